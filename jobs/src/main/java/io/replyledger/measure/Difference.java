package io.replyledger.measure;

/**
 * A duration that the source computed itself, beside the two instants from which it can be computed.
 *
 * @param measure the measure that it would be
 * @param startBasis event that starts the clock in this comparison
 * @param start when that was
 * @param end when the event happened, not before the start
 * @param reported seconds, as the source says
 */
record Difference(String measure, String startBasis, long start, long end, long reported) implements Measurement {
    /** Added to differences, which may be negative, to keep them as values of a distribution. */
    static final long ZERO = 1L << 40;

    @Override
    public String basis() {
        return startBasis;
    }

    @Override
    public long at() {
        return start;
    }

    /** Computed less reported seconds, moved by {@link #ZERO}. */
    long on(Clock clock) {
        return ZERO + Math.floorDiv(clock.elapsed(start, end), Clock.MICROS) - reported;
    }

    /** False on a clock that does not know these years, and for a number that cannot be seconds of a human life. */
    boolean isOn(Clock clock) {
        boolean isSane = reported >= 0 && reported < ZERO / 2 && end >= start;
        return isSane && clock.covers(start) && clock.covers(end);
    }
}
