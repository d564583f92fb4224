package io.replyledger.canonical;

import java.util.function.Function;

/**
 * Remembers the values of the keys last asked for, each in the place that its hash gives: a key that needs a place takes it
 * from the one that had it.
 */
final class BoundedCache<V> {
    /** 2^64 / golden ratio: keys that differ little come to lie far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final int shift;
    private final String[] keys;
    private final Object[] values;

    /** With at least this many places. */
    BoundedCache(int places) {
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(places - 1);
        shift = Long.SIZE - bits;
        keys = new String[1 << bits];
        values = new Object[1 << bits];
    }

    /** The value of a key, made where it is not remembered; null is not remembered. */
    @SuppressWarnings("unchecked")
    V of(String key, Function<String, V> make) {
        int place = (int) ((key.hashCode() * SPREAD) >>> shift);
        if (key.equals(keys[place])) {
            return (V) values[place];
        }
        V value = make.apply(key);
        if (value != null) {
            keys[place] = key;
            values[place] = value;
        }
        return value;
    }
}
