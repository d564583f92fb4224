package io.replyledger.stats;

import java.util.Arrays;
import java.util.stream.LongStream;

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
    /** How many ended at 0 and at 1: yes and no are counted as they come. */
    private final long[] ofFewest = new long[2];

    /**
     * Adds one measurement.
     *
     * @param value seconds, not negative
     * @param isCensored whether it was still open at {@code value}, rather than observed to end there
     * @throws IllegalArgumentException if value is negative
     */
    public void add(long value, boolean isCensored) {
        DistributionRules.checkValue(value);
        if (!isCensored && value < ofFewest.length) {
            ofFewest[(int) value]++;
            return;
        }
        Pending pending = isCensored ? open : ended;
        pending.add(value);
        if (pending.size >= Math.max(FEWEST, counted.size())) {
            count();
        }
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return counted.size() + ended.size + open.size == 0 && ofFewest[0] + ofFewest[1] == 0;
    }

    /** The distribution of all that was added so far. The builder may be added to and built again. */
    public Distribution build() {
        count();
        return ofFewest[0] + ofFewest[1] == 0 ? counted : counted.plus(fewest());
    }

    private Distribution fewest() {
        long[] values = LongStream.range(0, ofFewest.length)
                .filter(v -> ofFewest[(int) v] > 0)
                .toArray();
        long[] counts = LongStream.of(values).map(v -> ofFewest[(int) v]).toArray();
        return new Distribution(values, counts, new long[values.length]);
    }

    private void count() {
        if (!ended.isEmpty()) {
            counted = counted.plus(ended.counted(false));
        }
        if (!open.isEmpty()) {
            counted = counted.plus(open.counted(true));
        }
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

        /** Counts the values, at least one, and forgets them. */
        Distribution counted(boolean isCensored) {
            Arrays.sort(values, 0, size);
            int distinct = 1;
            for (int i = 1; i < size; i++) {
                distinct += values[i] == values[i - 1] ? 0 : 1;
            }
            long[] different = new long[distinct];
            long[] counts = new long[distinct];
            int last = 0;
            different[0] = values[0];
            for (int i = 0; i < size; i++) {
                last += values[i] == different[last] ? 0 : 1;
                different[last] = values[i];
                counts[last]++;
            }
            size = 0;
            long[] none = new long[distinct];
            return isCensored
                    ? new Distribution(different, none, counts)
                    : new Distribution(different, counts, none);
        }
    }
}
