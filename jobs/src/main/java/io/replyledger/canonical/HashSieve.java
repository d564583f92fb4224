package io.replyledger.canonical;

import io.replyledger.direct.rows.RowView;
import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;

/** Tells of most hashes that they are not among given ones, in a bit a place, which the processor's cache holds. */
final class HashSieve implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LEAST = 16;
    private static final int MOST = 27;
    private static final int PLACES_A_HASH = 32;
    /** Of places in a word. */
    private static final int WORD = 6;

    private final int power;
    private final long[] bits;

    private HashSieve(int power, long[] bits) {
        this.power = power;
        this.bits = bits;
    }

    /**
     * A sieve of hashes.
     *
     * @param rows rows with a hash at this place
     * @param count about how many there are
     */
    static HashSieve of(JavaRDD<RowView> rows, int column, long count) {
        int needed = Long.SIZE - Long.numberOfLeadingZeros(PLACES_A_HASH * count);
        int power = Math.max(LEAST, Math.min(MOST, needed));
        HashSieve all = empty(power);
        rows.mapPartitions(some -> sieve(some, column, power)).collect().forEach(all::add);
        return all;
    }

    private static HashSieve empty(int power) {
        return new HashSieve(power, new long[1 << (power - WORD)]);
    }

    private static Iterator<HashSieve> sieve(Iterator<RowView> rows, int column, int power) {
        HashSieve sieve = empty(power);
        rows.forEachRemaining(row -> sieve.add(row.number(column)));
        return List.of(sieve).iterator();
    }

    private void add(HashSieve other) {
        for (int i = 0; i < bits.length; i++) {
            bits[i] |= other.bits[i];
        }
    }

    private void add(long hash) {
        int place = place(hash);
        bits[place >>> WORD] |= 1L << place;
    }

    /** False where the hash is none of them; nearly always. */
    boolean mayHold(long hash) {
        int place = place(hash);
        return (bits[place >>> WORD] & 1L << place) != 0;
    }

    private int place(long hash) {
        return (int) (hash >>> (Long.SIZE - power));
    }
}
