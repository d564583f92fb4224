package io.replyledger.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;

/**
 * Spearman's rank correlation: the correlation of the ranks, where tied numbers share the mean of theirs.
 *
 * <p>The 95 % interval takes Fisher's z, atanh(rho), as normal with standard error 1 / sqrt(n - 3), as SAS and StatsDirect
 * do. It is right for no correlation and too narrow for a strong one: in simulated normal data it covers 95 % up to a true
 * rho of 0.3, 94 % at 0.5, 93 % at 0.8, 91 % at 0.9. The wider sqrt((1 + rho^2 / 2) / (n - 3)) of Bonett and Wright (2000),
 * Psychometrika 65, 23-28, covers 95 to 97 %.
 *
 * <p>Sources: Spearman (1904), American Journal of Psychology 15, 72-101; Fisher (1921), Metron 1, 3-32; Kendall and
 * Gibbons (1990), Rank Correlation Methods, on ties.
 */
public final class RankCorrelation {
    /** Fisher's z needs n - 3 of at least 1. */
    private static final int LEAST = 4;

    private RankCorrelation() {}

    /**
     * From -1 to 1, the same for any order of the pairs. Empty if undefined: fewer than four pairs, or all numbers of
     * one side tied. The interval is empty at -1 and at 1, where Fisher's z is infinite.
     *
     * @param x first numbers of the pairs
     * @param y second numbers of the pairs; equal numbers are ties
     * @throws IllegalArgumentException if the lengths differ or a number is NaN
     * @throws ArithmeticException if there are too many pairs for sums in longs, which begins above two million
     */
    public static Optional<Estimate> spearman(double[] x, double[] y) {
        check(x, y);
        if (x.length < LEAST) {
            return Optional.empty();
        }
        long[] ranksOfX = centredRanks(x);
        long[] ranksOfY = centredRanks(y);
        long spreadOfX = sumOfProducts(ranksOfX, ranksOfX);
        long spreadOfY = sumOfProducts(ranksOfY, ranksOfY);
        if (spreadOfX == 0 || spreadOfY == 0) {
            return Optional.empty();
        }
        double rho = quotient(sumOfProducts(ranksOfX, ranksOfY), spreadOfX, spreadOfY);
        return Optional.of(new Estimate(rho, fisherInterval(rho, x.length)));
    }

    private static void check(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("lengths differ: " + x.length + ", " + y.length);
        }
        for (int i = 0; i < x.length; i++) {
            if (Double.isNaN(x[i]) || Double.isNaN(y[i])) {
                throw new IllegalArgumentException("NaN has no rank: pair " + i);
            }
        }
    }

    /** Twice the distance of each rank from the mean rank: whole numbers that add up to 0. */
    private static long[] centredRanks(double[] numbers) {
        // Adding 0 makes -0 a 0, which Commons Math would not tie with it.
        double[] plain = Arrays.stream(numbers).map(number -> number + 0.0).toArray();
        double[] ranks = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(plain);
        long[] centred = new long[ranks.length];
        for (int i = 0; i < ranks.length; i++) {
            centred[i] = (long) (2 * ranks[i]) - (ranks.length + 1);
        }
        return centred;
    }

    private static long sumOfProducts(long[] a, long[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum = Math.addExact(sum, a[i] * b[i]);
        }
        return sum;
    }

    /**
     * Ranks that agree, or are each other's mirror image, have equal spreads, and so give exactly 1 or -1. With unequal
     * ones, rounding may reach beyond.
     */
    private static double quotient(long products, long spreadOfX, long spreadOfY) {
        boolean areAlike = spreadOfX == spreadOfY;
        double divisor = areAlike ? (double) spreadOfX : Math.sqrt((double) spreadOfX) * Math.sqrt((double) spreadOfY);
        return Math.max(-1, Math.min(1, products / divisor));
    }

    private static Optional<Interval> fisherInterval(double rho, int n) {
        if (Math.abs(rho) == 1) {
            return Optional.empty();
        }
        double z = FastMath.atanh(rho);
        double halfWidth = Confidence.Z / Math.sqrt(n - 3);
        return Optional.of(new Interval(FastMath.tanh(z - halfWidth), FastMath.tanh(z + halfWidth)));
    }
}
