package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Criteria counted by DuckDB in plain SQL over the records of the store give what was published, month by month. */
class RecountedCriteriaTest {
    private static final Path EXPORTS = Path.of("jobs", "src", "test", "resources", "criteria");
    private static final Path QUERIES = Path.of("jobs", "src", "test", "resources", "recount", "criteria.sql");
    private static final List<String> MONTHS = List.of("2025-02", "2025-03");
    private static final double ROUNDING = 1e-6;

    @TempDir
    private static Path temporary;

    private static final Map<String, String> PUBLISHED = new HashMap<>();
    private static ParquetContent store;

    private record Query(String code, int window, String form, double parameter, String sql) {}

    @BeforeAll
    static void publish() throws Exception {
        Published published = new Published(temporary.resolve("out"));
        Runs.done(EXPORTS, published.out());
        for (Map<String, String> row : published.rows("scorecard")) {
            if (row.get("provider_id").equals("own")) {
                PUBLISHED.put(row.get("month") + " " + row.get("code"), row.get("value"));
            }
        }
        store = new ParquetContent();
        Path records = published.out().resolve("store/records");
        for (String record : List.of(
                "ticket",
                "email",
                "call",
                "chat",
                "feedback",
                "notice",
                "initiative",
                "contract",
                "invoice_line",
                "staff",
                "training",
                "survey_response")) {
            store.execute("CREATE VIEW " + record + " AS SELECT * FROM read_parquet('" + records.resolve(record)
                    + "/*/*/*.parquet', hive_partitioning = false)");
        }
    }

    @AfterAll
    static void close() throws Exception {
        store.close();
    }

    private static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String block : ("\n" + Files.readString(QUERIES)).split("\n# ", -1)) {
            if (!block.startsWith("\n--")) {
                String[] head = block.lines().findFirst().orElseThrow().split(" ", -1);
                queries.add(new Query(
                        head[0],
                        Integer.parseInt(head[1]),
                        head[2],
                        head.length > 3 ? Double.parseDouble(head[3]) : 0,
                        block.substring(block.indexOf('\n') + 1)));
            }
        }
        return queries;
    }

    @TestFactory
    List<DynamicTest> theFigureIsTheSame() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Query query : queries()) {
            for (String month : MONTHS) {
                tests.add(dynamicTest(query.code() + " " + month, () -> isTheSame(query, month)));
            }
        }
        return tests;
    }

    @Test
    void fortyCriteriaAtLeastAreRecounted() throws IOException {
        long codes = queries().stream().map(Query::code).distinct().count();
        assertTrue(codes >= 40, codes + " codes");
    }

    private static void isTheSame(Query query, String month) throws Exception {
        YearMonth last = YearMonth.parse(month);
        String sql = query.sql()
                .replace("$P", "'own'")
                .replace(
                        "$F",
                        "TIMESTAMPTZ '" + last.minusMonths(query.window() - 1L).atDay(1) + " 00:00:00+00'")
                .replace("$T", "TIMESTAMPTZ '" + last.plusMonths(1).atDay(1) + " 00:00:00+00'")
                .replace("$E", "DATE '" + last.atEndOfMonth() + "'")
                .replace("$A", "TIMESTAMPTZ '2025-06-30 00:00:00+00'");
        List<Map<String, Object>> rows = store.rows(formed(query, sql));
        Object value = rows.get(0).get("value");
        String published = PUBLISHED.get(month + " " + query.code());
        if (value == null) {
            assertEquals("", published, sql);
            return;
        }
        double scale =
                switch (query.form()) {
                    case "quantile" -> unit(query.code());
                    case "yearly" -> monthsDelivered(last) / 12.0;
                    default -> 1;
                };
        assertTrue(!published.isEmpty(), "DuckDB counts " + value);
        assertEquals(((Number) value).doubleValue() / scale, Double.parseDouble(published), ROUNDING, sql);
    }

    /** Of twelve; the first that was delivered is April 2024. */
    private static long monthsDelivered(YearMonth last) {
        return Math.min(12, ChronoUnit.MONTHS.between(YearMonth.of(2024, 4), last) + 1);
    }

    private static double unit(String code) {
        Unit unit = Catalogue.builtIn().of(code).orElseThrow().unit();
        return unit == Unit.DAYS ? 86_400 : 1;
    }

    /** The product limit as a running sum of logarithms, apart from the code that is tested. */
    private static String formed(Query query, String sql) {
        if (query.form().equals("value") || query.form().equals("yearly")) {
            return sql;
        }
        String curve =
                "WITH t AS (" + sql + "), r AS (SELECT seconds, count(*) FILTER (seen) AS d, count(*) AS c FROM t"
                        + " GROUP BY seconds), k AS (SELECT seconds, d, sum(c) OVER (ORDER BY seconds"
                        + " DESC) AS n FROM r), f AS (SELECT seconds, 1 - exp(sum(CASE WHEN d = n THEN"
                        + " -1000.0 ELSE ln(1 - d / n) END) OVER (ORDER BY seconds)) AS share FROM k) ";
        if (query.form().equals("quantile")) {
            return curve + "SELECT min(seconds) FILTER (share >= " + query.parameter() + " - 1e-9) AS value FROM f";
        }
        long seconds = (long) (query.parameter() * 86_400);
        String within = "CASE WHEN max(seconds) >= " + seconds
                + " OR max(share) > 1 - 1e-9 THEN coalesce(max(share) FILTER" + " (seconds <= " + seconds + "), 0) END";
        return curve + "SELECT " + (query.form().equals("within") ? within : "1 - " + within) + " AS value FROM f";
    }
}
