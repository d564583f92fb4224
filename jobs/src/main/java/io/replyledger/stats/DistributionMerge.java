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
        int l = 0;
        int r = 0;
        while (l < left.size() || r < right.size()) {
            boolean takesLeft = r == right.size() || (l < left.size() && left.values[l] <= right.values[r]);
            if (takesLeft) {
                merge.append(left, l++);
            } else {
                merge.append(right, r++);
            }
        }
        return merge.result();
    }

    /** Values arrive in ascending order; a value that both sides have arrives twice in a row. */
    private void append(Distribution from, int i) {
        boolean isNew = size == 0 || values[size - 1] != from.values[i];
        if (isNew) {
            values[size++] = from.values[i];
        }
        observed[size - 1] = Math.addExact(observed[size - 1], from.observed[i]);
        censored[size - 1] = Math.addExact(censored[size - 1], from.censored[i]);
    }

    private Distribution result() {
        return new Distribution(
                Arrays.copyOf(values, size), Arrays.copyOf(observed, size), Arrays.copyOf(censored, size));
    }
}
