package io.replyledger.stats;

/**
 * Intervals of the quantiles of a censored curve: where the lower and the upper confidence band of S first come down to
 * 1 - p. That inverts the test of S(t) = 1 - p on the log-log scale.
 *
 * <p>Source: Brookmeyer and Crowley (1982), Biometrics 38, 29-41; read off the band as {@code quantile.survfit} of R's
 * survival package does. Once S is 0 the band has no value, and the last one is carried: it adds no crossing. A band
 * need not fall all the way; its first crossing counts, "the smallest point of intersection" of R's manual.
 */
final class ConfidenceBand implements QuantileIntervals {
    private final long[] times;
    /** The highest 1 - lower limit of S so far, at each time. */
    private final double[] highestByLower;
    /** The highest 1 - upper limit of S so far, at each time. */
    private final double[] highestByUpper;

    ConfidenceBand(SurvivalSteps steps) {
        times = steps.times;
        highestByLower = new double[times.length];
        highestByUpper = new double[times.length];
        double byLower = 0;
        double byUpper = 0;
        for (int i = 0; i < times.length; i++) {
            if (steps.survival[i] > 0) {
                Interval band = LogLog.survivalInterval(steps.survival[i], steps.logVariance[i]);
                byLower = Math.max(byLower, 1 - band.low());
                byUpper = Math.max(byUpper, 1 - band.high());
            }
            highestByLower[i] = byLower;
            highestByUpper[i] = byUpper;
        }
    }

    @Override
    public QuantileInterval of(double p) {
        double threshold = p - SurvivalSteps.TOLERANCE;
        int low = Ascending.firstAtLeast(highestByLower, threshold);
        int high = Ascending.firstAtLeast(highestByUpper, threshold);
        return new QuantileInterval(Ascending.numberAt(times, low), Ascending.numberAt(times, high));
    }
}
