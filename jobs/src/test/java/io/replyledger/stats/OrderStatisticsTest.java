package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.stats.OrderStatistics.Ranks;
import java.math.BigInteger;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderStatisticsTest {
    static Stream<Reference> published() {
        return Reference.rows("median-ranks.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void medianRanksAreThePublishedOnes(Reference row) {
        long n = row.whole("n");
        long rank = row.whole("rank");

        assertEquals(new Ranks(rank, n + 1 - rank), OrderStatistics.ranks(0.5, n));
    }

    static Stream<Reference> limits() {
        return Reference.rows("quantile-limits.csv");
    }

    @ParameterizedTest
    @MethodSource("limits")
    void limitsOfOtherQuantilesAreThePublishedOnes(Reference row) {
        SurvivalCurve curve = SurvivalCurve.of(Reference.sample(row.text("sample")));

        assertEquals(
                new QuantileInterval(OptionalLong.of(row.whole("low")), OptionalLong.of(row.whole("high"))),
                curve.quantileInterval(row.number("p")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 10, 25, 50, 75, 80, 90, 95, 99})
    void ranksEqualTheExactBinomialSums(int percent) {
        for (int n = 1; n <= 400; n += n < 60 ? 1 : 17) {
            assertEquals(exact(percent, n), OrderStatistics.ranks(percent / 100.0, n), percent + " % of " + n);
        }
    }

    /** The fewest measurements that bound a quantile from above: the least n with p^n <= 0.025. */
    @ParameterizedTest
    @CsvSource({"0.5, 6", "0.75, 13", "0.8, 17", "0.9, 36", "0.95, 72", "0.99, 368"})
    void tooFewMeasurementsGiveNoUpperLimit(double p, int least) {
        assertEquals(OptionalLong.of(least), oneTo(least).quantileInterval(p).high());
        assertEquals(OptionalLong.empty(), oneTo(least - 1).quantileInterval(p).high());
    }

    @Test
    void oneMeasurementBoundsNoMedian() {
        assertEquals(QuantileInterval.NONE, oneTo(1).quantileInterval(0.5));
    }

    @Test
    void theLargestMeasurementIsTheLowerLimitOfTheWhole() {
        assertEquals(
                new QuantileInterval(OptionalLong.of(40), OptionalLong.empty()),
                oneTo(40).quantileInterval(1));
    }

    @Test
    void ranksFallOnTiedMeasurements() {
        SurvivalCurve curve =
                SurvivalCurve.of(Observations.parse("1 4 4 4 4 4 4 4 4 9").distribution());

        assertEquals(new QuantileInterval(OptionalLong.of(4), OptionalLong.of(4)), curve.quantileInterval(0.5));
    }

    @Test
    void millionsAreWithinOneRankOfTheNormalApproximation() {
        long n = 50_000_000;
        double deviation = Math.sqrt(n * 0.9 * 0.1);
        Ranks ranks = OrderStatistics.ranks(0.9, n);

        assertEquals(n * 0.9 - Confidence.Z * deviation, (double) ranks.low(), 2);
        assertEquals(n * 0.9 + Confidence.Z * deviation, (double) ranks.high(), 2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.5, 0.75, 0.8, 0.9, 0.95, 0.99, 0.999, 1})
    void ranksAreThoseOfCommonsMath(double p) {
        Random random = new Random(20_240_707);
        for (int i = 0; i < 400; i++) {
            int n = 1 + random.nextInt(1 << (1 + random.nextInt(27)));
            BinomialDistribution binomial = new BinomialDistribution(null, n, p);

            assertEquals(
                    new Ranks(
                            binomial.inverseCumulativeProbability(0.025),
                            binomial.inverseCumulativeProbability(0.975) + 1L),
                    OrderStatistics.ranks(p, n),
                    p + " of " + n);
        }
    }

    @Test
    void moreThanAnIntOfMeasurementsIsAnError() {
        assertThrows(ArithmeticException.class, () -> OrderStatistics.ranks(0.5, 1L << 31));
    }

    private static SurvivalCurve oneTo(int n) {
        DistributionBuilder builder = new DistributionBuilder();
        for (int value = 1; value <= n; value++) {
            builder.add(value, false);
        }
        return SurvivalCurve.of(builder.build());
    }

    /** By the definition, in integers: probabilities times 100^n, compared with 1/40 and 39/40. */
    private static Ranks exact(int percent, int n) {
        BigInteger whole = BigInteger.valueOf(100).pow(n);
        BigInteger sum = BigInteger.ZERO;
        long low = 0;
        for (int k = 0; k <= n; k++) {
            sum = sum.add(weight(percent, n, k));
            BigInteger sum40 = sum.multiply(BigInteger.valueOf(40));
            if (sum40.compareTo(whole) <= 0) {
                low = k + 1L;
            }
            if (sum40.compareTo(whole.multiply(BigInteger.valueOf(39))) >= 0) {
                return new Ranks(low, k + 1);
            }
        }
        throw new AssertionError("the probabilities add up to 1");
    }

    private static BigInteger weight(int percent, int n, int k) {
        BigInteger ways = BigInteger.ONE;
        for (int i = 1; i <= k; i++) {
            ways = ways.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
        }
        return ways.multiply(BigInteger.valueOf(percent).pow(k))
                .multiply(BigInteger.valueOf(100 - percent).pow(n - k));
    }
}
