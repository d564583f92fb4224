package io.replyledger.measure;

import java.util.List;

/**
 * Segments: parts of the whole that are published beside it. What is kept lies in exactly one of the disjoint ones and
 * counts in all that hold it.
 */
public final class Segments {
    static final String ALL = "all";
    /** A mystery contact; no part of the whole. */
    static final String PROBE = "probe";
    /** No filing windows are known for that time or provider. */
    static final String NO_WINDOWS = "";

    static final String OUTSIDE = "outside_filing_window";
    /** In the window, but not in its last three working days. */
    static final String WINDOW = "filing_window";

    static final String PEAK = "filing_peak";

    private Segments() {}

    /** The published segments that what is kept under a segment counts in. */
    public static List<String> holding(String kept) {
        return switch (kept) {
            case PROBE, ALL -> List.of(kept);
            case OUTSIDE -> List.of(ALL, OUTSIDE);
            case WINDOW -> List.of(ALL, WINDOW);
            case PEAK -> List.of(ALL, WINDOW, PEAK);
            case NO_WINDOWS -> List.of(ALL);
            default -> throw new IllegalArgumentException("no segment: " + kept);
        };
    }
}
