package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The published figures of the sample, computed once more by DuckDB in plain SQL from the canonical records: winners,
 * month of the start, censoring, Kaplan-Meier.
 */
class OneNumberByTwoRoutesTest {
    private static final double CSV_ROUNDING = 1e-6;
    private static final double ARITHMETIC = 1e-9;
    private static final List<String> QUANTILES = List.of("p50", "p75", "p80", "p90", "p95", "p99");
    private static final List<String> SHARES = List.of("within_24h", "within_72h", "within_7d", "within_30d");
    private static final int PROVIDER_MONTHS = 6 * 14 + 14 + 1;

    /** Rows that are no repetition of another file's row stand under the newest export; times in whole seconds. */
    private static final String TICKETS =
            """
            CREATE TABLE version AS
            SELECT *, epoch_us(created_at) AS created, epoch_us(resolved_at) AS resolved, epoch_us(closed_at) AS closed,
                greatest(epoch_us(created_at), epoch_us(updated_at), epoch_us(resolved_at), epoch_us(closed_at),
                    epoch_us(first_response_at)) AS latest
            FROM read_parquet('%s/records/ticket/*/*/*.parquet');

            CREATE TABLE watched AS
            SELECT source, max(CASE WHEN latest < exported + 86400000000 THEN greatest(latest, exported) ELSE exported END)
                AS until
            FROM (SELECT source, source_file, max(epoch_us(exported_at)) AS exported, max(latest) AS latest
                FROM version GROUP BY source, source_file)
            GROUP BY source;

            CREATE TABLE winner AS
            SELECT * FROM version
            QUALIFY row_number() OVER (PARTITION BY source, ticket_id
                ORDER BY updated_at DESC NULLS LAST, exported_at DESC NULLS LAST, source_file DESC, source_row DESC) = 1;

            CREATE TABLE measured AS
            SELECT provider_id, strftime(make_timestamp(created + 8 * 3600000000), '%%Y-%%m') AS month,
                CASE
                    WHEN status IN ('open', 'pending', 'on_hold') THEN 'censored'
                    WHEN resolved IS NOT NULL THEN 'observed'
                    ELSE 'censored' END AS seen,
                CASE
                    WHEN status IN ('open', 'pending', 'on_hold') THEN until
                    WHEN resolved IS NOT NULL THEN resolved
                    WHEN status IN ('closed', 'cancelled') THEN closed
                    ELSE until END AS ending,
                created AS beginning
            FROM winner JOIN watched USING (source);
            """;

    private static final String CALLS =
            """
            CREATE TABLE measured AS
            SELECT provider_id, strftime(make_timestamp(beginning + 8 * 3600000000), '%%Y-%%m') AS month,
                'observed' AS seen, ending, beginning
            FROM (SELECT call_id, any_value(provider_id) AS provider_id,
                    min(epoch_us("at")) FILTER (kind = 'offered') AS beginning,
                    min(epoch_us("at")) FILTER (kind = 'answered') AS ending
                FROM read_parquet('%s/records/call_event/*/*/*.parquet') GROUP BY source, call_id)
            WHERE beginning IS NOT NULL AND ending IS NOT NULL;
            """;

    /** n counts all; what has no duration, or a negative one, is not on the curve. */
    private static final String CURVES =
            """
            CREATE TABLE cohort AS
            SELECT provider_id, month, seen, (ending - beginning) // 1000000 AS seconds FROM measured
            UNION ALL SELECT 'demo', month, seen, (ending - beginning) // 1000000 FROM measured
            UNION ALL SELECT 'demo', 'all', seen, (ending - beginning) // 1000000 FROM measured;

            CREATE TABLE step AS
            SELECT provider_id, month, seconds, count(*) FILTER (seen = 'observed') AS events, count(*) AS leaving,
                sum(count(*)) OVER (PARTITION BY provider_id, month ORDER BY seconds DESC) AS at_risk
            FROM cohort WHERE seconds >= 0 GROUP BY provider_id, month, seconds;

            CREATE TABLE curve AS
            SELECT provider_id, month, seconds,
                1 - product(1 - events / at_risk) OVER (PARTITION BY provider_id, month ORDER BY seconds) AS share
            FROM step;
            """;

    private ParquetContent records;

    @BeforeEach
    void open() throws SQLException {
        records = new ParquetContent();
    }

