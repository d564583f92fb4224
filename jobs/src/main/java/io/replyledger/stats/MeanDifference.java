package io.replyledger.stats;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The difference of the means of two independent samples, with Welch's 95 % interval, which lets their spreads differ.
 *
 * <p>Sources: Welch (1947), Biometrika 34, 28-35; degrees of freedom by Satterthwaite (1946), Biometrics Bulletin 2,
 * 110-114.
 */
public final class MeanDifference {
    private MeanDifference() {}

    /**
     * The mean of the first minus that of the second, in the unit of the numbers; empty if either has none. The interval
     * is empty if either has a single number, and has no width if neither has any spread.
     */
    public static Optional<Estimate> welch(PowerSums first, PowerSums second) {
        if (first.n() == 0 || second.n() == 0) {
            return Optional.empty();
        }
        double difference = difference(first, second);
        return Optional.of(new Estimate(difference, interval(difference, first, second)));
    }

    /**
     * From the smaller n - 1 to n1 + n2 - 2. Both samples need two numbers.
     *
     * @return NaN if neither has any spread
     */
    static double degreesOfFreedom(PowerSums first, PowerSums second) {
        double variance = first.varianceOfMean();
        double share = variance / (variance + second.varianceOfMean());
        double rest = 1 - share;
        return 1 / (share * share / (first.n() - 1) + rest * rest / (second.n() - 1));
    }

    /** Over one common divisor, so that equal means differ by exactly 0. */
    private static double difference(PowerSums first, PowerSums second) {
        BigDecimal n1 = BigDecimal.valueOf(first.n());
        BigDecimal n2 = BigDecimal.valueOf(second.n());
        BigDecimal dividend = first.sum().multiply(n2).subtract(second.sum().multiply(n1));
        return PowerSums.quotient(dividend, n1.multiply(n2));
    }

    private static Optional<Interval> interval(double difference, PowerSums first, PowerSums second) {
        if (first.n() == 1 || second.n() == 1) {
            return Optional.empty();
        }
        double variance = first.varianceOfMean() + second.varianceOfMean();
        if (variance == 0) {
            return Optional.of(new Interval(difference, difference));
        }
        return Optional.of(StudentT.interval(difference, Math.sqrt(variance), degreesOfFreedom(first, second)));
    }
}
