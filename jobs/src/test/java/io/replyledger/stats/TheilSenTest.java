package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TheilSenTest {
    private static final int REPETITIONS = 100;

    static Stream<Reference> published() {
        return Reference.rows("theil-sen.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void slopeAndLimitsAreThePublishedOnes(Reference row) {
        long[] months = Arrays.stream(row.list("months"))
                .mapToLong(month -> (long) month)
                .toArray();
        Estimate slope =
                TheilSen.slope(MonthlySeries.of(months, row.list("values"))).orElseThrow();
        Interval interval = slope.interval().orElseThrow();

        assertEquals(row.number("slope"), slope.value(), row.precision("slope"));
        assertEquals(row.number("low"), interval.low(), row.precision("low"));
        assertEquals(row.number("high"), interval.high(), row.precision("high"));
    }

    @Test
    void sevenMonthsAreTooFew() {
        MonthlySeries seven = MonthlySeries.of(LongStream.range(0, 7).toArray(), new double[7]);

        assertEquals(Optional.empty(), TheilSen.slope(seven));
    }

    @Test
    void aLineHasItsSlopeAndNoOther() {
        long[] months = {0, 1, 2, 5, 9, 10, 11, 30};
        double[] values =
                Arrays.stream(months).mapToDouble(month -> 7 - 0.25 * month).toArray();

        assertEquals(
                Optional.of(new Estimate(-0.25, Optional.of(new Interval(-0.25, -0.25)))),
                TheilSen.slope(MonthlySeries.of(months, values)));
    }

    @Test
    void equalValuesHaveNoSlope() {
        MonthlySeries flat = MonthlySeries.of(LongStream.range(0, 8).toArray(), new double[8]);

        assertEquals(Optional.of(new Estimate(0, Optional.of(new Interval(0, 0)))), TheilSen.slope(flat));
    }

    @Test
    void oneOddMonthDoesNotMoveTheSlope() {
        double[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
        values[4] = 1e6;

        assertEquals(
                1,
                TheilSen.slope(MonthlySeries.of(LongStream.range(0, 10).toArray(), values))
                        .orElseThrow()
                        .value());
    }

    @RepeatedTest(REPETITIONS)
    void slopeIsTheMedianOverAllPairs(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());

        assertEquals(
                new Median().evaluate(slopes(random)),
                TheilSen.slope(random.series()).orElseThrow().value(),
                1e-15);
    }

    @RepeatedTest(REPETITIONS)
    void theSlopeLiesInItsIntervalAndThatAmongTheSlopes(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        Estimate slope = TheilSen.slope(random.series()).orElseThrow();
        Interval interval = slope.interval().orElseThrow();
        double[] slopes = slopes(random);

        assertTrue(slopes[0] <= interval.low() && interval.low() <= slope.value());
        assertTrue(slope.value() <= interval.high() && interval.high() <= slopes[slopes.length - 1]);
    }

    /**
     * Between two neighbouring slopes, s of what is left without such a slope does not change. Where it is within z
     * deviations of 0 the interval holds both; the first gap beyond has the limit somewhere inside.
     */
    @RepeatedTest(REPETITIONS)
    void theIntervalHoldsTheSlopesThatMannKendallDoesNotReject(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withoutTies(repetition.getCurrentRepetition());
        Interval interval =
                TheilSen.slope(random.series()).flatMap(Estimate::interval).orElseThrow();
        double[] slopes = slopes(random);
        for (int i = 1; i < slopes.length; i++) {
            if (isRejected(random.plusSlope(-(slopes[i - 1] + slopes[i]) / 2))) {
                assertTrue(slopes[i - 1] <= interval.low() || interval.high() <= slopes[i]);
            } else {
                assertTrue(interval.low() <= slopes[i - 1] && slopes[i] <= interval.high());
            }
        }
    }

    @RepeatedTest(REPETITIONS)
    void turningTheValuesAroundMirrorsTheInterval(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        Estimate slope = TheilSen.slope(random.series()).orElseThrow();
        Estimate turned = TheilSen.slope(random.map(value -> -value).series()).orElseThrow();

        assertSame(slope, turned, -1, 0);
    }

    @RepeatedTest(REPETITIONS)
    void unitAndLevelOfTheValuesChangeTheUnitOnly(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        Estimate slope = TheilSen.slope(random.series()).orElseThrow();

        assertSame(TheilSen.slope(random.map(value -> 8 * value + 100).series()).orElseThrow(), slope, 8, 0);
    }

    @RepeatedTest(REPETITIONS)
    void aTrendOnTopAddsToSlopeAndLimits(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withoutTies(repetition.getCurrentRepetition());
        Estimate slope = TheilSen.slope(random.series()).orElseThrow();

        assertSame(TheilSen.slope(random.plusSlope(2.5).series()).orElseThrow(), slope, 1, 2.5);
    }

    private static boolean isRejected(RandomSeries rest) {
        MannKendall test = MannKendall.of(rest.series()).orElseThrow();
        return Math.abs(test.s()) > Confidence.Z * Math.sqrt(test.variance());
    }

    private static double[] slopes(RandomSeries random) {
        long[] months = random.months();
        double[] values = random.values();
        return IntStream.range(0, months.length)
                .boxed()
                .flatMapToDouble(
                        j -> IntStream.range(0, j).mapToDouble(i -> (values[j] - values[i]) / (months[j] - months[i])))
                .sorted()
                .toArray();
    }

    /** Whether actual is expected times factor plus shift, limits exchanged where the factor is negative. */
    private static void assertSame(Estimate actual, Estimate expected, double factor, double shift) {
        Interval limits = expected.interval().orElseThrow();
        double low = factor < 0 ? limits.high() : limits.low();
        double high = factor < 0 ? limits.low() : limits.high();

        assertEquals(factor * expected.value() + shift, actual.value(), 1e-12);
        assertEquals(factor * low + shift, actual.interval().orElseThrow().low(), 1e-12);
        assertEquals(factor * high + shift, actual.interval().orElseThrow().high(), 1e-12);
    }
}
