package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void countsObservedAndCensoredApart() {
        Distribution d = Distribution.of(longs(0, 5, 9), longs(2, 0, 1), longs(0, 3, 1));

        assertEquals(7, d.n());
        assertEquals(3, d.observedCount());
        assertEquals(4, d.censoredCount());
        assertEquals(3, d.size());
        assertEquals("Distribution[observed=3, censored=4, distinct=3, values=0..9]", d.toString());
    }

    @Test
    void emptyHasNothing() {
        assertEquals(0, Distribution.EMPTY.n());
        assertEquals(Distribution.EMPTY, Distribution.of(longs(), longs(), longs()));
        assertEquals("Distribution[observed=0, censored=0, distinct=0, values=none]", Distribution.EMPTY.toString());
    }

    @Test
    void equalsByContent() {
        Distribution d = Distribution.of(longs(1, 2), longs(1, 1), longs(0, 0));
        Distribution same = Distribution.of(longs(1, 2), longs(1, 1), longs(0, 0));

        assertEquals(same, d);
        assertEquals(same.hashCode(), d.hashCode());
        assertNotEquals(Distribution.of(longs(1, 2), longs(1, 0), longs(0, 1)), d);
    }

    @Test
    void keepsItsArraysToItself() {
        long[] values = longs(1, 2);
        Distribution d = Distribution.of(values, longs(1, 1), longs(0, 0));
        values[0] = 7;
        d.values()[1] = 7;
        d.observed()[0] = 7;
        d.censored()[0] = 7;

        assertArrayEquals(longs(1, 2), d.values());
        assertArrayEquals(longs(1, 1), d.observed());
        assertArrayEquals(longs(0, 0), d.censored());
    }

    @Test
    void takesMeasurementsToOtherValuesWhetherTheyRiseOrFall() {
        Distribution starts = Observations.parse("10+ 20+ 21 35+").distribution();

        assertEquals(
                Observations.parse("0+ 10+ 10 20+").distribution(),
                starts.map(start -> Math.max(0, 30 - start / 10 * 10)));
        assertEquals(Observations.parse("0 1+ 11+ 14+").distribution(), starts.map(start -> Math.abs(start - 21)));
        assertEquals(Observations.parse("0+ 0+ 1 0+").distribution(), starts.map(start -> start == 21 ? 1 : 0));
        assertThrows(IllegalArgumentException.class, () -> starts.map(start -> 20 - start));
        assertEquals(Distribution.EMPTY, Distribution.EMPTY.map(start -> start));
    }

    @RepeatedTest(100)
    void mapsAsEachMeasurementByItself(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Observations all = Observations.random(random, 0.3);
        long multiplier = random.nextInt(9);
        DistributionBuilder mapped = new DistributionBuilder();
        all.list().forEach(one -> mapped.add(one.value() * multiplier % 17, one.isCensored()));

        assertEquals(mapped.build(), all.distribution().map(value -> value * multiplier % 17));
    }

    @Test
    void rejectsValuesThatDoNotAscendStrictly() {
        assertRejected("values must ascend strictly: 3 follows 4", longs(4, 3), longs(1, 1), longs(0, 0));
        assertRejected("values must ascend strictly: 4 follows 4", longs(4, 4), longs(1, 1), longs(0, 0));
    }

    @Test
    void rejectsNegativeValues() {
        assertRejected("values must be >= 0: -1", longs(-1), longs(1), longs(0));
    }

    @Test
    void rejectsNegativeCounts() {
        assertRejected(
                "counts must be >= 0 and not both 0: -1 observed, 2 censored at 4", longs(4), longs(-1), longs(2));
        assertRejected(
                "counts must be >= 0 and not both 0: 2 observed, -1 censored at 4", longs(4), longs(2), longs(-1));
    }

    @Test
    void rejectsAValueWithoutMeasurement() {
        assertRejected("counts must be >= 0 and not both 0: 0 observed, 0 censored at 4", longs(4), longs(0), longs(0));
    }

    @Test
    void rejectsArraysOfDifferentLengths() {
        assertRejected("lengths differ: 2 values, 1 observed, 2 censored", longs(1, 2), longs(1), longs(0, 0));
        assertRejected("lengths differ: 1 values, 1 observed, 0 censored", longs(1), longs(1), longs());
    }

    @Test
    void neverWrapsAroundWhenCountsOverflow() {
        long most = Long.MAX_VALUE;
        assertThrows(ArithmeticException.class, () -> Distribution.of(longs(1), longs(most), longs(1)));
        Distribution d = Distribution.of(longs(1), longs(most), longs(0));
        assertThrows(ArithmeticException.class, () -> d.plus(d));
    }

    private static void assertRejected(String message, long[] values, long[] observed, long[] censored) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Distribution.of(values, observed, censored));
        assertEquals(message, e.getMessage());
    }

    private static long[] longs(long... numbers) {
        return numbers;
    }
}
