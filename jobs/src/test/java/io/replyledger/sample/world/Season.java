package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;

/** The trade's year: the filing window (征期) of each month and how much work each day and month brings. */
public final class Season {
    private static final int[] DEADLINES_FROM_2024_03 = {15, 18, 22, 19, 15, 15, 18, 24, 15, 16, 15, 20, 17, 18};
    private static final int PEAK_DAYS = 3;

    private Season() {}

    /** The last day of a month's filing window, which begins on the first. */
    public static LocalDate deadline(YearMonth month) {
        return month.atDay(DEADLINES_FROM_2024_03[Months.all().indexOf(month)]);
    }

    /** Whether a day lies in its month's filing window. */
    public static boolean isFiling(LocalDate day) {
        return !day.isAfter(deadline(YearMonth.from(day)));
    }

    /** Whether a day is one of the last three before its month's filing deadline, or the deadline. */
    public static boolean isPeak(LocalDate day) {
        LocalDate deadline = deadline(YearMonth.from(day));
        return isFiling(day) && day.isAfter(deadline.minusDays(PEAK_DAYS));
    }

    /** How many requests a day brings, against 1 for a working day outside the filing window. */
    public static double load(LocalDate day) {
        if (!OfficeDays.isWorkday(day)) {
            return 0.09;
        }
        if (isPeak(day)) {
            return 2.3;
        }
        return isFiling(day) ? 1.7 : 1.0;
    }

    /** How many requests a month brings, against 1 for an ordinary month. */
    public static double load(YearMonth month) {
        return switch (month.getMonth()) {
            case JANUARY, APRIL, JULY, OCTOBER -> 1.25;
            case MARCH, MAY -> 1.08;
            case FEBRUARY -> 0.9;
            case JUNE, AUGUST, SEPTEMBER, NOVEMBER, DECEMBER -> 0.95;
        };
    }
}
