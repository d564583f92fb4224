package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.stat.correlation.KendallsCorrelation;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MannKendallTest {
    private static final int REPETITIONS = 100;

    static Stream<Reference> published() {
        return Reference.rows("mann-kendall.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void statisticsAreThePublishedOnes(Reference row) {
        long[] months = Arrays.stream(row.list("months"))
                .mapToLong(month -> (long) month)
                .toArray();
        MannKendall test =
                MannKendall.of(MonthlySeries.of(months, row.list("values"))).orElseThrow();

        assertEquals(row.whole("s"), test.s());
        assertPrinted(row, "variance", test.variance());
        assertPrinted(row, "z", test.z());
        if (row.has("p_value")) {
            assertPrinted(row, "p_value", test.pValue());
        }
    }

    @Test
    void sevenMonthsAreTooFew() {
        assertEquals(Optional.empty(), MannKendall.of(series(1, 2, 3, 4, 5, 6, 7)));
        assertEquals(28, test(1, 2, 3, 4, 5, 6, 7, 8).s());
    }

    @Test
    void equalValuesHaveNoTrend() {
        assertEquals(new MannKendall(0, 0, 0, 1), test(5, 5, 5, 5, 5, 5, 5, 5));
        assertEquals(new MannKendall(0, 0, 0, 1), test(0, -0.0, 0, -0.0, 0, -0.0, 0, 0));
    }

    @Test
    void asManyRisesAsFallsAreNoTrend() {
        MannKendall test = test(1, 2, 3, 4, 4, 3, 2, 1);

        assertEquals(0, test.s());
        assertEquals(0, test.z());
        assertEquals(1, test.pValue());
    }

    /** Over all 8! orders of the values, each as likely as another without a trend, the mean square of s. */
    @ParameterizedTest
    @ValueSource(strings = {"1 2 3 4 5 6 7 8", "1 1 2 3 4 4 4 5", "1 1 1 1 2 2 2 2", "1 1 1 1 1 1 1 2"})
    void varianceIsThatOfAllOrders(String text) {
        double[] values =
                Arrays.stream(text.split(" ")).mapToDouble(Double::parseDouble).toArray();
        double orders = 40_320;

        assertEquals(0, overAllOrders(values, 0, MannKendall::s));
        assertEquals(
                test(values).variance(),
                overAllOrders(values, 0, test -> (double) (test.s() * test.s())) / orders,
                1e-9);
    }

    /** Its tau is s over the pairs that are not tied, by the geometric mean of both sides. */
    @RepeatedTest(REPETITIONS)
    void sAgreesWithKendallsTauOfCommonsMath(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        double[] months = LongStream.of(random.months()).asDoubleStream().toArray();
        double n = months.length;
        double pairs = n * (n - 1) / 2;
        double tau = new KendallsCorrelation().correlation(months, random.values());
        double s = MannKendall.of(random.series()).orElseThrow().s();

        assertEquals(s, Double.isNaN(tau) ? 0 : tau * Math.sqrt(pairs * (pairs - tiedPairs(random.values()))), 1e-9);
    }

    @RepeatedTest(REPETITIONS)
    void pIsTheProbabilityBeyondZOnEitherSide(RepetitionInfo repetition) {
        MannKendall test = MannKendall.of(
                        RandomSeries.withTies(repetition.getCurrentRepetition()).series())
                .orElseThrow();

        assertEquals(2 * new NormalDistribution().cumulativeProbability(-Math.abs(test.z())), test.pValue(), 1e-15);
        assertTrue(test.pValue() > 0 && test.pValue() <= 1);
    }

    @RepeatedTest(REPETITIONS)
    void turningTheValuesAroundTurnsTheSigns(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        MannKendall test = MannKendall.of(random.series()).orElseThrow();
        MannKendall turned =
                MannKendall.of(random.map(value -> -value).series()).orElseThrow();

        assertEquals(new MannKendall(-test.s(), test.variance(), 0 - test.z(), test.pValue()), turned);
    }

    @RepeatedTest(REPETITIONS)
    void onlyTheOrderOfMonthsAndValuesMatters(RepetitionInfo repetition) {
        RandomSeries random = RandomSeries.withTies(repetition.getCurrentRepetition());
        double[] bent = random.map(Math::exp).values();

        assertEquals(MannKendall.of(random.series()), MannKendall.of(series(bent)));
    }

    private static void assertPrinted(Reference row, String column, double actual) {
        assertEquals(row.number(column), actual, row.precision(column));
    }

    private static double overAllOrders(double[] values, int fixed, ToDoubleFunction<MannKendall> figure) {
        if (fixed == values.length) {
            return figure.applyAsDouble(test(values));
        }
        double sum = 0;
        for (int i = fixed; i < values.length; i++) {
            sum += overAllOrders(swapped(values, fixed, i), fixed + 1, figure);
        }
        return sum;
    }

    private static double[] swapped(double[] values, int i, int j) {
        double[] swapped = values.clone();
        swapped[i] = values[j];
        swapped[j] = values[i];
        return swapped;
    }

    private static double tiedPairs(double[] values) {
        double pairs = 0;
        for (double value : values) {
            pairs += (Arrays.stream(values).filter(other -> other == value).count() - 1) / 2.0;
        }
        return pairs;
    }

    private static MannKendall test(double... values) {
        return MannKendall.of(series(values)).orElseThrow();
    }

    /** In months without gaps. */
    private static MonthlySeries series(double... values) {
        return MonthlySeries.of(LongStream.range(0, values.length).toArray(), values);
    }
}
