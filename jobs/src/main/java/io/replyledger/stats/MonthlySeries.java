package io.replyledger.stats;

import java.util.Arrays;

/** One number for each of some months, in order of time; months may be missing. Immutable. */
public final class MonthlySeries {
    /** The fewest months whose trend is told: below, the normal approximation of Mann and Kendall is poor. */
    static final int LEAST = 8;

    // Not copied within the package, and written by nobody.
    final long[] months;
    final double[] values;

    private MonthlySeries(long[] months, double[] values) {
        this.months = months;
        this.values = values;
    }

    /**
     * The series with the given numbers.
     *
     * @param months counted from any month, such as {@link java.time.YearMonth} gives as proleptic month; strictly
     *     ascending
     * @param values the number of each month, in any unit; equal numbers are ties
     * @throws IllegalArgumentException if lengths differ, months do not ascend, or a number is not finite
     */
    public static MonthlySeries of(long[] months, double[] values) {
        if (months.length != values.length) {
            throw new IllegalArgumentException(
                    "lengths differ: " + months.length + " months, " + values.length + " values");
        }
        for (int i = 0; i < months.length; i++) {
            if (i > 0 && months[i] <= months[i - 1]) {
                throw new IllegalArgumentException(
                        "months must ascend strictly: " + months[i] + " follows " + months[i - 1]);
            }
            if (!Double.isFinite(values[i])) {
                throw new IllegalArgumentException("values must be finite: " + values[i] + " in month " + months[i]);
            }
        }
        return new MonthlySeries(months.clone(), values.clone());
    }

    /** Number of months with a value. */
    public int size() {
        return months.length;
    }

    boolean isTooShort() {
        return size() < LEAST;
    }

    @Override
    public String toString() {
        return "MonthlySeries[months=" + Arrays.toString(months) + ", values=" + Arrays.toString(values) + "]";
    }
}
