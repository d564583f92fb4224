/**
 * What people and tools read: CSV, Parquet, the accounts of rows, and publishing all of it at once or not at all.
 *
 * <p>In: rows of declared tables, rows of periods that are kept as they are published, accounts. Out: a publication under the output folder. Imports spec, table, stats.
 */
package io.replyledger.output;
