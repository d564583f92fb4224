package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.stats.MeanDifference.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Differences of several pairs of samples, each weighing as much as it has numbers. */
class WeightedDifferenceTest {
    private static final double EXACT = 1e-12;
    /** Means 4 and 2, variance of either mean 1/3. */
    private static final Pair SIX = new Pair(sums(4, 5, 3), sums(3, 2, 1));
    /** Means 4 and 4, variances of the means 1 and 0. */
    private static final Pair FOUR = new Pair(sums(5, 3), sums(4, 4));

    @Test
    void noPairHasNoDifference() {
        assertEquals(Optional.empty(), MeanDifference.weighted(List.of()));
    }

    /**
     * Weights 0.6 and 0.4: 0.6 x 2 + 0.4 x 0 = 1.2. Variance 0.36 x 2/3 + 0.16 x 1 = 0.4; its parts are 0.12, 0.12, 0.16
     * and 0 with 2, 2, 1 and 1 degrees of freedom, together 0.4^2 / (0.12^2 / 2 + 0.12^2 / 2 + 0.16^2) = 4.
     */
    @Test
    void twoPairsByHand() {
        Estimate both = MeanDifference.weighted(List.of(SIX, FOUR)).orElseThrow();
        double half = 2.7764451051977987 * Math.sqrt(0.4);

        assertEquals(1.2, both.value(), EXACT);
        assertEquals(1.2 - half, low(both), 1e-9);
        assertEquals(1.2 + half, high(both), 1e-9);
    }

    @Test
    void theOrderOfPairsDoesNotMatter() {
        Estimate one = MeanDifference.weighted(List.of(SIX, FOUR)).orElseThrow();
        Estimate other = MeanDifference.weighted(List.of(FOUR, SIX)).orElseThrow();

        assertEquals(one.value(), other.value(), EXACT);
        assertEquals(low(one), low(other), EXACT);
    }

    @Test
    void aPairWithASingleNumberCountsAndLeavesNoInterval() {
        Pair single = new Pair(sums(5), sums(1, 2, 3));
        Estimate first = MeanDifference.weighted(List.of(SIX, single)).orElseThrow();
        Estimate second = MeanDifference.weighted(List.of(exchanged(SIX), exchanged(single)))
                .orElseThrow();

        // 0.6 x 2 + 0.4 x 3
        assertEquals(2.4, first.value(), EXACT);
        assertEquals(-2.4, second.value(), EXACT);
        assertEquals(Optional.empty(), first.interval());
        assertEquals(Optional.empty(), second.interval());
    }

    @Test
    void withoutAnySpreadTheIntervalHasNoWidth() {
        Pair up = new Pair(sums(5, 5), sums(3, 3));
        Pair down = new Pair(sums(1, 1, 1), sums(2, 2, 2));

        Estimate both = MeanDifference.weighted(List.of(up, down)).orElseThrow();
        // 0.4 x 2 + 0.6 x -1
        assertEquals(0.2, both.value(), EXACT);
        assertEquals(both.value(), low(both));
        assertEquals(both.value(), high(both));
    }

    @RepeatedTest(50)
    void onePairIsWelch(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Pair pair = new Pair(sums(random(random)), sums(random(random)));
        Estimate welch = MeanDifference.welch(pair.first(), pair.second()).orElseThrow();
        Estimate weighted = MeanDifference.weighted(List.of(pair)).orElseThrow();

        assertEquals(welch.value(), weighted.value(), EXACT);
        assertEquals(low(welch), low(weighted), 1e-9);
        assertEquals(high(welch), high(weighted), 1e-9);
    }

    /** The same from the numbers themselves, by another library. */
    @RepeatedTest(50)
    void threePairsFromTheirNumbers(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double[][][] pairs = IntStream.range(0, 3)
                .mapToObj(i -> new double[][] {random(random), random(random)})
                .toArray(double[][][]::new);
        double all = List.of(pairs).stream()
                .mapToDouble(p -> p[0].length + p[1].length)
                .sum();
        double value = 0;
        double variance = 0;
        double spread = 0;
        for (double[][] pair : pairs) {
            double weight = (pair[0].length + pair[1].length) / all;
            value += weight * (StatUtils.mean(pair[0]) - StatUtils.mean(pair[1]));
            for (double[] side : pair) {
                double part = weight * weight * StatUtils.variance(side) / side.length;
                variance += part;
                spread += part * part / (side.length - 1);
            }
        }
        double half = Math.sqrt(variance)
                * new TDistribution(variance * variance / spread).inverseCumulativeProbability(0.975);
        Estimate weighted = MeanDifference.weighted(List.of(pairs).stream()
                        .map(p -> new Pair(sums(p[0]), sums(p[1])))
                        .toList())
                .orElseThrow();

        assertEquals(value, weighted.value(), 1e-9);
        assertEquals(value - half, low(weighted), 1e-6);
        assertEquals(value + half, high(weighted), 1e-6);
        assertTrue(low(weighted) < weighted.value());
    }

    private static Pair exchanged(Pair pair) {
        PowerSums other = pair.first();
        return new Pair(pair.second(), other);
    }

    private static double low(Estimate estimate) {
        return estimate.interval().orElseThrow().low();
    }

    private static double high(Estimate estimate) {
        return estimate.interval().orElseThrow().high();
    }

    private static PowerSums sums(double... numbers) {
        return PowerSums.of(DoubleStream.of(numbers).mapToObj(BigDecimal::new).toList());
    }

    private static double[] random(Random random) {
        double deviation = 0.1 + 3 * random.nextDouble();
        return random.doubles(2 + random.nextInt(30), -deviation, deviation).toArray();
    }
}
