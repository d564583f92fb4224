package io.replyledger.stats;

import java.util.Arrays;

/** Merges two distributions in one pass over their ascending values. */
final class DistributionMerge {
    private final long[] values;
    private final long[] observed;
    private final long[] censored;
    private int size;

    private DistributionMerge(int capacity) {
        values = new long[capacity];
        observed = new long[capacity];
        censored = new long[capacity];
    }

    static Distribution of(Distribution left, Distribution right) {
        DistributionMerge merge = new DistributionMerge(Math.addExact(left.size(), right.size()));
        merge.merge(left, right);
        return merge.result();
    }

    private void merge(Distribution left, Distribution right) {
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            long leftValue = left.values[l];
            long rightValue = right.values[r];
            values[size] = Math.min(leftValue, rightValue);
            long ended = 0;
            long open = 0;
            if (leftValue <= rightValue) {
                ended = left.observed[l];
                open = left.censored[l++];
            }
            if (rightValue <= leftValue) {
                ended = Math.addExact(ended, right.observed[r]);
                open = Math.addExact(open, right.censored[r++]);
            }
            observed[size] = ended;
            censored[size++] = open;
        }
        copyRest(left, l);
        copyRest(right, r);
    }

    private void copyRest(Distribution from, int start) {
        int count = from.size() - start;
        System.arraycopy(from.values, start, values, size, count);
        System.arraycopy(from.observed, start, observed, size, count);
        System.arraycopy(from.censored, start, censored, size, count);
        size += count;
    }

    private Distribution result() {
        boolean isFull = size == values.length;
        return isFull
                ? new Distribution(values, observed, censored)
                : new Distribution(
                        Arrays.copyOf(values, size), Arrays.copyOf(observed, size), Arrays.copyOf(censored, size));
    }
}
