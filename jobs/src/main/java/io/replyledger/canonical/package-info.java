/**
 * Raw rows become canonical records: mapping, pseudonyms, rejects, the store, and which row of a record wins.
 *
 * <p>In: delivered files and mappings. Out: the record tables in the store; and records with the standing of every row
 * behind them, as {@code schemas/tables} declares. Imports spec, table, export, calendar.
 */
package io.replyledger.canonical;
