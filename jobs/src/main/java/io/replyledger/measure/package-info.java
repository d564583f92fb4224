/**
 * Records become measurements, measurements distributions, distributions the published figures.
 *
 * <p>In: {@link io.replyledger.table.RecordStanding}. Kept between runs: the table {@code kept}. Out: rows of
 * {@code response_times} and {@code resolution}, and the accounts of rows. Imports spec, table, stats.
 */
package io.replyledger.measure;
