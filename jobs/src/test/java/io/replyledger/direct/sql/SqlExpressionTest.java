package io.replyledger.direct.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class SqlExpressionTest {

    private static String value(String sql, String... texts) throws SqlFailure {
        return SqlExpression.of(sql).value(List.of(texts));
    }

    @Test
    void columnsAreNamedInTheOrderInWhichTheyAreFirstRead() {
        SqlExpression expression = SqlExpression.of("if(`工单 状态` = b, A, ticket.via.channel || b || `A#2`)");
        assertEquals(List.of("工单 状态", "b", "A", "ticket.via.channel", "A#2"), expression.columns());
    }

    @Test
    void anEmptyCellIsNullAndNullIsAnEmptyCell() throws SqlFailure {
        assertEquals("none", value("coalesce(a, 'none')", ""));
        assertEquals("", value("a || b", "x", ""));
        assertEquals("true", value("a IS NULL", ""));
    }

    @Test
    void valuesComeAsTexts() throws SqlFailure {
        assertEquals("7", value("int(a) + 4", "3"));
        assertEquals("1.50", value("decimal(a) * 0.5BD + 0.00", "3").substring(0, 4));
        assertEquals("2025-01-03", value("to_date(a, 'd.M.yyyy')", "3.1.2025"));
        assertEquals("2025-01-03 09:05:00", value("to_timestamp_ntz(a, 'd.M.yyyy H:mm')", "3.1.2025 9:05"));
        assertEquals("中", value("element_at(split(a, '、'), -1)", "上、中"));
        assertEquals("b", value("filter(split(a, ' '), x -> x > 'a')[0]", "a b c"));
    }

    /** The way above public interfaces: a query over a table of texts. */
    @Test
    void aQueryOfSparkGivesTheSame() throws SqlFailure, IOException {
        List<String> expressions = List.of(
                "a || ' ' || b",
                "int(a) * 2 + length(b)",
                "to_timestamp_ntz(b, 'd.M.yyyy H:mm') + make_interval(0, 0, 0, int(a))",
                "decimal(a) / 3",
                "element_at(split(b, '[.]'), -1)",
                "regexp_extract(b, '([0-9]+):', 1)",
                "if(a > 5, lower(b), NULL)",
                "nullif(regexp_replace(b, ' ', ''), a)",
                "filter(split(b, '[.]'), x -> x > '1')[0]",
                "length(regexp_replace(a, ' ', '')) BETWEEN 2 AND 3");
        try (SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate()) {
            String select = expressions.stream()
                    .map(sql -> "CAST(" + sql + " AS STRING)")
                    .collect(Collectors.joining(", "));
            List<List<String>> rows = List.of(List.of("7", "3.1.2025 9:05"), List.of("12", "28.2.2025 23:59"));
            for (List<String> cells : rows) {
                Row asked = spark.sql("SELECT " + select + " FROM VALUES ('" + String.join("', '", cells) + "') AS t(a, b)")
                        .head();
                for (int i = 0; i < expressions.size(); i++) {
                    String text = asked.isNullAt(i) ? "" : asked.getString(i);
                    assertEquals(text, valueOf(expressions.get(i), cells), expressions.get(i));
                }
            }
        }
    }

    private static String valueOf(String sql, List<String> cells) throws SqlFailure {
        SqlExpression expression = SqlExpression.of(sql);
        return expression.value(expression.columns().stream()
                .map(c -> cells.get(c.equals("a") ? 0 : 1))
                .toList());
    }

    /** Some parts are needed twice and computed once, one step before. */
    @Test
    void partsThatAreNeededTwiceAreComputed() throws SqlFailure {
        assertEquals("true", value("length(regexp_replace(a, ' ', '')) BETWEEN 2 AND 3", "a b"));
        assertEquals("", value("nullif(regexp_replace(a, ' ', ''), 'ab')", "a b"));
    }

    @Test
    void theZoneOfTheMachineReachesNoValue() throws SqlFailure {
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
            assertEquals("1735895100", value("unix_timestamp(a)", "2025-01-03 09:05:00"));
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    /** The message of Spark would hold the cell. */
    @Test
    void aFailureTellsWhatWentWrongAndNotTheCell() {
        SqlExpression expression = SqlExpression.of("10 / int(a)");
        assertEquals(
                "sql fails: cast invalid input",
                assertThrows(SqlFailure.class, () -> expression.value(List.of("13800138000x")))
                        .getMessage());
        assertEquals(
                "sql fails: divide by zero",
                assertThrows(SqlFailure.class, () -> expression.value(List.of("0")))
                        .getMessage());
    }

    @Test
    void anExpressionThatIsNestedTooDeeplyIsRefused() {
        String deep = "(".repeat(20_000) + "a" + ")".repeat(20_000);
        assertEquals(
                "is nested too deeply",
                assertThrows(SqlProblem.class, () -> SqlExpression.of(deep)).getMessage());
    }
}
