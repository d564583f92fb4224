package io.replyledger.stats;

/** Intervals of a binomial proportion. */
public final class Proportion {
    private Proportion() {}

    /**
     * The Wilson score interval, 95 % two-sided, without continuity correction: the shares that a score test at 5 %
     * does not reject. Always within [0, 1] and never of zero width, so it also serves at 0 and at n successes.
     *
     * <p>Source: Wilson (1927), JASA 22, 209-212; method 3 of Newcombe (1998), Statistics in Medicine 17, 857-872.
     *
     * @param successes how many of the n, from 0 to n
     * @param n number of trials, at least 1
     * @throws IllegalArgumentException if n is below 1 or successes lie outside [0, n]
     */
    public static Interval wilson(long successes, long n) {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("no proportion: " + successes + " successes of " + n);
        }
        double low = successes == 0 ? 0 : wilsonLow((double) successes, (double) n);
        double high = successes == n ? 1 : 1 - wilsonLow((double) (n - successes), (double) n);
        return new Interval(low, high);
    }

    /** The lower limit; the upper one follows from it, as the interval of the failures is the mirror image. */
    private static double wilsonLow(double successes, double n) {
        double z2 = Confidence.Z * Confidence.Z;
        double halfWidth = Confidence.Z * Math.sqrt(successes * (n - successes) / n + z2 / 4);
        return (successes + z2 / 2 - halfWidth) / (n + z2);
    }
}
