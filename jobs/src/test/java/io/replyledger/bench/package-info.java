/**
 * The benchmark behind {@code scripts/bench}: makes exports from a seed, does the work of a run once more with DuckDB and
 * with plain Spark SQL, compares the results and only then the costs. Peers share the words of the exports with the
 * product and nothing else.
 */
package io.replyledger.bench;
