package io.replyledger.direct.parquet;

import java.io.Closeable;
import java.io.IOException;

/** Takes rows of a declared table, one after the other. */
public interface RowWriter extends Closeable {
    /** Writes a row given as values in the order of the table; the array may be used again. */
    void write(Object[] row) throws IOException;
}
