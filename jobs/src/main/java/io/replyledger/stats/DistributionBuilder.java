package io.replyledger.stats;

import java.util.Arrays;

/**
 * Collects measurements in any order and counts them per distinct value.
 *
 * <p>Measurements are put down as they come, and sorted and counted when there are as many as there are distinct values
 * already: memory grows with the distinct values, not with the measurements, and nothing is boxed. Not safe for use by
 * several threads.
 */
public final class DistributionBuilder {
    private static final int FIRST = 16;
    private static final int FEWEST = 1_024;
    /** Values up to here leave room for the bit that tells ended from open ones. */
    private static final long MOST_PENDING = Long.MAX_VALUE >> 1;

    private Distribution counted = Distribution.EMPTY;
    /** Not counted yet: twice the value, and one more where it was still open. */
    private long[] pending = {};

    private int size;
    /** How many ended at 0 and at 1: yes and no are counted as they come. */
    private long zeros;

    private long ones;

    /**
     * Adds one measurement.
     *
     * @param value seconds, not negative
     * @param isCensored whether it was still open at {@code value}, rather than observed to end there
     * @throws IllegalArgumentException if value is negative
     */
    public void add(long value, boolean isCensored) {
        DistributionRules.checkValue(value);
        if (value <= 1 && !isCensored) {
            zeros += 1 - value;
            ones += value;
        } else if (value > MOST_PENDING) {
            counted = counted.plus(of(value, 1, isCensored));
        } else {
            hold(2 * value + (isCensored ? 1 : 0));
        }
    }

    private void hold(long measurement) {
        if (size == pending.length) {
            pending = Arrays.copyOf(pending, Math.max(FIRST, 2 * size));
        }
        pending[size++] = measurement;
        if (size >= Math.max(FEWEST, counted.size())) {
            count();
        }
    }

    private static Distribution of(long value, long count, boolean isCensored) {
        long[] none = {0};
        long[] all = {count};
        return new Distribution(new long[] {value}, isCensored ? none : all, isCensored ? all : none);
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return counted.size() + size == 0 && zeros + ones == 0;
    }

    /** The distribution of all that was added so far. The builder may be added to and built again. */
    public Distribution build() {
        count();
        if (zeros > 0) {
            counted = counted.plus(of(0, zeros, false));
        }
        if (ones > 0) {
            counted = counted.plus(of(1, ones, false));
        }
        zeros = 0;
        ones = 0;
        return counted;
    }

    private void count() {
        if (size == 0) {
            return;
        }
        Arrays.sort(pending, 0, size);
        int distinct = 1;
        for (int i = 1; i < size; i++) {
            distinct += pending[i] >> 1 == pending[i - 1] >> 1 ? 0 : 1;
        }
        long[] values = new long[distinct];
        long[] observed = new long[distinct];
        long[] censored = new long[distinct];
        int last = 0;
        values[0] = pending[0] >> 1;
        for (int i = 0; i < size; i++) {
            long value = pending[i] >> 1;
            last += value == values[last] ? 0 : 1;
            values[last] = value;
            observed[last] += 1 - (pending[i] & 1);
            censored[last] += pending[i] & 1;
        }
        size = 0;
        counted = counted.plus(new Distribution(values, observed, censored));
    }
}
