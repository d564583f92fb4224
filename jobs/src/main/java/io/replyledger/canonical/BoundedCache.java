package io.replyledger.canonical;

import java.util.function.Function;

/**
 * Remembers the values of the keys last asked for, each in the place that its hash gives: a key that needs a place takes it
 * from the one that had it. It begins small and grows while half of its places are taken, so that a small file costs little.
 */
final class BoundedCache<V> {
    /** 2^64 / golden ratio: keys that differ little come to lie far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FIRST_BITS = 6;

    private final int most;
    private String[] keys = new String[1 << FIRST_BITS];
    private Object[] values = new Object[1 << FIRST_BITS];
    private int shift = Long.SIZE - FIRST_BITS;
    private int taken;

    /** Grows until it has at least {@code most} places. */
    BoundedCache(int most) {
        this.most = most;
    }

    /** The value of a key, made where it is not remembered; null is not remembered. */
    @SuppressWarnings("unchecked")
    V of(String key, Function<String, V> make) {
        int place = place(key);
        if (key.equals(keys[place])) {
            return (V) values[place];
        }
        V value = make.apply(key);
        if (value != null) {
            keep(key, value);
            if (taken > keys.length / 2 && keys.length < most) {
                grow();
            }
        }
        return value;
    }

    private int place(String key) {
        return (int) ((key.hashCode() * SPREAD) >>> shift);
    }

    private void keep(String key, Object value) {
        int place = place(key);
        taken += keys[place] == null ? 1 : 0;
        keys[place] = key;
        values[place] = value;
    }

    private void grow() {
        String[] formerKeys = keys;
        Object[] formerValues = values;
        keys = new String[2 * formerKeys.length];
        values = new Object[2 * formerKeys.length];
        shift--;
        taken = 0;
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerKeys[i] != null) {
                keep(formerKeys[i], formerValues[i]);
            }
        }
    }
}
