package io.replyledger.canonical;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the values of the keys last asked for: at least the limit, at most twice as many. */
final class BoundedCache<V> {
    private final int limit;
    private Map<String, V> young = new HashMap<>();
    private Map<String, V> old = new HashMap<>();

    BoundedCache(int limit) {
        this.limit = limit;
    }

    /** The value of a key, made where it is not remembered; null is not remembered. */
    V of(String key, Function<String, V> make) {
        V value = young.get(key);
        if (value != null) {
            return value;
        }
        value = old.get(key);
        return keep(key, value == null ? make.apply(key) : value);
    }

    private V keep(String key, V value) {
        if (value == null) {
            return null;
        }
        if (young.size() >= limit) {
            old = young;
            young = new HashMap<>();
        }
        young.put(key, value);
        return value;
    }
}
