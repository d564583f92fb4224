package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;

/** The objects of a file one after the other. */
interface JsonItems extends Closeable {
    /** Characters of one object; more would not fit into memory beside others. */
    int LONGEST = 64 << 20;

    /**
     * An object, or a place where one should be.
     *
     * @param line where it begins, from 1
     * @param value its value as {@link JsonText} gives it, null for a fault
     * @param fault why it cannot be read, null for a sound one
     */
    record Item(long line, Object value, String fault) {
        static Item of(long line, Object value) {
            return value instanceof java.util.Map
                    ? new Item(line, value, null)
                    : new Item(line, null, "not a JSON object");
        }
    }

    /** The next one; null at the end. */
    Item next() throws IOException;
}
