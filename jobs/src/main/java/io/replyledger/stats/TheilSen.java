package io.replyledger.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * The Theil-Sen slope of a series: the median of the slopes between any two months, which a few odd months do not move.
 *
 * <p>The 95 % limits are the slopes at ranks (N - C) / 2 and (N + C) / 2 + 1 of the N sorted ones, where C is z times the
 * Mann-Kendall standard deviation with ties; between two ranks they are interpolated.
 *
 * <p>Sources: Theil (1950), Indagationes Mathematicae 12; Sen (1968), JASA 63, 1379-1389; the ranks as in Gilbert
 * (1987), Statistical Methods for Environmental Pollution Monitoring, section 16.5.
 */
public final class TheilSen {
    private TheilSen() {}

    /** Change of the value per month; empty for fewer than eight months. */
    public static Optional<Estimate> slope(MonthlySeries series) {
        if (series.isTooShort()) {
            return Optional.empty();
        }
        double[] slopes = sortedSlopes(series);
        double spread = Confidence.Z * Math.sqrt(MannKendall.variance(series.values));
        double low = atRank(slopes, (slopes.length - spread) / 2);
        double high = atRank(slopes, (slopes.length + spread) / 2 + 1);
        double median = atRank(slopes, (slopes.length + 1) / 2.0);
        return Optional.of(new Estimate(median, Optional.of(new Interval(low, high))));
    }

    private static double[] sortedSlopes(MonthlySeries series) {
        int n = series.size();
        double[] slopes = new double[n * (n - 1) / 2];
        int count = 0;
        for (int later = 1; later < n; later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                double rise = series.values[later] - series.values[earlier];
                slopes[count++] = rise / (series.months[later] - series.months[earlier]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /**
     * The number at a rank, from 1, interpolated between whole ranks. With eight months and more, ranks never leave the
     * sorted numbers: C stays below N - 2.
     */
    private static double atRank(double[] sorted, double rank) {
        int below = (int) rank;
        double fraction = rank - below;
        double number = sorted[below - 1];
        return fraction == 0 ? number : number + fraction * (sorted[below] - number);
    }
}
