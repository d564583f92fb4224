package io.replyledger.stats;

import java.math.BigDecimal;
import java.util.List;
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
     * Two samples to be compared, neither empty.
     *
     * @param first the one that counts positive
     * @param second the other
     */
    public record Pair(PowerSums first, PowerSums second) {
        BigDecimal n() {
            return BigDecimal.valueOf(Math.addExact(first.n(), second.n()));
        }
    }

    /**
     * The mean of the differences of pairs, each weighing as much as it has numbers; empty for no pair. Of one pair it is
     * {@link #welch}. The interval adds up the variances of all means with the squares of the weights, degrees of freedom by
     * Satterthwaite; it takes the pairs for independent, and is empty if any sample has a single number.
     */
    public static Optional<Estimate> weighted(List<Pair> pairs) {
        if (pairs.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal all = pairs.stream().map(Pair::n).reduce(BigDecimal.ZERO, BigDecimal::add);
        double value = 0;
        double variance = 0;
        double spread = 0;
        boolean isSingle = false;
        for (Pair pair : pairs) {
            double weight = PowerSums.quotient(pair.n(), all);
            value += weight * difference(pair.first(), pair.second());
            for (PowerSums sample : List.of(pair.first(), pair.second())) {
                isSingle |= sample.n() == 1;
                double part = sample.n() == 1 ? 0 : weight * weight * sample.varianceOfMean();
                variance += part;
                spread += sample.n() == 1 ? 0 : part * part / (sample.n() - 1);
            }
        }
        if (isSingle) {
            return Optional.of(new Estimate(value, Optional.empty()));
        }
        Interval interval = variance == 0
                ? new Interval(value, value)
                : StudentT.interval(value, Math.sqrt(variance), variance * variance / spread);
        return Optional.of(new Estimate(value, Optional.of(interval)));
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
