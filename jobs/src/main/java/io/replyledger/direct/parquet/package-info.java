/**
 * Writes and reads Parquet files of declared tables; see {@link io.replyledger.direct}. In: rows as values in the order of a
 * table, or files. Out: files, equal bytes for equal rows, or rows.
 */
package io.replyledger.direct.parquet;
