package io.replyledger.stats;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * The Kaplan-Meier (product-limit) curve of a distribution, with Greenwood's variance. Immutable; a lookup among n
 * distinct values takes O(log n).
 *
 * <p>S(t) is the share still open after t, F(t) = 1 - S(t) the share ended within t (time &lt;= t). At ties, events
 * come before censorings. With nothing censored F(t) is exactly k / n and a quantile is the nearest rank, as SQL's
 * percentile_disc.
 *
 * <p>The curve ends with the longest follow-up. If anything is open there (S &gt; 0), nothing is known of later times:
 * F, S and their variance are then not available, and never flat. If nothing is, F stays 1.
 *
 * <p>Sources: Kaplan and Meier (1958), JASA 53, 457-481; Greenwood (1926), The natural duration of cancer.
 */
public final class SurvivalCurve {
    private final long n;
    private final boolean isCensored;
    private final OptionalLong longestFollowUp;
    private final SurvivalSteps steps;
    private final QuantileIntervals quantileIntervals;

    private SurvivalCurve(Distribution d) {
        n = d.n();
        isCensored = d.censoredCount() > 0;
        longestFollowUp = Ascending.numberAt(d.values, d.size() - 1);
        steps = SurvivalSteps.of(d);
        quantileIntervals = QuantileIntervals.on(steps, d);
    }

    /** The curve of any distribution, the empty one included. */
    public static SurvivalCurve of(Distribution d) {
        return new SurvivalCurve(d);
    }

    /**
     * The p quantile in seconds: the smallest t with F(t) &gt;= p, always an observed value (type 1 of Hyndman and Fan
     * 1996). F is tested with 1e-12. Empty if F does not reach p.
     *
     * @param p from above 0 to 1
     * @throws IllegalArgumentException if p lies outside
     */
    public OptionalLong quantile(double p) {
        return steps.timeReaching(checked(p));
    }

    /**
     * The 95 % interval of the p quantile. Uncensored: binomial order statistics with equal tails (Conover 1999,
     * section 3.2). Censored: Brookmeyer-Crowley on the log-log scale, as R's survfit with conf.type="log-log". A
     * limit that the data cannot give is empty.
     *
     * @param p from above 0 to 1
     * @throws IllegalArgumentException if p lies outside
     * @throws ArithmeticException if all of more than {@link Integer#MAX_VALUE} measurements are uncensored
     */
    public QuantileInterval quantileInterval(double p) {
        return quantileIntervals.of(checked(p));
    }

    /**
     * The largest value in seconds, observed or censored: the bound of a quantile that is not reached.
     *
     * @throws java.util.NoSuchElementException if the distribution is empty
     */
    public long longestFollowUp() {
        return longestFollowUp.orElseThrow();
    }

    /** F(t), t in seconds. Empty beyond the longest follow-up if S &gt; 0 there, and for an empty distribution. */
    public OptionalDouble shareWithin(long t) {
        if (!isKnownAt(t)) {
            return OptionalDouble.empty();
        }
        int step = steps.stepAt(t);
        return OptionalDouble.of(step == Ascending.NONE ? 0 : steps.share(step));
    }

    /**
     * The 95 % interval of F(t). Uncensored: Wilson. Censored: Greenwood on the log-log scale; where F is 0 or 1 and
     * that scale has no value, Wilson on n. Empty where {@link #shareWithin} is.
     */
    public Optional<Interval> shareInterval(long t) {
        return isKnownAt(t) ? Optional.of(shareIntervalAfter(steps.stepAt(t))) : Optional.empty();
    }

    private Interval shareIntervalAfter(int step) {
        if (step == Ascending.NONE) {
            return Proportion.wilson(0, n);
        }
        if (!isCensored) {
            return Proportion.wilson(steps.events[step], n);
        }
        if (steps.survival(step) == 0) {
            return Proportion.wilson(n, n);
        }
        Interval survival = LogLog.survivalInterval(steps.survival(step), steps.logVariance(step));
        return new Interval(1 - survival.high(), 1 - survival.low());
    }

    /** S(t), t in seconds; NaN where {@link #shareWithin} is empty. */
    public double survivalAt(long t) {
        if (!isKnownAt(t)) {
            return Double.NaN;
        }
        int step = steps.stepAt(t);
        return step == Ascending.NONE ? 1 : steps.survival(step);
    }

    /**
     * Greenwood's variance of S(t), which is that of F(t): S^2 times the sum of d / (n (n - d)) up to t; F (1 - F) / n
     * if nothing is censored. 0 where S is 1, and, being the limit, where S is 0. NaN where {@link #shareWithin} is
     * empty.
     */
    public double greenwoodVarianceAt(long t) {
        double survival = survivalAt(t);
        boolean isInside = survival > 0 && survival < 1;
        if (isInside) {
            return survival * survival * steps.logVariance(steps.stepAt(t));
        }
        return Double.isNaN(survival) ? survival : 0;
    }

    /** The square root of {@link #greenwoodVarianceAt}. */
    public double standardErrorAt(long t) {
        return Math.sqrt(greenwoodVarianceAt(t));
    }

    private boolean isKnownAt(long t) {
        return n > 0 && (t <= longestFollowUp() || steps.endsAtZero());
    }

    private static double checked(double p) {
        if (!(p > 0 && p <= 1)) {
            throw new IllegalArgumentException("p must be in (0, 1]: " + p);
        }
        return p;
    }
}
