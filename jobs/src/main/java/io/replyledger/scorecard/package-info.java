/**
 * The 120 criteria: what a catalogue says of them, and what the data say.
 *
 * <p>In: {@code schemas/criteria.csv} and {@code schemas/views/*.sql}, records that count as Spark tables, kept
 * distributions. Out: rows of {@code scorecard}, {@code scorecard_detail}, {@code dimensions} and {@code emphases}. A
 * criterion is a row of data: an {@link io.replyledger.scorecard.Estimator} over a view. What depends on Spark ends in
 * {@link io.replyledger.scorecard.Pool}; from there on it is mathematics. Imports spec, table, stats, calendar.
 */
package io.replyledger.scorecard;
