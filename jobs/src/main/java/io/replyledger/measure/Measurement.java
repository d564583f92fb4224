package io.replyledger.measure;

import java.io.Serializable;

/**
 * One measurement of one record.
 *
 * @param measure what is measured
 * @param outcome whether the event was seen
 * @param value seconds from start to event or to the end of watching; of an open record its start, seconds since 1970
 * @param startBasis event that starts the clock
 * @param isAbandoned a call that was given up
 * @param isNegative event and start are in the wrong order
 */
record Measurement(
        String measure, Outcome outcome, long value, String startBasis, boolean isAbandoned, boolean isNegative)
        implements Serializable {
    private static final long MICROS = 1_000_000;

    /** Whether the event was seen. */
    enum Outcome {
        /** The event happened after {@code value} seconds. */
        OBSERVED,
        /** The record ended after {@code value} seconds without the event. */
        CENSORED,
        /** The record is still open; {@code value} is its start. */
        OPEN,
        /** The event happened, but its duration is unknown or negative. */
        UNTIMED_EVENT,
        /** The record ended without the event at an unknown time. */
        UNTIMED_END
    }

    static Measurement observed(String measure, long start, long event, String startBasis) {
        return ended(measure, Outcome.OBSERVED, Outcome.UNTIMED_EVENT, start, event, startBasis);
    }

    static Measurement censored(String measure, long start, long end, String startBasis) {
        return ended(measure, Outcome.CENSORED, Outcome.UNTIMED_END, start, end, startBasis);
    }

    private static Measurement ended(
            String measure, Outcome timed, Outcome untimed, long start, long end, String startBasis) {
        long seconds = Math.floorDiv(end - start, MICROS);
        return end < start
                ? new Measurement(measure, untimed, 0, startBasis, false, true)
                : new Measurement(measure, timed, seconds, startBasis, false, false);
    }

    /** The start is rounded up, so that age at a whole second is the floor of the true age. */
    static Measurement open(String measure, long start, String startBasis) {
        return new Measurement(measure, Outcome.OPEN, -Math.floorDiv(-start, MICROS), startBasis, false, false);
    }

    static Measurement untimed(String measure, Outcome outcome, String startBasis) {
        return new Measurement(measure, outcome, 0, startBasis, false, false);
    }

    Measurement abandoned() {
        return new Measurement(measure, outcome, value, startBasis, true, isNegative);
    }
}
