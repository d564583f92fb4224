package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.NoSuchElementException;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurvivalCurveQuantileTest {
    private static final OptionalLong NOT_REACHED = OptionalLong.empty();

    @Test
    void aShareThatHitsPExactlyReachesIt() {
        assertEquals(OptionalLong.of(20), curve("10 20 30 40").quantile(0.5));
        assertEquals(OptionalLong.of(30), curve("10 20 30 40").quantile(0.5 + 1e-9));
    }

    @Test
    void pThatIsNoBinaryFractionStillHitsItsRank() {
        DistributionBuilder builder = new DistributionBuilder();
        for (int value = 1; value <= 1000; value++) {
            builder.add(value, false);
        }
        SurvivalCurve curve = SurvivalCurve.of(builder.build());
        for (int rank = 1; rank <= 1000; rank++) {
            assertEquals(OptionalLong.of(rank), curve.quantile(rank / 1000.0));
        }
    }

    @Test
    void oneMeasurementIsEveryQuantile() {
        assertEquals(OptionalLong.of(7), curve("7").quantile(0.01));
        assertEquals(OptionalLong.of(7), curve("7").quantile(1));
    }

    @Test
    void theWholeIsReachedAtTheLargestValueIfNothingIsOpen() {
        assertEquals(OptionalLong.of(40), curve("10 20+ 30 40").quantile(1));
        assertEquals(NOT_REACHED, curve("10 20 30 40+").quantile(1));
        assertEquals(NOT_REACHED, curve("10 20 40 40+").quantile(1));
    }

    @Test
    void aQuantileBeyondTheCurveIsNotReached() {
        assertEquals(OptionalLong.of(20), curve("10 20 30+ 40+").quantile(0.5));
        assertEquals(NOT_REACHED, curve("10 20 30+ 40+").quantile(0.51));
    }

    @Test
    void measurementsStillOpenPushTheQuantileUp() {
        assertEquals(OptionalLong.of(20), curve("10 20 30").quantile(0.5));
        assertEquals(OptionalLong.of(30), curve("5+ 5+ 10 20 20+ 30").quantile(0.7));
    }

    @Test
    void eventsComeBeforeCensoringsAtTies() {
        SurvivalCurve tied = curve("5 5+ 9");

        assertEquals(2.0 / 3, tied.survivalAt(5));
        assertEquals(OptionalLong.of(9), tied.quantile(0.5));
    }

    @Test
    void zeroSecondsIsAValue() {
        assertEquals(OptionalLong.of(0), curve("0 0 9").quantile(0.5));
        assertEquals(0, curve("0").longestFollowUp());
    }

    @Test
    void allCensoredReachesNothing() {
        assertEquals(NOT_REACHED, curve("4+ 9+").quantile(0.01));
        assertEquals(QuantileInterval.NONE, curve("4+ 9+").quantileInterval(0.5));
        assertEquals(9, curve("4+ 9+").longestFollowUp());
    }

    @Test
    void emptyReachesNothing() {
        SurvivalCurve empty = SurvivalCurve.of(Distribution.EMPTY);

        assertEquals(NOT_REACHED, empty.quantile(0.5));
        assertEquals(QuantileInterval.NONE, empty.quantileInterval(0.5));
        assertThrows(NoSuchElementException.class, empty::longestFollowUp);
    }

    @Test
    void longestFollowUpIsTheLargestValueObservedOrCensored() {
        assertEquals(9, curve("4 9+").longestFollowUp());
        assertEquals(9, curve("4+ 9").longestFollowUp());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.0000001, Double.NaN})
    void rejectsWhatIsNoProbability(double p) {
        Exception e =
                assertThrows(IllegalArgumentException.class, () -> curve("1").quantile(p));
        assertEquals("p must be in (0, 1]: " + p, e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> curve("1").quantileInterval(p));
    }

    private static SurvivalCurve curve(String times) {
        return SurvivalCurve.of(Observations.parse(times).distribution());
    }
}
