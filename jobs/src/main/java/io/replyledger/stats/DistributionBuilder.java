package io.replyledger.stats;

import java.util.Arrays;

/**
 * Collects measurements in any order and counts them per distinct value.
 *
 * <p>An open-addressing hash table over primitive arrays: memory grows with the distinct values, not with the
 * measurements, and nothing is boxed. Not safe for use by several threads.
 */
public final class DistributionBuilder {
    private static final long VACANT = -1;
    private static final int FIRST_CAPACITY = 16; // a power of two, as every later capacity

    private long[] keys = vacant(FIRST_CAPACITY);
    private long[] observed = new long[FIRST_CAPACITY];
    private long[] censored = new long[FIRST_CAPACITY];
    private int size;

    /**
     * Adds one measurement.
     *
     * @param value seconds, not negative
     * @param isCensored whether it was still open at {@code value}, rather than observed to end there
     * @throws IllegalArgumentException if value is negative
     */
    public void add(long value, boolean isCensored) {
        add(value, isCensored ? 0 : 1, isCensored ? 1 : 0);
    }

    /**
     * Adds several measurements of one value.
     *
     * @param value seconds, not negative
     * @param observedCount how many were observed to end at value
     * @param censoredCount how many were still open at value
     * @throws IllegalArgumentException if value or a count is negative, or both counts are 0
     */
    public void add(long value, long observedCount, long censoredCount) {
        DistributionRules.checkCounts(value, observedCount, censoredCount);
        int slot = slotOf(value);
        if (keys[slot] == VACANT) {
            keys[slot] = value;
            size++;
        }
        observed[slot] = Math.addExact(observed[slot], observedCount);
        censored[slot] = Math.addExact(censored[slot], censoredCount);
        if (size > keys.length / 2) {
            grow();
        }
    }

    /** Whether nothing has been added. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The distribution of all that was added so far. The builder may be added to and built again. */
    public Distribution build() {
        long[] values = new long[size];
        int count = 0;
        for (long key : keys) {
            if (key != VACANT) {
                values[count++] = key;
            }
        }
        Arrays.sort(values);
        return new Distribution(values, countsOf(values, observed), countsOf(values, censored));
    }

    private long[] countsOf(long[] values, long[] counts) {
        long[] result = new long[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = counts[slotOf(values[i])];
        }
        return result;
    }

    private int slotOf(long value) {
        int mask = keys.length - 1;
        int slot = spread(value) & mask;
        while (keys[slot] != VACANT && keys[slot] != value) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Multiplicative hashing: the high half of the product with 2^64 / golden ratio. */
    private static int spread(long value) {
        return (int) ((value * 0x9E3779B97F4A7C15L) >>> 32);
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldObserved = observed;
        long[] oldCensored = censored;
        int capacity = Math.multiplyExact(oldKeys.length, 2);
        keys = vacant(capacity);
        observed = new long[capacity];
        censored = new long[capacity];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != VACANT) {
                int slot = slotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                observed[slot] = oldObserved[i];
                censored[slot] = oldCensored[i];
            }
        }
    }

    private static long[] vacant(int capacity) {
        long[] keys = new long[capacity];
        Arrays.fill(keys, VACANT);
        return keys;
    }
}
