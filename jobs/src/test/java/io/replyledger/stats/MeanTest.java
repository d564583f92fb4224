package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.moment.Variance;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MeanTest {
    static Stream<Reference> published() {
        return Reference.rows("means.csv");
    }

    static Stream<Reference> publishedTimes() {
        return Reference.rows("means-of-times.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void meanAndLimitsAreThePublishedOnes(Reference row) {
        assertPublished(row, Mean.of(PowerSums.of(Reference.numbers(row.text("sample")))));
    }

    @ParameterizedTest
    @MethodSource("publishedTimes")
    void aDistributionHasThePublishedMean(Reference row) {
        assertPublished(row, Mean.of(Reference.sample(row.text("sample"))));
    }

    @Test
    void noneHaveNoMean() {
        assertEquals(Optional.empty(), Mean.of(PowerSums.EMPTY));
        assertEquals(Optional.empty(), Mean.of(Distribution.EMPTY));
    }

    @Test
    void whileOneIsOpenTheMeanIsNotKnown() {
        assertEquals(Optional.empty(), Mean.of(Observations.parse("3 5 9+").distribution()));
    }

    @Test
    void aSingleNumberHasNoInterval() {
        assertEquals(
                Optional.of(new Estimate(7, Optional.empty())),
                Mean.of(Observations.parse("7").distribution()));
    }

    @Test
    void equalNumbersHaveAnIntervalOfNoWidth() {
        PowerSums tenths = PowerSums.of(Collections.nCopies(3, new BigDecimal("0.1")));

        assertEquals(Optional.of(new Estimate(0.1, Optional.of(new Interval(0.1, 0.1)))), Mean.of(tenths));
    }

    /** The limits are the means that a t test at 5 % just does not reject. */
    @RepeatedTest(50)
    void limitsAreTheMeansThatATTestJustDoesNotReject(RepetitionInfo repetition) {
        double[] numbers = random(repetition.getCurrentRepetition());
        Estimate mean = Mean.of(sums(numbers)).orElseThrow();
        Interval interval = mean.interval().orElseThrow();

        assertEquals(DoubleStream.of(numbers).average().orElseThrow(), mean.value(), 1e-12);
        assertEquals(0.05, new TTest().tTest(interval.low(), numbers), 1e-9);
        assertEquals(0.05, new TTest().tTest(interval.high(), numbers), 1e-9);
    }

    @RepeatedTest(50)
    void varianceOfTheMeanIsThatOfTheSampleOverN(RepetitionInfo repetition) {
        double[] numbers = random(repetition.getCurrentRepetition());
        double expected = new Variance().evaluate(numbers) / numbers.length;

        assertEquals(expected, sums(numbers).varianceOfMean(), 1e-12 * expected);
    }

    @Test
    void aLargeShiftMovesTheIntervalAndKeepsItsWidth() {
        List<BigDecimal> numbers = Reference.numbers("sleep-1");
        List<BigDecimal> shifted = numbers.stream()
                .map(number -> number.add(BigDecimal.TEN.pow(30)))
                .toList();

        assertEquals(
                PowerSums.of(numbers).varianceOfMean(), PowerSums.of(shifted).varianceOfMean());
        assertEquals(1e30, Mean.of(PowerSums.of(shifted)).orElseThrow().value());
    }

    private static void assertPublished(Reference row, Optional<Estimate> mean) {
        Interval interval = mean.orElseThrow().interval().orElseThrow();

        assertEquals(row.number("mean"), mean.orElseThrow().value(), row.precision("mean"));
        assertEquals(row.number("low"), interval.low(), row.precision("low"));
        assertEquals(row.number("high"), interval.high(), row.precision("high"));
    }

    private static PowerSums sums(double[] numbers) {
        return PowerSums.of(DoubleStream.of(numbers).mapToObj(BigDecimal::new).toList());
    }

    private static double[] random(int seed) {
        Random random = new Random(seed);
        return IntStream.range(0, 2 + random.nextInt(40))
                .mapToDouble(i -> 5 + random.nextGaussian())
                .toArray();
    }
}
