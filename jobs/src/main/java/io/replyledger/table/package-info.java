/**
 * The tables at which stages meet, read from {@code schemas/tables/*.ddl}, and constants for their column names.
 *
 * <p>In: the declarations. Out: {@link io.replyledger.table.Table} with its Spark schema. Imports no other package.
 */
package io.replyledger.table;
