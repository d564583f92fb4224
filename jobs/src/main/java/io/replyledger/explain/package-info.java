/**
 * Explains one published number: what it means, what it rests on, and the records behind it.
 *
 * <p>In: a publication (run.json, CSV, {@code fact_case}) and the definitions of {@code schemas/measures.yml}. Out: {@link
 * io.replyledger.explain.Explanation}, lines for people. Starts no Spark and loads none of its classes. Counts the number
 * anew from its records, apart from the code that made it. Imports spec, table, stats, calendar, measure, output.
 */
package io.replyledger.explain;
