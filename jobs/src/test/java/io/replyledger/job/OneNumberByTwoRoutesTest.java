package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published figures of the sample are those of {@link Recount}: quantiles equal, shares within 1e-9. */
class OneNumberByTwoRoutesTest {
    private static final double CSV_ROUNDING = 1e-6;
    private static final double ARITHMETIC = 1e-9;
    private static final List<String> QUANTILES = List.of("p50", "p75", "p80", "p90", "p95", "p99");
    private static final List<String> SHARES = List.of("within_24h", "within_72h", "within_7d", "within_30d");
    private static final int MONTHS = 14;

    @ParameterizedTest(name = "{0} {2} {3}")
    @CsvSource({
        "final_resolution, all, calendar, all, 6",
        "final_resolution, all, business, all, 6",
        "first_response, web, calendar, all, 3",
        "first_response, web, business, all, 3",
        "first_response, web, calendar, filing_window, 3",
        "first_response, web, business, filing_peak, 3",
        "first_response, web, business, outside_filing_window, 3"
    })
    void quantilesOfTicketsAreTheSame(String measure, String channel, String clock, String segment, int branches)
            throws Exception {
        try (Recount recount = Recount.tickets()) {
            quantilesAreTheSame(recount, measure, channel, clock, segment, branches);
        }
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @CsvSource({
        "answer, phone, calendar, all, 6",
        "answer, phone, business, all, 6",
        "answer, phone, calendar, filing_peak, 6",
        "answer, phone, business, filing_window, 6",
        "answer, phone, calendar, outside_filing_window, 6",
        "answer_of_answered, phone, calendar, all, 6"
    })
    void quantilesOfCallsAreTheSame(String measure, String channel, String clock, String segment, int branches)
            throws Exception {
        try (Recount recount = Recount.calls()) {
            quantilesAreTheSame(recount, measure, channel, clock, segment, branches);
        }
    }

    private static void quantilesAreTheSame(
            Recount recount, String measure, String channel, String clock, String segment, int branches)
            throws Exception {
        recount.curves(measure, channel, clock, segment);
        String[] key = {"channel", channel, "measure", measure, "clock", clock, "segment", segment};
        Map<String, Map<String, Object>> recounted = byKey(recount.rows(quantileQuery()));
        Map<String, Map<String, Object>> published = parquet("response_times", key);
        Map<String, Map<String, String>> csv = csv("response_times", key);
        assertTrue(recounted.size() > branches * MONTHS, recounted.size() + " cohorts");
        assertEquals(
                recounted.keySet(),
                new TreeSet<>(published.keySet().stream()
                        .filter(OneNumberByTwoRoutesTest::isRecounted)
                        .toList()));
        for (Map.Entry<String, Map<String, Object>> cohort : recounted.entrySet()) {
            for (String column : columns("n", "n_censored")) {
                String what = measure + " " + cohort.getKey() + " " + column;
                Object expected = cohort.getValue().get(column);
                assertEquals(
                        number(expected), number(published.get(cohort.getKey()).get(column)), what);
                assertEquals(text(expected), csv.get(cohort.getKey()).get(column), what);
            }
        }
    }

    /** Months of branches and the group, and all months of the group. */
    private static boolean isRecounted(String key) {
        return key.equals("demo all") || key.matches("(?!shanghai|jiangsu)\\w+ \\d{4}-\\d{2}");
    }

    private static List<String> columns(String... more) {
        List<String> columns = new ArrayList<>(QUANTILES);
        columns.addAll(List.of(more));
        return columns;
    }

    private static String quantileQuery() {
        StringBuilder columns = new StringBuilder();
        for (String name : QUANTILES) {
            columns.append(", (SELECT min(seconds) FROM curve c WHERE c.provider_id = k.provider_id AND c.month ="
                            + " k.month")
                    .append(" AND share >= 0.")
                    .append(name.substring(1))
                    .append(" - 1e-12) AS ")
                    .append(name);
        }
        return "SELECT provider_id, month, count(*) AS n, count(*) FILTER (seen = 'censored') AS n_censored" + columns
                + " FROM cohort k GROUP BY provider_id, month";
    }

    @Test
    void sharesResolvedInTimeAreTheSame() throws Exception {
        try (Recount recount = Recount.tickets()) {
            recount.curves("final_resolution", "all", "calendar", "all");
            List<String> columns = new ArrayList<>();
            for (Map.Entry<String, Integer> days : Map.of(
                            "within_24h", 1, "within_72h", 3, "within_7d", 7, "within_30d", 30)
                    .entrySet()) {
                columns.add(shareWithin(days.getValue() * 86_400, days.getKey()));
            }
            String query = "SELECT provider_id, month, " + String.join(", ", columns)
                    + " FROM curve GROUP BY provider_id, month";
            sharesAreTheSame(recount.rows(query), "resolution", SHARES, "channel", "all", "basis", "created");
        }
    }

    /** On the business clock half a minute is half a minute. */
    @ParameterizedTest
    @ValueSource(strings = {"calendar", "business"})
    void sharesAnsweredWithinTheTargetAreTheSame(String clock) throws Exception {
        try (Recount recount = Recount.calls()) {
            recount.curves("answer", "all", clock, "all");
            String query = "SELECT provider_id, month, " + shareWithin(30, "within_target")
                    + " FROM curve GROUP BY provider_id, month";
            sharesAreTheSame(
                    recount.rows(query),
                    "response_times",
                    List.of("within_target"),
                    "channel",
                    "phone",
                    "measure",
                    "answer",
                    "clock",
                    clock,
                    "segment",
                    "all");
            String level = "SELECT provider_id, month, count(*) FILTER (seen = 'observed' AND seconds <= 30) / count(*)"
                    + " AS within_target FROM cohort GROUP BY provider_id, month";
            sharesAreTheSame(
                    recount.rows(level),
                    "response_times",
                    List.of("within_target"),
                    "channel",
                    "phone",
                    "measure",
                    "service_level",
                    "clock",
                    clock,
                    "segment",
                    "all");
        }
    }

    @Test
    void sharesOfCallsGivenUpAreTheSame() throws Exception {
        try (Recount recount = Recount.calls()) {
            String query = "SELECT provider_id, strftime(make_timestamp(beginning + 8 * 3600000000), '%Y-%m') AS month,"
                    + " count(*) FILTER (is_abandoned AND answered IS NULL) / count(*) AS share"
                    + " FROM happened WHERE beginning IS NOT NULL GROUP BY ALL";
            sharesAreTheSame(
                    recount.rows(query),
                    "response_times",
                    List.of("share"),
                    "channel",
                    "phone",
                    "measure",
                    "abandonment",
                    "clock",
                    "calendar",
                    "segment",
                    "all");
        }
    }

    @Test
    void throughputAndBacklogAreTheSame() throws Exception {
        try (Recount recount = Recount.tickets()) {
            String resolved =
                    "SELECT provider_id, strftime(make_timestamp(resolved + 8 * 3600000000), '%Y-%m') AS month,"
                            + " count(*) AS resolved_in_month,"
                            + " count(*) FILTER (replies = 1 AND reopened = 0)"
                            + " / nullif(count(replies), 0) AS one_touch_rate"
                            + " FROM winner WHERE NOT is_running AND resolved IS NOT NULL GROUP BY ALL";
            Map<String, Map<String, Object>> published = parquet("resolution", "channel", "all", "basis", "resolved");
            List<Map<String, Object>> rows = recount.rows(resolved);
            for (Map<String, Object> row : rows) {
                assertEquals(
                        row.get("resolved_in_month"), published.get(key(row)).get("resolved_in_month"), key(row));
            }
            sharesAreTheSame(rows, "resolution", List.of("one_touch_rate"), "channel", "all", "basis", "resolved");
            backlogsAreTheSame(recount);
        }
    }

    private static void backlogsAreTheSame(Recount recount) throws Exception {
        String backlog = "SELECT provider_id, m.month, count(*) AS backlog_end FROM filing m, winner WHERE created <"
                + " m.until_us AND (is_running OR greatest(created, coalesce(CASE WHEN resolved >= created THEN resolved"
                + " END, closed)) >= m.until_us) GROUP BY ALL";
        String months = "(SELECT month, epoch_us(strptime(month || '-01', '%Y-%m-%d') + INTERVAL 1 MONTH)"
                + " - 8 * 3600000000 AS until_us FROM filing WHERE month BETWEEN '2024-03' AND '2025-04')";
        Map<String, Map<String, Object>> published = parquet("resolution", "channel", "all", "basis", "month_end");
        Map<String, Map<String, Object>> recounted = byKey(recount.rows(backlog.replace("filing m", months + " m")));
        assertEquals(6 * MONTHS, recounted.size());
        recounted.forEach((key, row) ->
                assertEquals(row.get("backlog_end"), published.get(key).get("backlog_end"), key));
    }

    /** Beyond the longest follow-up nothing is known, unless everything has happened by then. */
    private static String shareWithin(int seconds, String name) {
        return "CASE WHEN max(seconds) >= " + seconds + " OR max(share) > 1 - 1e-12 THEN"
                + " coalesce(max(share) FILTER (seconds <= " + seconds + "), 0) END AS " + name;
    }

    private static void sharesAreTheSame(
            List<Map<String, Object>> rows, String table, List<String> columns, String... where) throws Exception {
        Map<String, Map<String, Object>> recounted = byKey(rows);
        Map<String, Map<String, Object>> published = parquet(table, where);
        Map<String, Map<String, String>> csv = csv(table, where);
        int compared = 0;
        for (Map.Entry<String, Map<String, Object>> cohort : recounted.entrySet()) {
            for (String column : columns) {
                Double expected = (Double) cohort.getValue().get(column);
                Double given = (Double) published.get(cohort.getKey()).get(column);
                String rounded = csv.get(cohort.getKey()).get(column);
                String key = cohort.getKey() + " " + column;
                assertEquals(expected == null, given == null, key);
                assertEquals(expected == null, rounded.isEmpty(), key);
                if (expected != null) {
                    assertEquals(expected, given, ARITHMETIC, key);
                    assertEquals(expected, Double.parseDouble(rounded), CSV_ROUNDING, key);
                    compared++;
                }
            }
        }
        assertTrue(compared >= 3 * MONTHS, compared + " shares compared");
    }

    private static String key(Map<String, Object> row) {
        return row.get("provider_id") + " " + row.get("month");
    }

    private static Map<String, Map<String, Object>> byKey(List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(key(row), row));
        return byKey;
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Map<String, Object>> parquet(String table, String... where) throws Exception {
        Path folder = SampleRun.once().published().current().resolve("parquet/fact_" + table);
        List<String> conditions = new ArrayList<>();
        for (int i = 0; i < where.length; i += 2) {
            conditions.add(where[i] + " = '" + where[i + 1] + "'");
        }
        try (ParquetContent content = new ParquetContent()) {
            return byKey(
                    content.rows("SELECT * FROM read_parquet('" + folder + "/*/*.parquet', hive_partitioning = true,"
                            + " hive_types = {'month': VARCHAR}) WHERE " + String.join(" AND ", conditions)));
        }
    }

    private static Map<String, Map<String, String>> csv(String table, String... wanted) throws IOException {
        Map<String, Map<String, String>> byKey = new HashMap<>();
        for (Map<String, String> row : SampleRun.once().published().rows(table, wanted)) {
            byKey.put(row.get("provider_id") + " " + row.get("month"), row);
        }
        return byKey;
    }
}
