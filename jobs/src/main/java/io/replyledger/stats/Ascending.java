package io.replyledger.stats;

import java.util.OptionalLong;

/** Binary searches in arrays that never descend. */
final class Ascending {
    static final int NONE = -1;

    private Ascending() {}

    /** Index of the first number at or above the threshold, or {@link #NONE}. */
    static int firstAtLeast(double[] numbers, double threshold) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == numbers.length ? NONE : low;
    }

    /** Index of the first number at or above the threshold, or {@link #NONE}. */
    static int firstAtLeast(long[] numbers, long threshold) {
        int low = 0;
        int high = numbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] >= threshold) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == numbers.length ? NONE : low;
    }

    /** Index of the last number at or below the threshold, or {@link #NONE}. The numbers must differ. */
    static int lastAtMost(long[] numbers, long threshold) {
        int first = firstAtLeast(numbers, threshold);
        if (first == NONE) {
            return numbers.length - 1;
        }
        return numbers[first] == threshold ? first : first - 1;
    }

    /** The number at an index, or empty at {@link #NONE}. */
    static OptionalLong numberAt(long[] numbers, int index) {
        return index == NONE ? OptionalLong.empty() : OptionalLong.of(numbers[index]);
    }
}
