/** Rows of Spark's queries for tasks that read them one by one; see {@link io.replyledger.direct}. */
package io.replyledger.direct.rows;
