package io.replyledger.stats;

/**
 * Intervals of the quantiles of a censored curve: where the lower and the upper confidence band of S first come down to
 * 1 - p. That inverts the test of S(t) = 1 - p on the log-log scale.
 *
 * <p>Source: Brookmeyer and Crowley (1982), Biometrics 38, 29-41; read off the band as {@code quantile.survfit} of R's
 * survival package does. Once S is 0 the band has no value, and the last one is carried: it adds no crossing. A band
 * need not fall all the way; its first crossing counts, "the smallest point of intersection" of R's manual.
 *
 * <p>The band of a step costs three transcendental functions, and a curve may have millions of steps. So whole blocks of
 * steps are passed over where the monotone parts of the formula show that the band cannot cross in them, of the others
 * smaller blocks, and what is left is looked at step by step.
 */
final class ConfidenceBand implements QuantileIntervals {
    /** Steps of a block; one in which the band may cross is looked at in smaller ones of {@link #FEW}. */
    private static final int MANY = 64;

    private static final int FEW = 8;
    /** Far wider than rounding, so that no block with a crossing is passed over. */
    private static final double SLACK = 1e-6;

    private final SurvivalSteps steps;
    /** Number of steps that have a band: S is above 0. */
    private final int size;

    ConfidenceBand(SurvivalSteps steps) {
        this.steps = steps;
        this.size = steps.endsAtZero() ? steps.size() - 1 : steps.size();
    }

    @Override
    public QuantileInterval of(double p) {
        double threshold = p - SurvivalSteps.TOLERANCE;
        int low = firstCrossing(threshold, true);
        int high = firstCrossing(threshold, false);
        return new QuantileInterval(Ascending.numberAt(steps.times, low), Ascending.numberAt(steps.times, high));
    }

    /** The first step at which 1 - the lower or upper limit of S reaches the threshold, or {@link Ascending#NONE}. */
    private int firstCrossing(double threshold, boolean isByLower) {
        double crossing = Math.log(-Math.log(1 - threshold)) - SLACK;
        for (int from = 0; from < size; from += MANY) {
            int end = Math.min(from + MANY, size);
            int found = highest(from, end - 1, isByLower) >= crossing
                    ? firstCrossing(from, end, threshold, crossing, isByLower)
                    : Ascending.NONE;
            if (found != Ascending.NONE) {
                return found;
            }
        }
        return Ascending.NONE;
    }

    private int firstCrossing(int from, int end, double threshold, double crossing, boolean isByLower) {
        for (int few = from; few < end; few += FEW) {
            int last = Math.min(few + FEW, end) - 1;
            boolean isPossible = highest(few, last, isByLower) >= crossing;
            for (int i = few; isPossible && i <= last; i++) {
                if (reached(i, isByLower) >= threshold) {
                    return i;
                }
            }
        }
        return Ascending.NONE;
    }

    private double reached(int i, boolean isByLower) {
        double survival = steps.survival(i);
        double logVariance = steps.logVariance(i);
        return 1 - (isByLower ? LogLog.lower(survival, logVariance) : LogLog.upper(survival, logVariance));
    }

    /**
     * At least the limit's log(-log), log L +- z sqrt(V) / L with L = -log S, of every step from first to last: neither L
     * nor V ever falls.
     */
    private double highest(int first, int last, boolean isByLower) {
        double most = -Math.log(steps.survival(last));
        return isByLower
                ? Math.log(most) + Confidence.Z * Math.sqrt(steps.logVariance(last)) / -Math.log(steps.survival(first))
                : Math.log(most) - Confidence.Z * Math.sqrt(steps.logVariance(first)) / most;
    }
}