    @AfterEach
    void close() throws SQLException {
        records.close();
    }

    @Test
    void finalResolutionIsTheSame() throws Exception {
        recount(TICKETS);
        quantilesAreTheSame("final_resolution", "all");
        sharesAreTheSame();
    }

    @Test
    void answerTimesOfTheAnsweredAreTheSame() throws Exception {
        recount(CALLS);
        quantilesAreTheSame("answer_of_answered", "phone");
    }

    private void recount(String sql) throws SQLException, IOException {
        String store = SampleRun.once().published().out().resolve("store").toString();
        records.execute(String.format(java.util.Locale.ROOT, sql, store));
        records.execute(CURVES);
    }

    private void quantilesAreTheSame(String measure, String channel) throws Exception {
        Map<String, Map<String, Object>> recounted = byKey(records.rows(quantileQuery()));
        Map<String, Map<String, Object>> published = parquet(
                "response_times", channel, "measure = '" + measure + "' AND clock = 'calendar' AND segment = 'all'");
        Map<String, Map<String, String>> csv = csv("response_times", "channel", channel, "measure", measure);
        assertEquals(PROVIDER_MONTHS, recounted.size());
        for (Map.Entry<String, Map<String, Object>> cohort : recounted.entrySet()) {
            String key = measure + " " + cohort.getKey();
            for (String column : columns("n", "n_censored")) {
                Object expected = cohort.getValue().get(column);
                assertEquals(
                        number(expected), number(published.get(cohort.getKey()).get(column)), key + " " + column);
                assertEquals(text(expected), csv.get(cohort.getKey()).get(column), key + " " + column);
            }
        }
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

    private void sharesAreTheSame() throws Exception {
        Map<String, Map<String, Object>> recounted = byKey(records.rows(shareQuery()));
        Map<String, Map<String, Object>> published = parquet("resolution", "all", "basis = 'created'");
        Map<String, Map<String, String>> csv = csv("resolution", "channel", "all");
        assertEquals(PROVIDER_MONTHS, recounted.size());
        int compared = 0;
        for (Map.Entry<String, Map<String, Object>> cohort : recounted.entrySet()) {
            for (String column : SHARES) {
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
        assertTrue(compared > PROVIDER_MONTHS * (SHARES.size() - 1), compared + " shares compared");
    }

    /** Beyond the longest follow-up nothing is known, unless everything has happened by then. */
    private static String shareQuery() {
        StringBuilder columns = new StringBuilder();
        Map<String, Integer> days = Map.of("within_24h", 1, "within_72h", 3, "within_7d", 7, "within_30d", 30);
        for (String name : SHARES) {
            int seconds = days.get(name) * 86_400;
            columns.append(", CASE WHEN max(seconds) >= ")
                    .append(seconds)
                    .append(" OR max(share) > 1 - 1e-12 THEN")
                    .append(" coalesce(max(share) FILTER (seconds <= ")
                    .append(seconds)
                    .append("), 0) END AS ")
                    .append(name);
        }
        return "SELECT provider_id, month" + columns + " FROM curve GROUP BY provider_id, month";
    }

    private static Map<String, Map<String, Object>> byKey(List<Map<String, Object>> rows) {
        Map<String, Map<String, Object>> byKey = new TreeMap<>();
        rows.forEach(row -> byKey.put(row.get("provider_id") + " " + row.get("month"), row));
        return byKey;
    }

    private static Long number(Object value) {
        return value == null ? null : ((Number) value).longValue();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static Map<String, Map<String, Object>> parquet(String table, String channel, String condition)
            throws Exception {
        Path folder = SampleRun.once().published().current().resolve("parquet/fact_" + table);
        try (ParquetContent content = new ParquetContent()) {
            return byKey(
                    content.rows("SELECT * FROM read_parquet('" + folder + "/*/*.parquet', hive_partitioning = true,"
                            + " hive_types = {'month': VARCHAR}) WHERE channel = '" + channel + "' AND " + condition));
        }
    }

    private static Map<String, Map<String, String>> csv(String table, String... wanted) throws IOException {
        Map<String, Map<String, String>> byKey = new TreeMap<>();
        for (Map<String, String> row : SampleRun.once().published().rows(table, wanted)) {
            byKey.put(row.get("provider_id") + " " + row.get("month"), row);
        }
        return byKey;
    }
}
