package io.replyledger.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Months and what they roll up to: {@code 2025-01}, {@code 2025-Q1}, {@code 2025}, {@code all}. */
public final class Periods {
    public static final String ALL = "all";
    private static final int MONTH_LENGTH = 7;
    private static final int YEAR_LENGTH = 4;

    private Periods() {}

    /** The periods that hold a month, itself first. */
    public static List<String> holding(String month) {
        String year = month.substring(0, YEAR_LENGTH);
        int quarter = (Integer.parseInt(month, YEAR_LENGTH + 1, MONTH_LENGTH, 10) + 2) / 3;
        return List.of(month, year + "-Q" + quarter, year, ALL);
    }

    /** The shortest period that holds a shorter one; null for all months. */
    public static String above(String period) {
        if (isMonth(period)) {
            return holding(period).get(1);
        }
        return switch (length(period)) {
            case 1 -> period.substring(0, YEAR_LENGTH);
            case 2 -> ALL;
            default -> null;
        };
    }

    /** 0 for a month, 1 for a quarter, 2 for a year, 3 for all months. */
    static int length(String period) {
        if (period.length() == MONTH_LENGTH) {
            return period.charAt(5) == 'Q' ? 1 : 0;
        }
        return period.equals(ALL) ? 3 : 2;
    }

    public static boolean isMonth(String period) {
        return length(period) == 0;
    }

    /** First day of a period; of all months the last possible day, so that the last target counts. */
    static LocalDate firstDay(String period) {
        if (period.equals(ALL)) {
            return LocalDate.MAX;
        }
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == YEAR_LENGTH) {
            return LocalDate.of(year, 1, 1);
        }
        return isMonth(period)
                ? YearMonth.parse(period).atDay(1)
                : LocalDate.of(year, 3 * (period.charAt(6) - '1') + 1, 1);
    }
}
