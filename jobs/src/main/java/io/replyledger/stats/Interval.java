package io.replyledger.stats;

/**
 * A two-sided 95 % confidence interval, in the unit of its estimate.
 *
 * @param low lower limit
 * @param high upper limit, not below {@code low}
 */
public record Interval(double low, double high) {
    /** @throws IllegalArgumentException if a limit is NaN or the limits are in the wrong order */
    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("interval limits must ascend: " + low + ", " + high);
        }
    }
}
