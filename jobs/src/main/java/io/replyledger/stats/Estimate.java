package io.replyledger.stats;

import java.util.Optional;

/**
 * A number estimated from data, with its two-sided 95 % confidence interval.
 *
 * @param value the estimate
 * @param interval in the unit of the estimate; empty where the data cannot give one
 */
public record Estimate(double value, Optional<Interval> interval) {
    /** @throws IllegalArgumentException if the value is NaN */
    public Estimate {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("an estimate must be a number");
        }
    }
}
