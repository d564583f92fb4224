package io.replyledger.stats;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;

/**
 * Measurements counted at each distinct value: how many were observed to end there, how many were censored there (still
 * open when last seen). Values are whole seconds, ascending, not negative. Immutable.
 *
 * <p>It is a complete summary: distributions of parts merge into exactly the distribution of the whole, in any order,
 * so every quantile and share of a roll-up is as exact as that of a part. Percentiles themselves do not average.
 */
public final class Distribution implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Stands for the counts of those censored where none is. */
    static final long[] NONE = {};

    /** No measurement at all. */
    public static final Distribution EMPTY = new Distribution(NONE, NONE, NONE);

    // Not copied within the package, and written by nobody.
    final long[] values;
    final long[] observed;
    /** {@link #NONE} where nothing is censored, as in nearly all of past months. */
    final long[] censored;

    private final long observedCount;
    private final long censoredCount;

    /** Takes the arrays over; they must already satisfy the contract. {@link #NONE} may stand for the last one. */
    Distribution(long[] values, long[] observed, long[] censored) {
        this(values, observed, censored, sum(observed), sum(censored));
    }

    /** The same, with sums that are known. */
    Distribution(long[] values, long[] observed, long[] censored, long observedCount, long censoredCount) {
        this.values = values;
        this.observed = observed;
        this.censored = censoredCount == 0 ? NONE : censored;
        this.observedCount = observedCount;
        this.censoredCount = censoredCount;
        Math.addExact(observedCount, censoredCount);
    }

    /**
     * The distribution with the given counts.
     *
     * @param values distinct values in seconds, strictly ascending, from 0
     * @param observed how many measurements ended at each value
     * @param censored how many were last seen open at each value
     * @throws IllegalArgumentException if lengths differ, values do not ascend or are negative, a count is negative, or
     *     a value has no measurement
     * @throws ArithmeticException if the counts add up to more than a long holds
     */
    public static Distribution of(long[] values, long[] observed, long[] censored) {
        DistributionRules.check(values, observed, censored);
        return new Distribution(values.clone(), observed.clone(), censored.clone());
    }

    /**
     * The distribution with the given counts, of which those of equal values are added up. Takes the arrays over.
     *
     * @param values seconds, ascending, from 0
     * @param observed how many measurements ended at each value
     * @param censored how many were last seen open at each value
     */
    static Distribution ofAscending(long[] values, long[] observed, long[] censored) {
        int last = -1;
        for (int i = 0; i < values.length; i++) {
            boolean isNew = last < 0 || values[i] != values[last];
            if (isNew) {
                last++;
                values[last] = values[i];
                observed[last] = observed[i];
                censored[last] = censored[i];
            } else {
                observed[last] = Math.addExact(observed[last], observed[i]);
                censored[last] = Math.addExact(censored[last], censored[i]);
            }
        }
        int size = last + 1;
        return size == values.length
                ? new Distribution(values, observed, censored)
                : new Distribution(
                        Arrays.copyOf(values, size), Arrays.copyOf(observed, size), Arrays.copyOf(censored, size));
    }

    /**
     * The distribution of the same measurements at other values. Fast where these rise or fall with the values, or do so
     * in few stretches.
     *
     * @param function takes and gives seconds, from 0
     * @throws IllegalArgumentException if it gives less than 0
     */
    public Distribution map(LongUnaryOperator function) {
        long[] mapped = Arrays.stream(values)
                .map(function)
                .peek(DistributionRules::checkValue)
                .toArray();
        List<Distribution> stretches = new ArrayList<>();
        int start = 0;
        while (start < mapped.length) {
            boolean isFalling = start + 1 < mapped.length && mapped[start + 1] < mapped[start];
            int end = start + 1;
            while (end < mapped.length
                    && (mapped[end] == mapped[end - 1] || mapped[end] < mapped[end - 1] == isFalling)) {
                end++;
            }
            stretches.add(stretch(mapped, start, end, isFalling));
            start = end;
        }
        return merge(stretches);
    }

    private Distribution stretch(long[] mapped, int start, int end, boolean isFalling) {
        int size = end - start;
        long[] ascending = new long[size];
        long[] ended = new long[size];
        long[] open = new long[size];
        for (int i = 0; i < size; i++) {
            int from = isFalling ? end - 1 - i : start + i;
            ascending[i] = mapped[from];
            ended[i] = observed[from];
            open[i] = censoredAt(from);
        }
        return ofAscending(ascending, ended, open);
    }

    /** The distribution of all the measurements of all parts. Exact; neither order nor grouping matters. */
    public static Distribution merge(List<Distribution> parts) {
        List<Distribution> some = parts.stream().filter(p -> p.size() > 0).toList();
        return switch (some.size()) {
            case 0 -> EMPTY;
            case 1 -> some.get(0);
            default -> DistributionMerge.of(some);
        };
    }

    /** The distribution of the measurements of both. */
    public Distribution plus(Distribution other) {
        return merge(List.of(this, other));
    }

    /** All of it in few bytes, for {@link #ofBytes}. */
    public byte[] toBytes() {
        return DistributionBytes.of(this);
    }

    /**
     * The distribution that {@link #toBytes} gave.
     *
     * @throws RuntimeException if the bytes are no such thing
     */
    public static Distribution ofBytes(byte[] bytes) {
        return DistributionBytes.read(bytes);
    }

    /** Travels as few bytes. */
    private Object writeReplace() {
        return new Packed(toBytes());
    }

    private record Packed(byte[] bytes) implements Serializable {
        private Object readResolve() {
            return ofBytes(bytes);
        }
    }

    /** Number of measurements, censored ones included. */
    public long n() {
        return observedCount + censoredCount;
    }

    /** Number of measurements that were observed to end. */
    public long observedCount() {
        return observedCount;
    }

    /** Number of censored measurements. */
    public long censoredCount() {
        return censoredCount;
    }

    /** Number of distinct values. */
    public int size() {
        return values.length;
    }

    /** The distinct values in seconds, ascending; a copy. */
    public long[] values() {
        return values.clone();
    }

    /** The number of observed measurements at each of {@link #values()}; a copy. */
    public long[] observed() {
        return observed.clone();
    }

    /** The number of censored measurements at each of {@link #values()}; a copy. */
    public long[] censored() {
        return censored == NONE ? new long[size()] : censored.clone();
    }

    /** How many are censored at the value with this index. */
    long censoredAt(int index) {
        return censored == NONE ? 0 : censored[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Distribution that
                && Arrays.equals(values, that.values)
                && Arrays.equals(observed, that.observed)
                && Arrays.equals(censored, that.censored);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(values) + Arrays.hashCode(observed)) + Arrays.hashCode(censored);
    }

    /** The counts and the range only: there may be millions of values. */
    @Override
    public String toString() {
        String range = size() == 0 ? "none" : values[0] + ".." + values[size() - 1];
        return "Distribution[observed=" + observedCount + ", censored=" + censoredCount + ", distinct=" + size()
                + ", values=" + range + "]";
    }

    private static long sum(long[] counts) {
        long sum = 0;
        long signs = 0;
        for (long count : counts) {
            sum += count;
            // No count is negative, so the sum is where it leaves the range of a long.
            signs |= sum;
        }
        if (signs < 0) {
            throw new ArithmeticException("more measurements than a long counts");
        }
        return sum;
    }
}
