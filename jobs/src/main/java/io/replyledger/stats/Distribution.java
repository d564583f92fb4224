package io.replyledger.stats;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * Measurements counted at each distinct value: how many were observed to end there, how many were censored there (still
 * open when last seen). Values are whole seconds, ascending, not negative. Immutable.
 *
 * <p>It is a complete summary: distributions of parts merge into exactly the distribution of the whole, in any order,
 * so every quantile and share of a roll-up is as exact as that of a part. Percentiles themselves do not average.
 */
public final class Distribution implements Serializable {
    private static final long serialVersionUID = 1L;

    /** No measurement at all. */
    public static final Distribution EMPTY = new Distribution(new long[0], new long[0], new long[0]);

    // Not copied within the package, and written by nobody.
    final long[] values;
    final long[] observed;
    final long[] censored;
    private final long observedCount;
    private final long censoredCount;

    /** Takes the arrays over; they must already satisfy the contract. */
    Distribution(long[] values, long[] observed, long[] censored) {
        this.values = values;
        this.observed = observed;
        this.censored = censored;
        this.observedCount = sum(observed);
        this.censoredCount = sum(censored);
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
     * The distribution of all the measurements of all parts. Exact; neither order nor grouping matters. N distinct
     * values in k parts take O(N log k) steps.
     */
    public static Distribution merge(List<Distribution> parts) {
        if (parts.isEmpty()) {
            return EMPTY;
        }
        if (parts.size() == 1) {
            return parts.get(0);
        }
        int half = parts.size() / 2;
        return merge(parts.subList(0, half)).plus(merge(parts.subList(half, parts.size())));
    }

    /** The distribution of the measurements of both. */
    public Distribution plus(Distribution other) {
        if (other.size() == 0) {
            return this;
        }
        return size() == 0 ? other : DistributionMerge.of(this, other);
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
        return censored.clone();
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
        for (long count : counts) {
            sum = Math.addExact(sum, count);
        }
        return sum;
    }
}
