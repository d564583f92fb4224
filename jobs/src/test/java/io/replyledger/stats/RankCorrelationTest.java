package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RankCorrelationTest {
    private static final int REPETITIONS = 100;
    private static final double[] RISING = {1, 5, 6, 20, 21};

    static Stream<Reference> published() {
        return Reference.rows("spearman.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void correlationAndLimitsAreThePublishedOnes(Reference row) {
        Estimate estimate =
                RankCorrelation.spearman(row.list("x"), row.list("y")).orElseThrow();

        assertEquals(row.number("rho"), estimate.value(), row.precision("rho"));
        if (row.has("low")) {
            Interval interval = estimate.interval().orElseThrow();
            assertEquals(row.number("low"), interval.low(), row.precision("low"));
            assertEquals(row.number("high"), interval.high(), row.precision("high"));
        }
    }

    @Test
    void ranksThatAgreeGiveOneAndNoInterval() {
        double[] tied = {3, 1, 1, 1, 8};

        assertEquals(Optional.of(new Estimate(1, Optional.empty())), RankCorrelation.spearman(RISING, RISING));
        assertEquals(Optional.of(new Estimate(1, Optional.empty())), RankCorrelation.spearman(tied, tied));
        assertEquals(
                Optional.of(new Estimate(-1, Optional.empty())),
                RankCorrelation.spearman(RISING, map(RISING, a -> -a)));
    }

    /** One tie among so many differs from 1 by less than a double tells, and the roots round to above it. */
    @Test
    void roundingDoesNotLiftItAboveOne() {
        double[] x = IntStream.range(0, 387_736).asDoubleStream().toArray();
        double[] y = x.clone();
        y[0] = y[1];

        assertEquals(1, RankCorrelation.spearman(x, y).orElseThrow().value());
    }

    @Test
    void allTiedOnOneSideIsUndefined() {
        assertEquals(Optional.empty(), RankCorrelation.spearman(RISING, new double[5]));
        assertEquals(Optional.empty(), RankCorrelation.spearman(new double[5], RISING));
    }

    @Test
    void threePairsAreTooFew() {
        double[] three = {1, 3, 2};

        assertEquals(Optional.empty(), RankCorrelation.spearman(three, three));
        assertEquals(Optional.empty(), RankCorrelation.spearman(new double[0], new double[0]));
    }

    /** Of four, 1 - 6 * 2 / (4 * 15), and the interval is tanh(atanh(0.8) -+ z / 1). */
    @Test
    void fourPairsAreEnough() {
        Estimate estimate = RankCorrelation.spearman(new double[] {1, 2, 3, 4}, new double[] {1, 2, 4, 3})
                .orElseThrow();

        assertEquals(0.8, estimate.value());
        assertEquals(-0.6970, estimate.interval().orElseThrow().low(), 0.00005);
        assertEquals(0.9956, estimate.interval().orElseThrow().high(), 0.00005);
    }

    @Test
    void zeroAndMinusZeroAreTied() {
        double[] zeros = {0.0, -0.0, 0.0, -0.0, 0.0};

        assertEquals(Optional.empty(), RankCorrelation.spearman(RISING, zeros));
    }

    @Test
    void rejectsWhatHasNoRank() {
        Exception lengths =
                assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(RISING, new double[4]));
        assertEquals("lengths differ: 5, 4", lengths.getMessage());
        double[] broken = {1, 2, Double.NaN, 4, 5};
        Exception nan = assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(RISING, broken));
        assertEquals("NaN has no rank: pair 2", nan.getMessage());
        assertThrows(IllegalArgumentException.class, () -> RankCorrelation.spearman(broken, RISING));
    }

    @RepeatedTest(REPETITIONS)
    void agreesWithCommonsMath(RepetitionInfo repetition) {
        double[][] pairs = pairs(repetition);

        assertEquals(
                new SpearmansCorrelation().correlation(pairs[0], pairs[1]),
                RankCorrelation.spearman(pairs[0], pairs[1])
                        .map(Estimate::value)
                        .orElse(Double.NaN),
                1e-12);
    }

    @RepeatedTest(REPETITIONS)
    void orderOfThePairsAndOfTheSidesAndRisingFunctionsMakeNoDifference(RepetitionInfo repetition) {
        double[][] pairs = pairs(repetition);
        Optional<Estimate> estimate = RankCorrelation.spearman(pairs[0], pairs[1]);
        double[][] shuffled = shuffled(pairs, new Random(repetition.getCurrentRepetition()));

        assertEquals(estimate, RankCorrelation.spearman(shuffled[0], shuffled[1]));
        assertEquals(estimate, RankCorrelation.spearman(pairs[1], pairs[0]));
        assertEquals(estimate, RankCorrelation.spearman(map(pairs[0], Math::exp), map(pairs[1], b -> 3 * b - 7)));
    }

    @RepeatedTest(REPETITIONS)
    void turningOneSideAroundTurnsTheSign(RepetitionInfo repetition) {
        double[][] pairs = pairs(repetition);
        Optional<Estimate> turned = RankCorrelation.spearman(pairs[0], map(pairs[1], b -> -b));

        assertEquals(RankCorrelation.spearman(pairs[0], pairs[1]), turned.map(RankCorrelationTest::mirrored));
    }

    /** From the definition: a midrank counts the smaller ones, and half of the equal ones and itself. */
    @RepeatedTest(REPETITIONS)
    void isTheCorrelationOfMidranks(RepetitionInfo repetition) {
        double[][] pairs = pairs(repetition);
        double[] a = midranks(pairs[0]);
        double[] b = midranks(pairs[1]);
        double expected = products(a, b) / Math.sqrt(products(a, a) * products(b, b));

        assertEquals(
                expected,
                RankCorrelation.spearman(pairs[0], pairs[1])
                        .map(Estimate::value)
                        .orElse(Double.NaN),
                1e-14);
    }

    private static double[] midranks(double[] numbers) {
        return map(numbers, number -> {
            long smaller =
                    Arrays.stream(numbers).filter(other -> other < number).count();
            long equal = Arrays.stream(numbers).filter(other -> other == number).count();
            return smaller + (equal + 1) / 2.0;
        });
    }

    /** Of the deviations from the mean rank. */
    private static double products(double[] a, double[] b) {
        double mean = (a.length + 1) / 2.0;
        return IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - mean) * (b[i] - mean))
                .sum();
    }

    private static Estimate mirrored(Estimate estimate) {
        // 0 - x, as -0 would not equal 0.
        return new Estimate(
                0 - estimate.value(),
                estimate.interval().map(interval -> new Interval(0 - interval.high(), 0 - interval.low())));
    }

    private static double[] map(double[] numbers, DoubleUnaryOperator function) {
        return Arrays.stream(numbers).map(function).toArray();
    }

    private static double[][] shuffled(double[][] pairs, Random random) {
        List<Integer> order = IntStream.range(0, pairs[0].length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, random);
        return Arrays.stream(pairs)
                .map(side -> order.stream().mapToDouble(i -> side[i]).toArray())
                .toArray(double[][]::new);
    }

    /** Four pairs and more, with many ties, correlated either way. */
    private static double[][] pairs(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int n = 4 + random.nextInt(40);
        int range = 2 + random.nextInt(12);
        int slope = random.nextInt(3) - 1;
        double[] x =
                IntStream.range(0, n).mapToDouble(i -> random.nextInt(range)).toArray();
        double[] y = map(x, a -> slope * a + random.nextInt(range));
        return new double[][] {x, y};
    }
}
