package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SurvivalCurveShareTest {
    @Test
    void withinIncludesTheTimeItself() {
        SurvivalCurve curve = curve("10 20 30 40");

        assertEquals(OptionalDouble.of(0), curve.shareWithin(9));
        assertEquals(OptionalDouble.of(0.25), curve.shareWithin(10));
        assertEquals(OptionalDouble.of(0.25), curve.shareWithin(19));
        assertEquals(OptionalDouble.of(1), curve.shareWithin(40));
    }

    @Test
    void beyondTheLongestFollowUpNothingIsKnownIfSomethingIsOpen() {
        SurvivalCurve curve = curve("10 20 30+");

        assertEquals(2.0 / 3, curve.shareWithin(30).orElseThrow(), 1e-15);
        assertEquals(OptionalDouble.empty(), curve.shareWithin(31));
        assertEquals(Optional.empty(), curve.shareInterval(31));
        assertTrue(Double.isNaN(curve.survivalAt(31)));
        assertTrue(Double.isNaN(curve.greenwoodVarianceAt(31)));
        assertTrue(Double.isNaN(curve.standardErrorAt(31)));
    }

    @Test
    void anEventTiedWithTheLastCensoringLeavesTheCurveOpen() {
        assertEquals(OptionalDouble.of(0.5), curve("30 30+").shareWithin(30));
        assertEquals(OptionalDouble.empty(), curve("30 30+").shareWithin(31));
    }

    @Test
    void beyondTheLongestFollowUpAllHasEndedIfNothingIsOpen() {
        SurvivalCurve curve = curve("10 20+ 30");

        assertEquals(OptionalDouble.of(1), curve.shareWithin(30));
        assertEquals(OptionalDouble.of(1), curve.shareWithin(Long.MAX_VALUE));
        assertEquals(0, curve.survivalAt(31));
        assertEquals(0, curve.standardErrorAt(31));
    }

    @Test
    void allCensoredIsZeroUpToTheLongestFollowUp() {
        SurvivalCurve curve = curve("4+ 9+");

        assertEquals(OptionalDouble.of(0), curve.shareWithin(9));
        assertEquals(OptionalDouble.empty(), curve.shareWithin(10));
        assertEquals(Optional.of(Proportion.wilson(0, 2)), curve.shareInterval(9));
        assertEquals(0, curve.greenwoodVarianceAt(9));
    }

    @Test
    void emptyKnowsNothing() {
        SurvivalCurve empty = SurvivalCurve.of(Distribution.EMPTY);

        assertEquals(OptionalDouble.empty(), empty.shareWithin(0));
        assertEquals(Optional.empty(), empty.shareInterval(0));
        assertTrue(Double.isNaN(empty.survivalAt(0)));
    }

    @Test
    void withNothingCensoredTheIntervalIsWilson() {
        assertEquals(Optional.of(Proportion.wilson(1, 4)), curve("10 20 30 40").shareInterval(15));
        assertEquals(Optional.of(Proportion.wilson(0, 4)), curve("10 20 30 40").shareInterval(0));
        assertEquals(Optional.of(Proportion.wilson(4, 4)), curve("10 20 30 40").shareInterval(99));
    }

    @Test
    void aCensoredCurveHasWilsonOnNAtEitherEnd() {
        assertEquals(Optional.of(Proportion.wilson(0, 4)), curve("10 20+ 30 40").shareInterval(9));
        assertEquals(Optional.of(Proportion.wilson(4, 4)), curve("10 20+ 30 40").shareInterval(40));
    }

    @Test
    void withNothingCensoredTheVarianceIsBinomial() {
        SurvivalCurve curve = curve("1 1 1 2 3 3 4 9 9 9");
        for (int t = 0; t <= 10; t++) {
            double share = curve.shareWithin(t).orElseThrow();
            assertEquals(share * (1 - share) / 10, curve.greenwoodVarianceAt(t), 1e-16);
        }
    }

    @Test
    void oneMeasurementHasAnIntervalToo() {
        assertEquals(Optional.of(Proportion.wilson(1, 1)), curve("7").shareInterval(7));
        assertEquals(Optional.of(Proportion.wilson(0, 1)), curve("7+").shareInterval(7));
    }

    private static SurvivalCurve curve(String times) {
        return SurvivalCurve.of(Observations.parse(times).distribution());
    }
}
