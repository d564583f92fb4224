/**
 * What moved between two publications, and why.
 *
 * <p>In: the files of two publications (run.json, csv, fact_case). Out: rows that moved, and of each its causes with counts
 * of records. Knows no Spark. Imports spec, table, output.
 */
package io.replyledger.change;
