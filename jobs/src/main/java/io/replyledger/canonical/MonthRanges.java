package io.replyledger.canonical;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Months in a zone: from the first midnight of a month to that of the next. Those met before are remembered. */
final class MonthRanges {
    private static final int REMEMBERED = 1_200;

    private final Map<ZoneId, TreeMap<Long, Range>> known = new HashMap<>();

    private record Range(long end, String name) {}

    /** The month of microseconds since 1970, as 2025-01. */
    String of(long micros, ZoneId zone) {
        TreeMap<Long, Range> ranges = known.computeIfAbsent(zone, k -> new TreeMap<>());
        Map.Entry<Long, Range> range = ranges.floorEntry(micros);
        if (range != null && micros < range.getValue().end()) {
            return range.getValue().name();
        }
        if (ranges.size() > REMEMBERED) {
            ranges.clear();
        }
        return made(micros, zone, ranges);
    }

    private static String made(long micros, ZoneId zone, Map<Long, Range> ranges) {
        YearMonth month = YearMonth.from(Timestamps.ofMicros(micros).atZone(zone));
        // A clock set back at midnight shows the end of a month again after the next has begun.
        while (micros >= start(month.plusMonths(1), zone)) {
            month = month.plusMonths(1);
        }
        Range range = new Range(start(month.plusMonths(1), zone), month.toString());
        ranges.put(start(month, zone), range);
        return range.name();
    }

    private static long start(YearMonth month, ZoneId zone) {
        LocalDate first = month.atDay(1);
        return Timestamps.micros(first.atStartOfDay(zone).toInstant());
    }
}
