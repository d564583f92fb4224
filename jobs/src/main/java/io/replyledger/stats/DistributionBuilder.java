package io.replyledger.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Collects measurements in any order and counts them per distinct value.
 *
 * <p>Measurements are put down as they come, and sorted and counted when there are as many as there are distinct values
 * already: memory grows with the distinct values, not with the measurements, and nothing is boxed. Not safe for use by
 * several threads.
 */
public final class DistributionBuilder {
    private static final int FEWEST = 1_024;

    private final Pending ended = new Pending();
    private final Pending open = new Pending();
    private Distribution counted = Distribution.EMPTY;

    /**
     * Adds one measurement.
     *
     * @param value seconds, not negative
     * @param isCensored whether it was still open at {@code value}, rather than observed to end there
     * @throws IllegalArgumentException if value is negative
     */
    public void add(long value, boolean isCensored) {
        DistributionRules.checkValue(value);
        Pending pending = isCensored ? open : ended;
        pending.add(value);
        if (pending.size >= Math.max(FEWEST, counted.size())) {
            count();
        }
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return counted.size() + ended.size + open.size == 0;
    }

    /** The distribution of all that was added so far. The builder may be added to and built again. */
    public Distribution build() {
        count();
        return counted;
    }

    private void count() {
        Distribution observed = ended.isEmpty() ? Distribution.EMPTY : ended.observed();
        Distribution censored = open.isEmpty() ? Distribution.EMPTY : open.censored();
        counted = Distribution.merge(List.of(counted, observed, censored));
    }

    /** Values that are not counted yet. */
    private static final class Pending {
        private static final int FIRST = 16;

        private long[] values = {};
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, Math.max(FIRST, 2 * size));
            }
            values[size++] = value;
        }

        boolean isEmpty() {
            return size == 0;
        }

        Distribution observed() {
            long[] sorted = sorted();
            long[] counts = ones(sorted.length);
            return Distribution.ofAscending(sorted, counts, new long[sorted.length]);
        }

        Distribution censored() {
            long[] sorted = sorted();
            return Distribution.ofAscending(sorted, new long[sorted.length], ones(sorted.length));
        }

        private long[] sorted() {
            Arrays.sort(values, 0, size);
            long[] sorted = Arrays.copyOf(values, size);
            size = 0;
            return sorted;
        }

        private static long[] ones(int count) {
            long[] ones = new long[count];
            Arrays.fill(ones, 1);
            return ones;
        }
    }
}
