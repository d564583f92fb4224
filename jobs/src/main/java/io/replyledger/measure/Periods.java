package io.replyledger.measure;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Months and what they roll up to: {@code 2025-01}, {@code 2025-Q1}, {@code 2025}, {@code all}. */
public final class Periods {
    static final String ALL = "all";
    private static final int MONTH_LENGTH = 7;

    private Periods() {}

    /** The periods that hold a month, itself first. */
    public static List<String> holding(String month) {
        YearMonth yearMonth = YearMonth.parse(month);
        String year = month.substring(0, 4);
        int quarter = (yearMonth.getMonthValue() + 2) / 3;
        return List.of(month, year + "-Q" + quarter, year, ALL);
    }

    static boolean isMonth(String period) {
        return period.length() == MONTH_LENGTH && period.charAt(5) != 'Q';
    }

    /** First day of a period; of all months the last possible day, so that the last target counts. */
    static LocalDate firstDay(String period) {
        if (period.equals(ALL)) {
            return LocalDate.MAX;
        }
        int year = Integer.parseInt(period.substring(0, 4));
        if (period.length() == 4) {
            return LocalDate.of(year, 1, 1);
        }
        return isMonth(period)
                ? YearMonth.parse(period).atDay(1)
                : LocalDate.of(year, 3 * (period.charAt(6) - '1') + 1, 1);
    }
}
