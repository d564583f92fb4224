package io.replyledger.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of time without a break in which a business is open, in microseconds since 1970 UTC.
 *
 * @param opens first open microsecond
 * @param closes first closed microsecond after it
 */
record OpenSpan(long opens, long closes) {
    private static final long SECOND_MICROS = 1_000_000;

    /** All spans of a calendar, ascending and apart from each other. */
    static List<OpenSpan> of(Calendar calendar, ZoneId zone) {
        List<OpenSpan> spans = new ArrayList<>();
        LocalDate last = calendar.years().lastDay();
        for (LocalDate day = calendar.years().firstDay(); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpenHours hours : calendar.hours(day)) {
                spans.add(new OpenSpan(micros(day, hours.from(), zone), micros(day, hours.to(), zone)));
            }
        }
        return merged(spans);
    }

    /** The instant at which clocks show a minute of a day; 1,440 is the midnight after it. */
    static long micros(LocalDate day, int minute, ZoneId zone) {
        LocalDateTime shown = day.atStartOfDay().plusMinutes(minute);
        // The offset before a change of clocks: the earlier of two times, and of none the one as long after the change.
        return shown.toEpochSecond(zone.getRules().getOffset(shown)) * SECOND_MICROS;
    }

    /** Where clocks are changed, hours may vanish, overlap or change places. */
    private static List<OpenSpan> merged(List<OpenSpan> spans) {
        spans.removeIf(span -> span.closes <= span.opens);
        spans.sort(Comparator.comparingLong(OpenSpan::opens));
        List<OpenSpan> merged = new ArrayList<>();
        for (OpenSpan span : spans) {
            int last = merged.size() - 1;
            if (last >= 0 && span.opens <= merged.get(last).closes) {
                merged.set(last, merged.get(last).with(span));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    private OpenSpan with(OpenSpan next) {
        return new OpenSpan(opens, Math.max(closes, next.closes));
    }
}
