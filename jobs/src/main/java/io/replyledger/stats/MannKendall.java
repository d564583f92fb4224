package io.replyledger.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.special.Erf;

/**
 * The Mann-Kendall test for a trend, up or down, whatever its shape, by the normal approximation with ties and
 * continuity correction. It uses the order of the months only, so that missing ones do not matter.
 *
 * <p>Sources: Mann (1945), Econometrica 13, 245-259; Kendall (1975), Rank Correlation Methods, 4th edition; Gilbert
 * (1987), Statistical Methods for Environmental Pollution Monitoring, section 16.4.
 *
 * @param s pairs of months that rise minus pairs that fall
 * @param variance of s without a trend: (n (n - 1) (2 n + 5) - sum over ties of t (t - 1) (2 t + 5)) / 18
 * @param z s, 1 nearer to 0, over the square root of its variance; 0 where s is 0
 * @param pValue two-sided, from 0 to 1; 1 where s is 0
 */
public record MannKendall(long s, double variance, double z, double pValue) {

    /** The test of a series; empty for fewer than eight months. All values equal give s = 0 and p = 1. */
    public static Optional<MannKendall> of(MonthlySeries series) {
        if (series.isTooShort()) {
            return Optional.empty();
        }
        long s = risesMinusFalls(series.values);
        double variance = variance(series.values);
        double z = s == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return Optional.of(new MannKendall(s, variance, z, Erf.erfc(Math.abs(z) / Math.sqrt(2))));
    }

    private static long risesMinusFalls(double[] values) {
        long s = 0;
        for (int later = 1; later < values.length; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                s += (long) Math.signum(values[later] - values[earlier]);
            }
        }
        return s;
    }

    static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long eighteenfold = share(sorted.length);
        int start = 0;
        for (int end = 1; end <= sorted.length; end++) {
            if (end == sorted.length || sorted[end] != sorted[start]) {
                eighteenfold -= share(end - start);
                start = end;
            }
        }
        return eighteenfold / 18.0;
    }

    /** What n numbers add to 18 times the variance, and n tied ones take away; nothing for a single one. */
    private static long share(long n) {
        return n * (n - 1) * (2 * n + 5);
    }
}
