package io.replyledger.bench;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Which exports to make. Months end with December 2025, so that the filing deadlines of 36 of them are declared.
 *
 * @param rows all rows
 * @param months from 1 on
 * @param seed the same seed gives the same bytes
 */
record Plan(long rows, int months, long seed) {
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    /** One row in so many is bad. */
    static final int BAD_EVERY = 1000;

    YearMonth month(int index) {
        return LAST.minusMonths(months - 1L - index);
    }

    /** Rows of a month; the first have one more where they cannot be equal. */
    long rowsOf(int index) {
        return rows / months + (index < rows % months ? 1 : 0);
    }

    /** Beginning of the day on which a month was exported: when the last of its tickets can have ended. */
    LocalDate exportedOn(int index) {
        return month(index).plusMonths(2).atDay(1);
    }
}
