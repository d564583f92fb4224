package io.replyledger.canonical;

import java.io.Serializable;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Counts what is odd but no ground to refuse a row. */
final class Findings implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LIMIT = 50;

    private final TreeMap<String, Long> counts = new TreeMap<>();

    /** Counts one more of this finding; beyond 50 distinct ones they are counted together. */
    void add(String finding) {
        add(finding, 1);
    }

    /** Counts this finding that many times. */
    void add(String finding, long times) {
        String key = counts.containsKey(finding) || counts.size() < LIMIT ? finding : "further findings";
        counts.merge(key, times, Long::sum);
    }

    /** Finding to count, ordered by text. */
    NavigableMap<String, Long> counts() {
        return counts;
    }
}
