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

    /** As many bits as the place of a bit in its word takes. */
    private static final int WORD = 6;

    private final List<Distribution> parts;
    private final int[] read;
    private final long[] ended;
    private final long[] open;
    /** A bit for each cell. */
    private final long[] met;

    private final long[] values;
    private final long[] observed;
    /** {@link Distribution#NONE} where nothing is censored; nothing is counted in {@link #open} then. */
    private final long[] censored;

    private int size;

    private DistributionMerge(List<Distribution> parts, int capacity, boolean isCensored) {
        this.parts = parts;
        read = new int[parts.size()];
        int window = (int) Math.min(WINDOW, (long) CELLS_PER_VALUE * capacity);
        ended = new long[window];
        open = isCensored ? new long[window] : Distribution.NONE;
        met = new long[(window + Long.SIZE - 1) / Long.SIZE];
        values = new long[capacity];
        observed = new long[capacity];
        censored = isCensored ? new long[capacity] : Distribution.NONE;
    }

    /**
     * The distribution of all measurements of the parts, of which none is empty.
     *
     * @throws ArithmeticException if there are more measurements than a long holds
     */
    static Distribution of(List<Distribution> parts) {
        long capacity = 0;
        long ended = 0;
        long open = 0;
        for (Distribution part : parts) {
            capacity += part.size();
            ended = Math.addExact(ended, part.observedCount());
            open = Math.addExact(open, part.censoredCount());
        }
        int most = Math.toIntExact(Math.min(capacity, width(parts)));
        DistributionMerge merge = new DistributionMerge(parts, most, open > 0);
        merge.merge();
        return merge.result(ended, open);
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
        // Variables, since code that is compiled in haste reads a field anew for every value.
        long[] partValues = part.values;
        long[] partObserved = part.observed;
        long[] cells = ended;
        long[] marks = met;
        int i = from;
        while (i < partValues.length && partValues[i] - start < cells.length) {
            int cell = (int) (partValues[i] - start);
            cells[cell] += partObserved[i];
            marks[cell >>> WORD] |= 1L << cell;
            i++;
        }
        if (part.censoredCount() > 0) {
            for (int j = from; j < i; j++) {
                open[(int) (partValues[j] - start)] += part.censored[j];
            }
        }
        return i;
    }

    private void take(long start) {
        for (int word = 0; word < met.length; word++) {
            long bits = met[word];
            if (bits != 0) {
                met[word] = 0;
                take(start, word << WORD, bits);
            }
        }
    }

    private void take(long start, int first, long marks) {
        long[] cells = ended;
        int next = size;
        for (long bits = marks; bits != 0; bits &= bits - 1) {
            int cell = first + Long.numberOfTrailingZeros(bits);
            values[next] = start + cell;
            observed[next] = cells[cell];
            cells[cell] = 0;
            if (censored != Distribution.NONE) {
                censored[next] = open[cell];
                open[cell] = 0;
            }
            next++;
        }
        size = next;
    }

    private Distribution result(long observedCount, long censoredCount) {
        boolean isFull = size == values.length;
        return isFull
                ? new Distribution(values, observed, censored, observedCount, censoredCount)
                : new Distribution(
                        Arrays.copyOf(values, size),
                        Arrays.copyOf(observed, size),
                        censoredCount == 0 ? censored : Arrays.copyOf(censored, size),
                        observedCount,
                        censoredCount);
    }
}
