package io.replyledger.stats;

import org.apache.commons.math3.distribution.TDistribution;

/** Intervals from Student's t distribution. */
final class StudentT {
    /** From here on Commons Math loses digits, and the first term of the expansion is good to 12. */
    private static final double MANY = 1e6;

    private static final double ACCURACY = 1e-13;

    private StudentT() {}

    /**
     * The 95 % interval around an estimate: t standard errors to either side; of no width if the standard error is 0.
     *
     * @param standardError the square root of the estimate's variance
     * @param degreesOfFreedom at least 1
     */
    static Interval interval(double estimate, double standardError, double degreesOfFreedom) {
        double halfWidth = quantile(degreesOfFreedom) * standardError;
        return new Interval(estimate - halfWidth, estimate + halfWidth);
    }

    /**
     * The 0.975 quantile, to within 1e-9.
     *
     * <p>Source for many degrees of freedom: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.7.5.
     */
    static double quantile(double degreesOfFreedom) {
        if (degreesOfFreedom > MANY) {
            double z = Confidence.Z;
            return z + (z * z * z + z) / (4 * degreesOfFreedom);
        }
        // No random generator: none is drawn from, and seeding one takes longer than all the rest.
        return new TDistribution(null, degreesOfFreedom, ACCURACY).inverseCumulativeProbability(1 - Confidence.TAIL);
    }
}
