package io.replyledger.measure;

/**
 * How long something took, or has taken so far.
 *
 * @param measure what is measured
 * @param basis event that decides the month
 * @param outcome whether the event was seen
 * @param start when the clock began
 * @param end when the event happened or watching ended; of an open record without meaning
 * @param startBasis event that starts the clock
 * @param isAbandoned a call that was given up
 * @param waits stretches that do not count, pairs of from and to, ascending; the last to may be {@link #STILL}
 */
record Duration(
        String measure,
        String basis,
        Outcome outcome,
        long start,
        long end,
        String startBasis,
        boolean isAbandoned,
        long[] waits)
        implements Measurement {
    /** End of a stretch that has none yet. */
    static final long STILL = Long.MAX_VALUE;

    private static final long[] NONE = {};

    /** Whether the event was seen. */
    enum Outcome {
        /** The event happened. */
        OBSERVED,
        /** The record ended without the event. */
        CENSORED,
        /** The record is still open. */
        OPEN,
        /** The event happened, but its duration is unknown or negative. */
        UNTIMED_EVENT,
        /** The record ended without the event at an unknown time. */
        UNTIMED_END,
        /** The clock does not know these years. */
        UNCOVERED
    }

    static Duration observed(String measure, long start, long event, String startBasis) {
        return new Duration(measure, Bases.CREATED, Outcome.OBSERVED, start, event, startBasis, false, NONE);
    }

    static Duration censored(String measure, long start, long end, String startBasis) {
        return new Duration(measure, Bases.CREATED, Outcome.CENSORED, start, end, startBasis, false, NONE);
    }

    static Duration open(String measure, long start, String startBasis) {
        return new Duration(measure, Bases.CREATED, Outcome.OPEN, start, start, startBasis, false, NONE);
    }

    static Duration untimed(String measure, Outcome outcome, long start, String startBasis) {
        return new Duration(measure, Bases.CREATED, outcome, start, start, startBasis, false, NONE);
    }

    /** The event where it happened, else a record that is still open. */
    static Duration untilNow(String measure, long start, Long event, String startBasis) {
        return event == null ? open(measure, start, startBasis) : observed(measure, start, event, startBasis);
    }

    @Override
    public long at() {
        return start;
    }

    Duration abandoned() {
        return new Duration(measure, basis, outcome, start, end, startBasis, true, waits);
    }

    /** The same under another basis. */
    Duration by(String newBasis) {
        return new Duration(measure, newBasis, outcome, start, end, startBasis, isAbandoned, waits);
    }

    /** The same as another measure that leaves these stretches out. */
    Duration without(long[] stretches, String newMeasure) {
        return new Duration(newMeasure, basis, outcome, start, end, startBasis, isAbandoned, stretches);
    }

    boolean isNegative() {
        return end < start;
    }
}
