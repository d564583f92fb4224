package io.replyledger.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Open time told by stepping through the minutes that a clock on the wall shows, one bit for each second that passes
 * from one minute shown to the next. Shares nothing with the code it judges.
 */
final class WallClock {
    private static final long SECOND_MICROS = 1_000_000;
    private static final int WORD = 64;
    private static final int DAY_MINUTES = 1440;

    private final long firstSecond;
    private final long[] open;
    private final long[] openBefore;

    /** Whether the clock shows an open minute. */
    interface Hours {
        boolean isOpen(LocalDate day, int minute);
    }

    WallClock(LocalDate first, LocalDate end, ZoneId zone, Hours hours) {
        firstSecond = second(first.atStartOfDay(), zone);
        int seconds = Math.toIntExact(second(end.atStartOfDay(), zone) - firstSecond);
        open = new long[seconds / WORD + 1];
        for (LocalDate day = first; day.isBefore(end); day = day.plusDays(1)) {
            mark(day, zone, hours);
        }
        openBefore = new long[open.length];
        for (int i = 1; i < open.length; i++) {
            openBefore[i] = openBefore[i - 1] + Long.bitCount(open[i - 1]);
        }
    }

    private void mark(LocalDate day, ZoneId zone, Hours hours) {
        LocalDateTime midnight = day.atStartOfDay();
        long next = 0;
        int nextMinute = -1;
        for (int minute = 0; minute < DAY_MINUTES; minute++) {
            if (hours.isOpen(day, minute)) {
                long shown = nextMinute == minute ? next : second(midnight.plusMinutes(minute), zone);
                nextMinute = minute + 1;
                next = second(midnight.plusMinutes(nextMinute), zone);
                mark(shown, next);
            }
        }
    }

    private void mark(long from, long to) {
        for (int bit = Math.toIntExact(from - firstSecond); bit < to - firstSecond; bit++) {
            open[bit / WORD] |= 1L << (bit % WORD);
        }
    }

    private static long second(LocalDateTime shown, ZoneId zone) {
        return ZonedDateTime.ofLocal(shown, zone, null).toEpochSecond();
    }

    /** Whole seconds of open time between two instants. */
    long elapsedSeconds(long startMicros, long endMicros) {
        return Math.floorDiv(openMicros(endMicros) - openMicros(startMicros), SECOND_MICROS);
    }

    private long openMicros(long micros) {
        int second = Math.toIntExact(Math.floorDiv(micros, SECOND_MICROS) - firstSecond);
        long word = open[second / WORD];
        int bit = second % WORD;
        long whole = openBefore[second / WORD] + Long.bitCount(word & ((1L << bit) - 1));
        boolean isOpen = (word >>> bit & 1) == 1;
        return whole * SECOND_MICROS + (isOpen ? Math.floorMod(micros, SECOND_MICROS) : 0);
    }

    /** The open seconds one by one; for short intervals between whole seconds. */
    long countedSeconds(long start, long end) {
        long count = 0;
        for (long second = start - firstSecond; second < end - firstSecond; second++) {
            count += open[(int) (second / WORD)] >>> (second % WORD) & 1;
        }
        return count;
    }
}
