/**
 * What goes below the public interfaces of Spark and parquet-java, and nothing else does: ArchitectureTest holds every other
 * package to it. {@link io.replyledger.direct.Plain} takes the way above them instead, which gives the same bytes of CSV
 * (PlainWayTest).
 *
 * <ul>
 *   <li>{@code rows}: Spark 4.2.0's own rows, which its public interface copies into an object for each row and each cell,
 *       and its 64-bit hash; and what tells its sorter how large something is, which it finds out by looking at every field.
 *   <li>{@code parquet}: pages of Parquet through parquet-java 1.17.0, whose public writer looks up every text by its bytes
 *       and asks of every cell whether it is missing (ParquetFileTest: DuckDB reads both ways alike); and such files read
 *       without a query, which takes longer to plan than a small file to read, and page by page, since the public reader gives
 *       values one by one (ParquetFileTest, RunReaderTest, ColumnPagesTest, PlainWayTest).
 *   <li>{@code sql}: one expression of Spark SQL over the cells of one row, compiled as a query would compile it, so that
 *       {@code sql:} of a mapping needs no query (SqlExpressionTest: Spark SQL gives the same); and the type of one over the
 *       columns of a view, for catalogues. There is no other way here.
 * </ul>
 *
 * <p>In: queries, rows of declared tables, expressions. Out: rows one by one, files, texts. Knows {@code table} only.
 */
package io.replyledger.direct;
