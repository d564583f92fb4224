/**
 * Records become measurements, measurements distributions, distributions the published figures.
 *
 * <p>In: {@link io.replyledger.table.RecordStanding}. Kept between runs: the tables {@code kept} and
 * {@code kept_period}. Out: rows of {@code response_times}, {@code resolution}, {@code feedback_handling}, {@code reconciliation}
 * and {@code fact_case}, and the accounts of rows. Imports spec, table, stats, calendar.
 */
package io.replyledger.measure;
