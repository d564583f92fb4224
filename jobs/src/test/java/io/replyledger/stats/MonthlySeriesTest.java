package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class MonthlySeriesTest {
    @Test
    void rejectsMonthsThatDoNotAscendStrictly() {
        assertRejected("months must ascend strictly: 3 follows 3", new long[] {1, 3, 3}, new double[3]);
        assertRejected("months must ascend strictly: 2 follows 3", new long[] {1, 3, 2}, new double[3]);
    }

    @Test
    void rejectsArraysOfDifferentLengths() {
        assertRejected("lengths differ: 2 months, 3 values", new long[] {1, 2}, new double[3]);
    }

    @Test
    void rejectsWhatIsNoNumber() {
        assertRejected("values must be finite: NaN in month 7", new long[] {6, 7}, new double[] {1, Double.NaN});
        assertRejected("values must be finite: Infinity in month 6", new long[] {6, 7}, new double[] {
            Double.POSITIVE_INFINITY, 1
        });
    }

    @Test
    void keepsItsArraysToItself() {
        long[] months = {1, 2};
        double[] values = {5, 6};
        MonthlySeries series = MonthlySeries.of(months, values);
        months[0] = 0;
        values[0] = 0;

        assertEquals(2, series.size());
        assertEquals("MonthlySeries[months=[1, 2], values=[5.0, 6.0]]", series.toString());
    }

    private static void assertRejected(String message, long[] months, double[] values) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> MonthlySeries.of(months, values));
        assertEquals(message, e.getMessage());
    }
}
