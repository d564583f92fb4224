package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StudentTTest {
    static Stream<Reference> published() {
        return Reference.rows("t-quantiles.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void quantilesAreThePublishedOnes(Reference row) {
        assertEquals(row.number("quantile"), StudentT.quantile(row.number("degrees_of_freedom")), 0.0005);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.3, 2, 17.776, 300.5, 99_999})
    void aTailOfTwoAndAHalfPercentLiesBeyondTheQuantile(double degreesOfFreedom) {
        TDistribution t = new TDistribution(degreesOfFreedom);

        assertEquals(0.025, t.cumulativeProbability(-StudentT.quantile(degreesOfFreedom)), 1e-11);
    }

    @Test
    void manyDegreesOfFreedomJoinOnWithoutAStep() {
        assertEquals(StudentT.quantile(999_999), StudentT.quantile(1_000_001), 1e-9);
        assertTrue(StudentT.quantile(1e9) > Confidence.Z);
        assertEquals(Confidence.Z, StudentT.quantile(1e18));
    }
}
