package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProportionTest {
    static Stream<Reference> published() {
        return Reference.rows("wilson.csv");
    }

    @ParameterizedTest
    @MethodSource("published")
    void wilsonGivesThePublishedLimits(Reference row) {
        Interval interval = Proportion.wilson(row.whole("successes"), row.whole("n"));

        assertEquals(row.number("low"), interval.low(), 0.00005);
        assertEquals(row.number("high"), interval.high(), 0.00005);
    }

    @Test
    void wilsonLimitsAreTheSharesThatAScoreTestJustDoesNotReject() {
        for (int n = 1; n <= 40; n++) {
            for (int k = 0; k <= n; k++) {
                Interval interval = Proportion.wilson(k, n);
                assertTrue(interval.low() <= (double) k / n && (double) k / n <= interval.high());
                assertEquals(k == 0 ? 0 : Confidence.Z, score(k, n, interval.low()), 1e-9);
                assertEquals(k == n ? 0 : -Confidence.Z, score(k, n, interval.high()), 1e-9);
            }
        }
    }

    @Test
    void wilsonMirrorsSuccessesAndFailures() {
        Interval successes = Proportion.wilson(15, 148);
        Interval failures = Proportion.wilson(133, 148);

        assertEquals(1 - successes.high(), failures.low(), 1e-15);
        assertEquals(1 - successes.low(), failures.high(), 1e-15);
    }

    @Test
    void wilsonTakesBillions() {
        Interval interval = Proportion.wilson(4_000_000_000L, 8_000_000_000L);

        assertEquals(0.5, (interval.low() + interval.high()) / 2, 1e-12);
        assertEquals(2 * Confidence.Z * Math.sqrt(0.25 / 8e9), interval.high() - interval.low(), 1e-12);
    }

    @Test
    void wilsonRejectsWhatIsNoProportion() {
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(0, 0));
        assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(-1, 5));
        Exception e = assertThrows(IllegalArgumentException.class, () -> Proportion.wilson(6, 5));
        assertEquals("no proportion: 6 successes of 5", e.getMessage());
    }

    /** Standardised distance of k successes from the expectation under a share; 0 where that share leaves no room. */
    private static double score(int k, int n, double share) {
        double deviation = Math.sqrt(n * share * (1 - share));
        return deviation == 0 ? 0 : (k - n * share) / deviation;
    }
}
