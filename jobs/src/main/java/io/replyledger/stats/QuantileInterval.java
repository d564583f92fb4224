package io.replyledger.stats;

import java.util.OptionalLong;

/**
 * A two-sided 95 % confidence interval of a quantile; both limits are values that occurred, in seconds.
 *
 * @param low lower limit; empty where the data cannot give one (R prints NA)
 * @param high upper limit; empty where the data cannot give one: too few measurements, or too many still open
 */
public record QuantileInterval(OptionalLong low, OptionalLong high) {
    static final QuantileInterval NONE = new QuantileInterval(OptionalLong.empty(), OptionalLong.empty());

    /** @throws IllegalArgumentException if both limits are there and in the wrong order */
    public QuantileInterval {
        if (low.isPresent() && high.isPresent() && low.getAsLong() > high.getAsLong()) {
            throw new IllegalArgumentException("interval limits must ascend: " + low + ", " + high);
        }
    }
}
