package io.replyledger.canonical;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts what becomes of the rows of one file and record type, by provider; and the month folders that they go to. */
final class FileCounts {
    private final Map<String, Counter> counters = new HashMap<>();
    private final Map<String, long[]> months = new HashMap<>();
    private long merges;

    /** What became of the rows of one provider. */
    private static final class Counter {
        private long mapped;
        private long rejected;
        private final TreeMap<String, Long> excluded = new TreeMap<>();
        private Long first;
        private Long last;

        private FileReport.Tally tally() {
            return new FileReport.Tally(mapped, rejected, excluded, first, last);
        }
    }

    private Counter of(String provider) {
        Counter counter = counters.get(provider);
        if (counter == null) {
            counter = new Counter();
            counters.put(provider, counter);
        }
        return counter;
    }

    /** Counts a row that became a record. */
    void mapped(String provider, String month, EventTimes.Span span) {
        Counter counter = of(provider);
        counter.mapped++;
        if (span.first() != null) {
            counter.first = counter.first == null || span.first() < counter.first ? span.first() : counter.first;
            counter.last = counter.last == null || span.last() > counter.last ? span.last() : counter.last;
        }
        months.computeIfAbsent(month, k -> new long[1])[0]++;
    }

    /** Counts a row that says that a ticket was merged into another. */
    void merge() {
        merges++;
    }

    long merges() {
        return merges;
    }

    void rejected(String provider) {
        of(provider).rejected++;
    }

    void excluded(String provider, String reason) {
        of(provider).excluded.merge(reason, 1L, Long::sum);
    }

    /** Tallies by provider. */
    NavigableMap<String, FileReport.Tally> tallies() {
        NavigableMap<String, FileReport.Tally> tallies = new TreeMap<>();
        counters.forEach((provider, counter) -> tallies.put(provider, counter.tally()));
        return tallies;
    }

    /** Rows by month folder. */
    NavigableMap<String, Long> months() {
        NavigableMap<String, Long> rows = new TreeMap<>();
        months.forEach((month, count) -> rows.put(month, count[0]));
        return rows;
    }
}
