package io.replyledger.direct.sql;

import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;

/** Whether a text is one expression of Spark SQL; what its names stand for is not asked. */
public final class SqlSyntax {
    private SqlSyntax() {}

    /** Whether it can be read. */
    public static boolean isExpression(String text) {
        try {
            new CatalystSqlParser().parseExpression(text);
            return true;
        } catch (StackOverflowError e) {
            return false;
        } catch (Exception e) {
            // Also checked ones, which Scala does not declare.
            return false;
        }
    }
}
