package io.replyledger.direct.sql;

import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/** Whether a text is one expression of Spark SQL; what its names stand for is not asked. */
public final class SqlSyntax {
    private SqlSyntax() {}

    /** Whether it can be read. */
    public static boolean isExpression(String text) {
        try {
            // Spark takes a word left over at the end, such as AND, for the name of what stands before it.
            return !(new CatalystSqlParser().parseExpression(text) instanceof Alias);
        } catch (StackOverflowError e) {
            return false;
        } catch (Exception e) {
            // Also checked ones, which Scala does not declare.
            return false;
        }
    }
}
