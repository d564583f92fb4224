package io.replyledger.stats;

import java.util.Optional;

/**
 * The mean of a sample with its 95 % t interval.
 *
 * <p>Source: Student (1908), Biometrika 6, 1-25.
 */
public final class Mean {
    private Mean() {}

    /**
     * In the unit of the numbers; empty for none. The interval is empty for a single number, which shows no spread, and
     * has no width if all are equal.
     */
    public static Optional<Estimate> of(PowerSums sums) {
        if (sums.n() == 0) {
            return Optional.empty();
        }
        double mean = sums.mean();
        return Optional.of(new Estimate(mean, interval(mean, sums)));
    }

    /** In seconds; empty for no measurement, and if any is censored: the mean then depends on times not yet known. */
    public static Optional<Estimate> of(Distribution d) {
        return PowerSums.of(d).flatMap(Mean::of);
    }

    private static Optional<Interval> interval(double mean, PowerSums sums) {
        if (sums.n() == 1) {
            return Optional.empty();
        }
        return Optional.of(StudentT.interval(mean, Math.sqrt(sums.varianceOfMean()), (double) (sums.n() - 1)));
    }
}
