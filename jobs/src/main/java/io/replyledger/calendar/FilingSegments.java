package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Tells of any instant whether it lies in a filing window, in the zone of a provider; nothing is allocated. */
public final class FilingSegments implements Serializable {
    private static final long serialVersionUID = 1L;

    private final InstantIndex midnights;

    /** The segment from each midnight on, null where no window is known. */
    private final FilingSegment[] segments;

    private FilingSegments(NavigableMap<LocalDate, FilingSegment> days, ZoneId zone) {
        midnights = new InstantIndex(days.keySet().stream()
                .mapToLong(day -> OpenSpan.micros(day, 0, zone))
                .toArray());
        segments = days.values().toArray(FilingSegment[]::new);
    }

    /** The windows where the clocks are those of {@code zone}. */
    public static FilingSegments of(FilingWindows windows, ZoneId zone) {
        NavigableMap<LocalDate, FilingSegment> known = new TreeMap<>();
        for (FilingWindow window : windows.all()) {
            LocalDate monthEnd = YearMonth.from(window.first()).atEndOfMonth();
            mark(known, window.first(), monthEnd, FilingSegment.NONE);
            mark(known, window.first(), window.deadline(), FilingSegment.FILING_WINDOW);
            mark(known, window.peakFirst(), window.deadline(), FilingSegment.FILING_PEAK);
        }
        NavigableMap<LocalDate, FilingSegment> days = new TreeMap<>();
        known.keySet().forEach(day -> days.put(day.plusDays(1), null));
        days.putAll(known);
        return new FilingSegments(days, zone);
    }

    /** A window that a deadline in a later month prolongs may overlap the next; a day is then what weighs more. */
    private static void mark(
            NavigableMap<LocalDate, FilingSegment> days, LocalDate first, LocalDate last, FilingSegment segment) {
        first.datesUntil(last.plusDays(1))
                .forEach(day -> days.merge(day, segment, (a, b) -> a.compareTo(b) < 0 ? b : a));
    }

    /**
     * The segment of an instant, {@code NONE} where it is not covered.
     *
     * @param micros microseconds since 1970 UTC
     */
    public FilingSegment of(long micros) {
        FilingSegment known = known(micros);
        return known == null ? FilingSegment.NONE : known;
    }

    /** Whether the window of the local month of an instant is known. */
    public boolean covers(long micros) {
        return known(micros) != null;
    }

    private FilingSegment known(long micros) {
        int midnight = midnights.newest(micros);
        return midnight < 0 ? null : segments[midnight];
    }
}
