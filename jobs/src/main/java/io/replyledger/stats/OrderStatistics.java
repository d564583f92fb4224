package io.replyledger.stats;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Intervals of the quantiles of n uncensored measurements: two of the sorted measurements, whatever the distribution.
 *
 * <p>Source: Conover (1999), Practical Nonparametric Statistics, section 3.2; Hahn and Meeker (1991), Statistical
 * Intervals, section 5.2. With equal tails the confidence is at least 97.5 % on either side, so at least 95 % in all.
 */
final class OrderStatistics implements QuantileIntervals {
    private final SurvivalSteps steps;
    private final long n;

    OrderStatistics(SurvivalSteps steps, long n) {
        this.steps = steps;
        this.n = n;
    }

    @Override
    public QuantileInterval of(double p) {
        if (n == 0) {
            return QuantileInterval.NONE;
        }
        Ranks ranks = ranks(p, n);
        return new QuantileInterval(steps.timeOfRank(ranks.low()), steps.timeOfRank(ranks.high()));
    }

    /**
     * With B ~ Binomial(n, p): the largest l with P(B &lt;= l - 1) &lt;= 0.025, the smallest u with P(B &lt;= u - 1)
     * &gt;= 0.975.
     *
     * @throws ArithmeticException if n exceeds {@link Integer#MAX_VALUE}, the most that Commons Math's binomial takes
     */
    static Ranks ranks(double p, long n) {
        // No random generator: none is drawn from, and seeding one takes longer than all the rest.
        BinomialDistribution binomial = new BinomialDistribution(null, Math.toIntExact(n), p);
        // The smallest x with P(B <= x) > 0.025 is the largest l with P(B <= l - 1) <= 0.025.
        long low = binomial.inverseCumulativeProbability(Confidence.TAIL);
        long high = binomial.inverseCumulativeProbability(1 - Confidence.TAIL) + 1L;
        return new Ranks(low, high);
    }

    /**
     * Positions in the sorted measurements, from 1.
     *
     * @param low 0 where even the smallest measurement does not bound the quantile
     * @param high n + 1 where even the largest measurement does not bound the quantile
     */
    record Ranks(long low, long high) {}
}
