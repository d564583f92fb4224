package io.replyledger.stats;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Intervals of the quantiles of n uncensored measurements: two of the sorted measurements, whatever the distribution.
 *
 * <p>Source: Conover (1999), Practical Nonparametric Statistics, section 3.2; Hahn and Meeker (1991), Statistical
 * Intervals, section 5.2. With equal tails the confidence is at least 97.5 % on either side, so at least 95 % in all.
 */
final class OrderStatistics implements QuantileIntervals {
    /** Up to so many measurements the same numbers come again and again, and ranks are remembered. */
    private static final int OFTEN = 1_000;

    private static final ConcurrentMap<Of, Ranks> REMEMBERED = new ConcurrentHashMap<>();

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
        Ranks ranks = n > OFTEN ? ranks(p, n) : REMEMBERED.computeIfAbsent(new Of(p, n), of -> ranks(of.p(), of.n()));
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
        long low = smallest(binomial, -Confidence.Z, Confidence.TAIL);
        long high = smallest(binomial, Confidence.Z, 1 - Confidence.TAIL) + 1L;
        return new Ranks(low, high);
    }

    /**
     * The smallest x with P(B &lt;= x) &gt;= {@code probability}, looked for from where a normal curve has it, corrected for
     * skewness as by Cornish and Fisher (1938): mostly there or next to it. Commons Math halves a range of several standard
     * deviations, which takes several times as many sums of the binomial.
     *
     * @param z quantile of the standard normal distribution for that probability
     */
    private static int smallest(BinomialDistribution binomial, double z, double probability) {
        double skewness = (1 - 2 * binomial.getProbabilityOfSuccess()) * (z * z - 1) / 6;
        double near = binomial.getNumericalMean() + z * Math.sqrt(binomial.getNumericalVariance()) + skewness;
        return Ascending.firstNear(
                (int) near, binomial.getNumberOfTrials(), x -> binomial.cumulativeProbability(x) >= probability);
    }

    /** What ranks depend on. */
    private record Of(double p, long n) {}

    /**
     * Positions in the sorted measurements, from 1.
     *
     * @param low 0 where even the smallest measurement does not bound the quantile
     * @param high n + 1 where even the largest measurement does not bound the quantile
     */
    record Ranks(long low, long high) {}
}
