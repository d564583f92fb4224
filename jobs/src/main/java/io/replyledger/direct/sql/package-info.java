/** Evaluates one expression of Spark SQL over the texts of one row, and tells types of expressions; see {@link io.replyledger.direct}. */
package io.replyledger.direct.sql;
