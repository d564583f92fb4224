package io.replyledger.change;

import java.time.YearMonth;

/** Periods as they are published: {@code 2025-01}, {@code 2025-Q1}, {@code 2025}, {@code all}. */
final class Spans {
    static final String ALL = "all";
    private static final int MONTH_LENGTH = 7;

    private Spans() {}

    static boolean isMonth(String period) {
        return period.length() == MONTH_LENGTH && period.charAt(5) != 'Q';
    }

    static boolean holds(String period, String month) {
        return first(period).compareTo(month) <= 0 && month.compareTo(last(period)) <= 0;
    }

    /** Whether every month of a period lies in another. */
    static boolean isWithin(String period, String other) {
        return first(other).compareTo(first(period)) <= 0 && last(period).compareTo(last(other)) <= 0;
    }

    /** Whether every month of a period lies between two months. */
    static boolean isWithin(String period, String from, String to) {
        return from.compareTo(first(period)) <= 0 && last(period).compareTo(to) <= 0;
    }

    private static String first(String period) {
        if (period.equals(ALL)) {
            return "0000-01";
        }
        return isMonth(period) ? period : year(period, period.contains("Q") ? 3 * quarter(period) - 2 : 1);
    }

    /** The last month of a period; of all months one after all others. */
    static String last(String period) {
        if (period.equals(ALL)) {
            return "9999-12";
        }
        return isMonth(period) ? period : year(period, period.contains("Q") ? 3 * quarter(period) : 12);
    }

    private static String year(String period, int month) {
        return YearMonth.of(Integer.parseInt(period.substring(0, 4)), month).toString();
    }

    private static int quarter(String period) {
        return period.charAt(MONTH_LENGTH - 1) - '0';
    }
}
