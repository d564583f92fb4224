package io.replyledger.stats;

/**
 * The 95 % confidence band of a survival curve on the log(-log) scale.
 *
 * <p>Source: Kalbfleisch and Prentice (1980), The Statistical Analysis of Failure Time Data; the same as
 * {@code conf.type="log-log"} in R's survfit.
 */
final class LogLog {
    private LogLog() {}

    /**
     * The interval of S: S to the power of exp(+-z s), where s is the standard error of log(-log S).
     *
     * @param survival S, strictly between 0 and 1; the transformation has no value at either end
     * @param logVariance variance of log S, by Greenwood's formula
     */
    static Interval survivalInterval(double survival, double logVariance) {
        return new Interval(lower(survival, logVariance), upper(survival, logVariance));
    }

    /** Its lower limit. */
    static double lower(double survival, double logVariance) {
        double logSurvival = StrictMath.log(survival);
        return StrictMath.exp(logSurvival * power(logSurvival, logVariance));
    }

    /** Its upper limit. */
    static double upper(double survival, double logVariance) {
        double logSurvival = StrictMath.log(survival);
        return StrictMath.exp(logSurvival / power(logSurvival, logVariance));
    }

    private static double power(double logSurvival, double logVariance) {
        return StrictMath.exp(Confidence.Z * (Math.sqrt(logVariance) / -logSurvival));
    }
}
