package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PowerSumsTest {
    static Stream<Reference> certified() {
        return Reference.rows("standard-deviations.csv");
    }

    @ParameterizedTest
    @MethodSource("certified")
    void meanAndDeviationAreTheCertifiedOnesToTheLastDigit(Reference row) {
        PowerSums sums = PowerSums.of(Reference.numbers(row.text("sample")));

        assertEquals(row.number("mean"), sums.mean());
        assertEquals(row.number("standard_deviation"), Math.sqrt(sums.varianceOfMean() * sums.n()), 1e-16);
    }

    @Test
    void theSumsOfPartsAreThoseOfTheWhole() {
        PowerSums whole = sums("0.1 -2.5 1000000.2 3 7");

        assertEquals(whole, sums("0.1 -2.5").plus(sums("1000000.2")).plus(sums("3 7")));
        assertEquals(whole, sums("7 3").plus(sums("0.1 1000000.2 -2.5")));
        assertEquals(whole, PowerSums.EMPTY.plus(whole));
    }

    @Test
    void trailingZerosMakeNoDifference() {
        assertEquals(sums("2 3"), sums("2.0 3.00"));
        assertEquals(new PowerSums(1, new BigDecimal("100"), new BigDecimal("1E+4")), sums("100.0"));
    }

    @Test
    void aDistributionHasTheSumsOfItsMeasurements() {
        assertEquals(
                Optional.of(sums("3 3 3 9 100")),
                PowerSums.of(Observations.parse("9 3 3 100 3").distribution()));
        assertEquals(Optional.of(PowerSums.EMPTY), PowerSums.of(Distribution.EMPTY));
    }

    @Test
    void aCensoredDistributionHasNone() {
        assertEquals(Optional.empty(), PowerSums.of(Observations.parse("3 9+").distribution()));
    }

    @Test
    void billionsOfLargeValuesDoNotOverflow() {
        long most = Long.MAX_VALUE;
        PowerSums sums = PowerSums.of(Distribution.of(new long[] {most}, new long[] {most}, new long[] {0}))
                .orElseThrow();
        BigDecimal large = BigDecimal.valueOf(most);

        assertEquals(new PowerSums(most, large.pow(2), large.pow(3)), sums);
        assertEquals(0, sums.varianceOfMean());
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "0, 1, 1", "0, 0, 1", "1, 2, 5", "2, 2, 1", "3, 0, -1"})
    void rejectsWhatNoNumbersAddUpTo(long n, BigDecimal sum, BigDecimal sumOfSquares) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new PowerSums(n, sum, sumOfSquares));
        assertEquals(
                "no " + n + " numbers have the sum " + sum + " and the sum of squares " + sumOfSquares, e.getMessage());
    }

    @Test
    void neverWrapsAroundWhenCountsOverflow() {
        PowerSums many = new PowerSums(Long.MAX_VALUE, BigDecimal.ZERO, BigDecimal.ZERO);

        assertThrows(ArithmeticException.class, () -> many.plus(sums("0")));
    }

    private static PowerSums sums(String numbers) {
        List<BigDecimal> list =
                Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
        return PowerSums.of(list);
    }
}
