package io.replyledger.canonical;

import java.util.Optional;

/** Durations as time cells of a workbook come: {@code H:mm:ss[.f]}, above a day as well, such as 26:10:05. */
final class ClockDuration {
    private static final int MOST_HOUR_DIGITS = 5;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private ClockDuration() {}

    /** Nanoseconds; empty when the text is no such duration. */
    static Optional<Long> nanos(String text) {
        TimeText at = new TimeText(text);
        int hours = at.number(1, MOST_HOUR_DIGITS);
        int minutes = hours >= 0 && at.take(':') ? at.number(2, 2) : -1;
        int seconds = minutes >= 0 && at.take(':') ? at.number(2, 2) : -1;
        int nanos = seconds >= 0 && at.take('.') ? at.billionths() : 0;
        int rest = WrittenTime.secondOfDay(0, minutes, seconds);
        return at.isEnd() && rest >= 0 && nanos >= 0
                ? Optional.of((hours * 3_600L + rest) * NANOS_PER_SECOND + nanos)
                : Optional.empty();
    }
}
