package io.replyledger.stats;

import java.util.OptionalLong;
import java.util.function.IntPredicate;

/** Binary searches in arrays that never descend. */
final class Ascending {
    static final int NONE = -1;

    private Ascending() {}

    /** The first index below {@code size} at which a condition holds that, once true, stays so; or {@link #NONE}. */
    static int first(int size, IntPredicate condition) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low == size ? NONE : low;
    }

    /**
     * The first index at which a condition holds that, once true, stays so, looked for from a guess outwards in steps that
     * double.
     *
     * @param near the guess, any number
     * @param last the last index, at which the condition is taken to hold
     */
    static int firstNear(int near, int last, IntPredicate condition) {
        int from = Math.max(0, Math.min(last, near));
        boolean isReached = from == last || condition.test(from);
        int below = isReached ? from - 1 : from;
        int reached = isReached ? from : from + 1;
        for (int step = 1; isReached && below >= 0 && condition.test(below); step *= 2) {
            reached = below;
            below = Math.max(-1, below - step);
        }
        for (int step = 1; !isReached && reached < last && !condition.test(reached); step *= 2) {
            below = reached;
            reached = (int) Math.min(last, (long) reached + step);
        }
        int start = below + 1;
        int between = first(reached - start, i -> condition.test(start + i));
        return between == NONE ? reached : start + between;
    }

    /** Index of the first number at or above the threshold, or {@link #NONE}. */
    static int firstAtLeast(long[] numbers, long threshold) {
        return first(numbers.length, i -> numbers[i] >= threshold);
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
