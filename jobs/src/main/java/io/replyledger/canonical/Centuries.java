package io.replyledger.canonical;

import java.time.LocalDate;

/** No export of a business tells of other centuries; a typing error must not make a month of its own. */
final class Centuries {
    static final String OTHER = "a year that is not between 1900 and 2199";

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long FIRST_SECOND = WrittenTime.epochDay(FIRST_YEAR, 1, 1) * SECONDS_PER_DAY;
    private static final long AFTER_LAST = WrittenTime.epochDay(LAST_YEAR + 1, 1, 1) * SECONDS_PER_DAY;

    private Centuries() {}

    /** True for a second since 1970 on the clock on which the time was written. */
    static boolean hold(long second) {
        return second >= FIRST_SECOND && second < AFTER_LAST;
    }

    static boolean hold(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }
}
