package io.replyledger.canonical;

import java.util.function.Function;

/**
 * Remembers the values of the keys last asked for, each in one of the few places next to where its hash points: a key that
 * finds none free takes that of one of its neighbours. It begins small and grows while half of its places are taken, so
 * that a small file costs little.
 */
final class BoundedCache<V> {
    /** 2^64 / golden ratio: keys that differ little come to lie far apart. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final int FIRST_BITS = 6;
    /** So many that hardly a key is pushed out while half of all places are free, and few enough to look at them all. */
    private static final int NEIGHBOURS = 4;

    private final int most;
    /** Keys, each with its value behind it: they are looked at together. */
    private Object[] entries = new Object[2 << FIRST_BITS];

    private int shift = Long.SIZE - FIRST_BITS;
    private int taken;
    private int pushedOut;

    /** Grows until it has at least {@code most} places. */
    BoundedCache(int most) {
        this.most = most;
    }

    /** The value of a key, made where it is not remembered; null is not remembered. */
    @SuppressWarnings("unchecked")
    V of(String key, Function<String, V> make) {
        int home = home(key);
        for (int i = 0; i < NEIGHBOURS; i++) {
            int entry = entry(home + i);
            if (entries[entry] == null) {
                break;
            }
            if (key.equals(entries[entry])) {
                return (V) entries[entry + 1];
            }
        }
        V value = make.apply(key);
        if (value != null) {
            keep(key, value);
            if (taken > places() / 2 && places() < most) {
                grow();
            }
        }
        return value;
    }

    private int places() {
        return entries.length / 2;
    }

    private int home(String key) {
        return (int) ((key.hashCode() * SPREAD) >>> shift);
    }

    private int entry(int place) {
        return 2 * (place & (places() - 1));
    }

    private void keep(Object key, Object value) {
        int home = home((String) key);
        int free = 0;
        while (free < NEIGHBOURS && entries[entry(home + free)] != null) {
            free++;
        }
        taken += free < NEIGHBOURS ? 1 : 0;
        int entry = entry(home + (free < NEIGHBOURS ? free : (pushedOut++ & (NEIGHBOURS - 1))));
        entries[entry] = key;
        entries[entry + 1] = value;
    }

    private void grow() {
        Object[] former = entries;
        entries = new Object[2 * former.length];
        shift--;
        taken = 0;
        for (int i = 0; i < former.length; i += 2) {
            if (former[i] != null) {
                keep(former[i], former[i + 1]);
            }
        }
    }
}
