/** Evaluates one expression of Spark SQL over the texts of one row; see {@link io.replyledger.direct}. */
package io.replyledger.direct.sql;
