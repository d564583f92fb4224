package io.replyledger.canonical;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;

/**
 * A date-time as it is written: on the clock of some place, which an offset names or the caller knows.
 *
 * @param second seconds since 1970 on that clock
 * @param nano nanoseconds within the second
 * @param offset seconds that the clock is ahead of UTC, {@link #NO_OFFSET} where the text does not say
 * @param isBareDate the text is a date without a time of day, which stands for its midnight
 */
record WrittenTime(long second, int nano, int offset, boolean isBareDate) {
    static final int NO_OFFSET = Integer.MIN_VALUE;

    private static final int SECONDS_PER_DAY = 86_400;
    private static final int MAX_MONTH = 12;
    /** From 1 March of year 0. */
    private static final long DAYS_TO_1970 = 719_468;

    /** A local date-time that exists; null where there is no such day or time. */
    static WrittenTime of(int year, int month, int day, int secondOfDay, int nano, int offset) {
        if (!isDay(year, month, day) || secondOfDay < 0) {
            return null;
        }
        return new WrittenTime(epochDay(year, month, day) * SECONDS_PER_DAY + secondOfDay, nano, offset, false);
    }

    /** A date alone; null where there is no such day. */
    static WrittenTime ofDate(int year, int month, int day) {
        return isDay(year, month, day)
                ? new WrittenTime(epochDay(year, month, day) * SECONDS_PER_DAY, 0, NO_OFFSET, true)
                : null;
    }

    static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > MAX_MONTH || day < 1) {
            return false;
        }
        return day <= 28 || day <= java.time.Month.of(month).length(java.time.Year.isLeap(year));
    }

    /**
     * Days since 1970 of a day that exists, as {@link LocalDate#toEpochDay}, of which this makes none: years are counted
     * from March, so that the leap day is their last.
     */
    static long epochDay(int year, int month, int day) {
        long yearFromMarch = month > 2 ? year : year - 1L;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        long dayOfYear = (153L * monthFromMarch + 2) / 5 + day - 1;
        long leapDays = Math.floorDiv(yearFromMarch, 4L)
                - Math.floorDiv(yearFromMarch, 100L)
                + Math.floorDiv(yearFromMarch, 400L);
        return 365 * yearFromMarch + leapDays + dayOfYear - DAYS_TO_1970;
    }

    /** Second of the day, -1 for a time that no clock shows. */
    static int secondOfDay(int hour, int minute, int second) {
        boolean isShown = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
        return isShown ? (hour * 60 + minute) * 60 + second : -1;
    }

    /**
     * What a formatter has parsed.
     *
     * @throws java.time.DateTimeException when it holds no date
     */
    static WrittenTime of(TemporalAccessor parsed) {
        if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
            OffsetDateTime time = OffsetDateTime.from(parsed);
            long local = time.toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
            return new WrittenTime(local, time.getNano(), time.getOffset().getTotalSeconds(), false);
        }
        LocalTime time = parsed.query(TemporalQueries.localTime());
        LocalDateTime local = LocalDateTime.of(LocalDate.from(parsed), time == null ? LocalTime.MIDNIGHT : time);
        return new WrittenTime(
                local.toEpochSecond(ZoneOffset.UTC), local.get(ChronoField.NANO_OF_SECOND), NO_OFFSET, false);
    }

    boolean hasOffset() {
        return offset != NO_OFFSET;
    }

    /** The date on its clock. */
    LocalDate date() {
        return LocalDate.ofEpochDay(Math.floorDiv(second, (long) SECONDS_PER_DAY));
    }

    /** Hour of the day on its clock, 0 to 23. */
    int hour() {
        return (int) (Math.floorMod(second, (long) SECONDS_PER_DAY) / 3_600);
    }
}
