/**
 * Writes Parquet files of declared tables; see {@link io.replyledger.direct}. In: rows as values in the order of a table.
 * Out: files, equal bytes for equal rows.
 */
package io.replyledger.direct.parquet;
