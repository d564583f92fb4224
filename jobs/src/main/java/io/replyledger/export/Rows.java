package io.replyledger.export;

import java.io.Closeable;
import java.util.Iterator;

/**
 * The rows of an opened file from its top, header and titles included, blank ones left out but counted in the row numbers.
 * Throws {@link java.io.UncheckedIOException} where the file breaks off or is damaged.
 */
interface Rows extends Iterator<RawRow>, Closeable {}
