package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class IntervalTest {
    @Test
    void limitsMustAscend() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Interval(0.5, 0.4));
        assertEquals("interval limits must ascend: 0.5, 0.4", e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> new Interval(Double.NaN, 1));
        assertThrows(IllegalArgumentException.class, () -> new Interval(0, Double.NaN));
        assertEquals(0.5, new Interval(0.5, 0.5).high());
    }

    @Test
    void quantileLimitsMustAscendWhereBothAreThere() {
        OptionalLong five = OptionalLong.of(5);
        OptionalLong four = OptionalLong.of(4);

        assertThrows(IllegalArgumentException.class, () -> new QuantileInterval(five, four));
        assertEquals(five, new QuantileInterval(five, five).low());
        assertEquals(four, new QuantileInterval(OptionalLong.empty(), four).high());
    }

    @Test
    void anEstimateIsANumber() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Estimate(Double.NaN, Optional.empty()));
        assertEquals("an estimate must be a number", e.getMessage());
    }
}
