package io.replyledger.stats;

import java.util.Arrays;
import java.util.List;

/**
 * Merges distributions by counting: in one window of values after the other each part adds its counts to the cells of the
 * window, and the cells that were met are the result. Nothing is compared, so a part is read once however many there are.
 * A window begins at the smallest value that is left, and marks tell which cells were met: gaps cost little.
 */
final class DistributionMerge {
    /** Cells that stay in the processor's cache. */
    private static final int WINDOW = 8_192;

    private static final int CELLS_PER_VALUE = 8;

    private final List<Distribution> parts;
    private final int[] read;
    private final long[] ended;
    private final long[] open;
    /** A bit for each cell. */
    private final long[] met;

    private final long[] values;
    private final long[] observed;
    private final long[] censored;
    private int size;

    private DistributionMerge(List<Distribution> parts, int capacity) {
        this.parts = parts;
        read = new int[parts.size()];
        int window = (int) Math.min(WINDOW, (long) CELLS_PER_VALUE * capacity);
        ended = new long[window];
        open = new long[window];
        met = new long[(window + Long.SIZE - 1) / Long.SIZE];
        values = new long[capacity];
        observed = new long[capacity];
        censored = new long[capacity];
    }

    /**
     * The distribution of all measurements of the parts, of which none is empty.
     *
     * @throws ArithmeticException if there are more measurements than a long holds
     */
    static Distribution of(List<Distribution> parts) {
        long capacity = 0;
        long measurements = 0;
        for (Distribution part : parts) {
            capacity += part.size();
            measurements = Math.addExact(measurements, part.n());
        }
        int most = Math.toIntExact(Math.min(capacity, width(parts)));
        DistributionMerge merge = new DistributionMerge(parts, most);
        merge.merge();
        return merge.result();
    }

    /** How many values lie between the least and the greatest, both included. */
    private static long width(List<Distribution> parts) {
        long least = Long.MAX_VALUE;
        long greatest = 0;
        for (Distribution part : parts) {
            least = Math.min(least, part.values[0]);
            greatest = Math.max(greatest, part.values[part.size() - 1]);
        }
        return greatest - least == Long.MAX_VALUE ? Long.MAX_VALUE : greatest - least + 1;
    }

    private void merge() {
        for (long start = least(); start >= 0; start = least()) {
            for (int i = 0; i < parts.size(); i++) {
                read[i] = count(parts.get(i), read[i], start);
            }
            take(start);
        }
    }

    /** The smallest value that no window has held yet; -1 for none. */
    private long least() {
        long least = -1;
        for (int i = 0; i < read.length; i++) {
            Distribution part = parts.get(i);
            boolean isLeft = read[i] < part.size();
            if (isLeft && (least < 0 || part.values[read[i]] < least)) {
                least = part.values[read[i]];
            }
        }
        return least;
    }

    /** Adds what a part has in the window; the index of its first value behind it. */
    private int count(Distribution part, int from, long start) {
        int i = from;
        while (i < part.values.length && part.values[i] - start < ended.length) {
            int cell = (int) (part.values[i] - start);
            ended[cell] += part.observed[i];
            open[cell] += part.censored[i];
            met[cell / Long.SIZE] |= 1L << cell;
            i++;
        }
        return i;
    }

    private void take(long start) {
        for (int word = 0; word < met.length; word++) {
            for (long bits = met[word]; bits != 0; bits &= bits - 1) {
                take(start, word * Long.SIZE + Long.numberOfTrailingZeros(bits));
            }
            met[word] = 0;
        }
    }

    private void take(long start, int cell) {
        values[size] = start + cell;
        observed[size] = ended[cell];
        censored[size++] = open[cell];
        ended[cell] = 0;
        open[cell] = 0;
    }

    private Distribution result() {
        boolean isFull = size == values.length;
        return isFull
                ? new Distribution(values, observed, censored)
                : new Distribution(
                        Arrays.copyOf(values, size), Arrays.copyOf(observed, size), Arrays.copyOf(censored, size));
    }
}
