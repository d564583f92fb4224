package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

/**
 * Business time of a provider: the open seconds of its calendar, in its zone.
 *
 * <p>Hours are local wall time and last as long as they really do: 00:00-24:00 is 23 hours long on the day on which
 * clocks go forward and 25 when they go back. An opening or closing time that such a day lacks is taken as
 * {@link java.time.LocalDateTime#atZone} resolves it, moved forward by the length of the gap; of one that comes twice
 * the earlier counts, so that hours until 02:30 end at the first 02:30 and hours from 02:30 last through both.
 *
 * <p>Open time is the difference of one cumulative function of time, looked up in a table: its cost does not
 * depend on the length of the interval, and nothing is allocated.
 */
public final class BusinessTime implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long SECOND_MICROS = 1_000_000;
    private static final long DAY_SECONDS = 86_400;

    private final Calendar calendar;
    private final long first;
    private final long end;
    private final InstantIndex openings;
    private final long[] opens;
    private final long[] closes;

    /** Open microseconds before each opening. */
    private final long[] openBefore;

    private BusinessTime(Calendar calendar, ZoneId zone) {
        this.calendar = calendar;
        List<OpenSpan> spans = OpenSpan.of(calendar, zone);
        first = OpenSpan.micros(calendar.years().firstDay(), 0, zone);
        end = OpenSpan.micros(calendar.years().lastDay(), OpenHours.DAY_MINUTES, zone);
        opens = spans.stream().mapToLong(OpenSpan::opens).toArray();
        closes = spans.stream().mapToLong(OpenSpan::closes).toArray();
        openings = new InstantIndex(opens);
        openBefore = new long[opens.length];
        for (int i = 1; i < opens.length; i++) {
            openBefore[i] = openBefore[i - 1] + closes[i - 1] - opens[i - 1];
        }
    }

    /** The business time of a calendar where the clocks are those of {@code zone}. */
    public static BusinessTime of(Calendar calendar, ZoneId zone) {
        return new BusinessTime(calendar, zone);
    }

    /**
     * Whole business seconds from one instant to a later one: the exact open time between them in microseconds, rounded
     * down. Both must be covered, otherwise the part outside counts as closed.
     *
     * @param startMicros microseconds since 1970 UTC
     * @param endMicros microseconds since 1970 UTC, not before the start
     */
    public long elapsedSeconds(long startMicros, long endMicros) {
        return Math.floorDiv(elapsedMicros(startMicros, endMicros), SECOND_MICROS);
    }

    /** The same, exact: open microseconds. */
    public long elapsedMicros(long startMicros, long endMicros) {
        return openUntil(endMicros) - openUntil(startMicros);
    }

    /**
     * The first instant by which so many open microseconds have passed since a start; the end of the last year where
     * there are not so many.
     *
     * @param startMicros microseconds since 1970 UTC
     * @param openMicros not negative; 0 gives the start itself
     */
    public long after(long startMicros, long openMicros) {
        long sought = openUntil(startMicros) + openMicros;
        if (openMicros == 0 || opens.length == 0) {
            return openMicros == 0 ? startMicros : end;
        }
        int found = Arrays.binarySearch(openBefore, sought);
        // Of a moment that ends one opening and begins the next, the end.
        int last = found >= 0 ? found - 1 : -found - 2;
        long instant = opens[last] + sought - openBefore[last];
        return instant <= closes[last] ? instant : end;
    }

    /** Open microseconds from the first year on until an instant. */
    private long openUntil(long micros) {
        int last = openings.newest(micros);
        return last < 0 ? 0 : openBefore[last] + Math.min(micros, closes[last]) - opens[last];
    }

    /**
     * Whether an instant lies in the years of the calendar, by local time. Outside nothing is known, and a figure that
     * needs it is null.
     */
    public boolean covers(long micros) {
        return first <= micros && micros < end;
    }

    /** Open seconds of a plain working day by the newest weekly hours; see {@link Calendar#dailyOpenSeconds}. */
    public long dailyOpenSeconds() {
        return calendar.dailyOpenSeconds(calendar.years().lastDay());
    }

    /**
     * A target in business seconds, by the newest weekly hours: every full 86,400 s mean one working day, what is left
     * is literal.
     */
    public long threshold(long targetSeconds) {
        return threshold(targetSeconds, calendar.years().lastDay());
    }

    /** The same by the weekly hours in force on {@code day}. */
    public long threshold(long targetSeconds, LocalDate day) {
        return targetSeconds / DAY_SECONDS * calendar.dailyOpenSeconds(day) + targetSeconds % DAY_SECONDS;
    }
}
