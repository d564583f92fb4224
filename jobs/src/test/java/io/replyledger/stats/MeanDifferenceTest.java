package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeanDifferenceTest {
    private static final PowerSums TWO_AND_FOUR = sums(2, 4);
    private static final PowerSums ONE = sums(1);

    static Stream<Reference> published() {
        return Reference.rows("welch.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void differenceAndLimitsAreThePublishedOnes(Reference row) {
        PowerSums first = PowerSums.of(Reference.numbers(row.text("first")));
        PowerSums second = PowerSums.of(Reference.numbers(row.text("second")));
        Estimate difference = MeanDifference.welch(first, second).orElseThrow();
        Interval interval = difference.interval().orElseThrow();

        assertEquals(row.number("first_mean"), first.mean(), row.precision("first_mean"));
        assertEquals(row.number("second_mean"), second.mean(), row.precision("second_mean"));
        assertEquals(first.mean() - second.mean(), difference.value(), 1e-14);
        assertEquals(
                row.number("degrees_of_freedom"),
                MeanDifference.degreesOfFreedom(first, second),
                row.precision("degrees_of_freedom"));
        assertEquals(row.number("low"), interval.low(), row.precision("low"));
        assertEquals(row.number("high"), interval.high(), row.precision("high"));
    }

    @Test
    void noneOnEitherSideHaveNoDifference() {
        assertEquals(Optional.empty(), MeanDifference.welch(PowerSums.EMPTY, TWO_AND_FOUR));
        assertEquals(Optional.empty(), MeanDifference.welch(TWO_AND_FOUR, PowerSums.EMPTY));
    }

    @Test
    void aSingleNumberOnEitherSideLeavesNoInterval() {
        assertEquals(Optional.of(new Estimate(2, Optional.empty())), MeanDifference.welch(TWO_AND_FOUR, ONE));
        assertEquals(Optional.of(new Estimate(-2, Optional.empty())), MeanDifference.welch(ONE, TWO_AND_FOUR));
    }

    @Test
    void withoutAnySpreadTheIntervalHasNoWidth() {
        PowerSums fives = sums(5, 5, 5);

        assertEquals(
                Optional.of(new Estimate(4, Optional.of(new Interval(4, 4)))), MeanDifference.welch(fives, sums(1, 1)));
        assertEquals(Optional.of(new Estimate(0, Optional.of(new Interval(0, 0)))), MeanDifference.welch(fives, fives));
    }

    /** Then only the other one's spread is estimated, from its n - 1. */
    @Test
    void oneSampleWithoutSpreadLeavesTheOthersDegreesOfFreedom() {
        PowerSums constant = PowerSums.of(Collections.nCopies(100, BigDecimal.ONE));

        assertEquals(1, MeanDifference.degreesOfFreedom(TWO_AND_FOUR, constant));
        assertEquals(1, MeanDifference.degreesOfFreedom(constant, TWO_AND_FOUR));
    }

    /** 1/3 has no end in decimals. */
    @Test
    void equalMeansDifferByExactlyNothing() {
        assertEquals(
                0,
                MeanDifference.welch(sums(0, 0, 1), sums(0, 0, 0, 0, 1, 1))
                        .orElseThrow()
                        .value());
    }

    /** The limits are the differences that Welch's test at 5 % just does not reject. */
    @RepeatedTest(50)
    void limitsAreTheDifferencesThatWelchsTestJustDoesNotReject(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        double[] first = random(random);
        double[] second = random(random);
        Interval interval = MeanDifference.welch(sums(first), sums(second))
                .flatMap(Estimate::interval)
                .orElseThrow();

        assertEquals(0.05, new TTest().tTest(minus(first, interval.low()), second), 1e-9);
        assertEquals(0.05, new TTest().tTest(minus(first, interval.high()), second), 1e-9);
    }

    @RepeatedTest(50)
    void exchangingTheSamplesMirrorsTheInterval(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PowerSums first = sums(random(random));
        PowerSums second = sums(random(random));
        Estimate forward = MeanDifference.welch(first, second).orElseThrow();
        Estimate backward = MeanDifference.welch(second, first).orElseThrow();

        assertEquals(forward.value(), -backward.value());
        assertEquals(
                forward.interval().orElseThrow().low(),
                -backward.interval().orElseThrow().high(),
                1e-12);
    }

    @RepeatedTest(50)
    void degreesOfFreedomLieBetweenThoseOfTheSmallerSampleAndOfBoth(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        PowerSums first = sums(random(random));
        PowerSums second = sums(random(random));
        double degreesOfFreedom = MeanDifference.degreesOfFreedom(first, second);

        assertTrue(degreesOfFreedom >= Math.min(first.n(), second.n()) - 1 - 1e-9);
        assertTrue(degreesOfFreedom <= first.n() + second.n() - 2 + 1e-9);
    }

    private static PowerSums sums(double... numbers) {
        return PowerSums.of(DoubleStream.of(numbers).mapToObj(BigDecimal::new).toList());
    }

    private static double[] random(Random random) {
        double deviation = 0.1 + 3 * random.nextDouble();
        return IntStream.range(0, 2 + random.nextInt(30))
                .mapToDouble(i -> deviation * random.nextGaussian())
                .toArray();
    }

    private static double[] minus(double[] numbers, double shift) {
        return Arrays.stream(numbers).map(number -> number - shift).toArray();
    }
}
