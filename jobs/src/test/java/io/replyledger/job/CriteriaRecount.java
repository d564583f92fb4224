package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Criteria counted once more by DuckDB, in the plain SQL of {@code recount/criteria} over the records of a store. It shares
 * no code with the product: records.sql has winners, identities and events, shared.sql the calendar and what several count
 * from, opinions.sql surveys, assessments and ratings, published.sql the scorecard, which some criteria look at, and
 * {@code recount/forms} what differences, correlations and trends have in common.
 */
final class CriteriaRecount implements AutoCloseable {
    private static final Path FOLDER = Path.of("jobs", "src", "test", "resources", "recount");

    /** The product limit over rows (seconds, seen); rows without a possible time leave it and stay in n. */
    private static final String CURVE =
            """
            CREATE OR REPLACE TEMP TABLE curve AS
            WITH step AS (
                SELECT seconds, count(*) FILTER (seen) AS events,
                    sum(count(*)) OVER (ORDER BY seconds DESC) AS at_risk
                FROM counted WHERE seconds >= 0 GROUP BY seconds)
            SELECT seconds, 1 - product(1 - events / at_risk) OVER (ORDER BY seconds) AS share FROM step
            """;

    private final ParquetContent content = new ParquetContent();

    /** What was counted; the value is null where the curve does not get there, censored where there is no curve. */
    record Counted(Double value, long n, Long censored) {}

    /**
     * A criterion as a query.
     *
     * @param form figure (value, n), quantile, within and without (seconds, seen), parts (the quantile of one part over that
     *     of the other), or a file of {@code recount/forms}
     * @param parameter quantile, days, or the least number of what is compared
     * @param unit seconds of the unit of the figure
     */
    record Query(String code, String form, double parameter, double unit, String sql) {}

    CriteriaRecount(Published published) throws IOException, SQLException {
        Path records = published.out().resolve("store/records");
        Path csv = published.current().resolve("csv");
        for (String file : List.of("records.sql", "shared.sql", "opinions.sql", "published.sql")) {
            content.execute(Files.readString(FOLDER.resolve(file))
                    .replace("STORE", records.toString())
                    .replace("CSV", csv.toString()));
        }
    }

    static List<Query> queries() throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String file : Runs.files(FOLDER.resolve("criteria"))) {
            String[] blocks =
                    Files.readString(FOLDER.resolve("criteria").resolve(file)).split("(?m)^# ", -1);
            for (int i = 1; i < blocks.length; i++) {
                queries.add(query(blocks[i]));
            }
        }
        return queries;
    }

    private static Query query(String block) {
        String[] head = block.lines().findFirst().orElseThrow().split(" ", -1);
        double parameter = head.length > 2 ? Double.parseDouble(head[2]) : 0;
        double unit = head.length > 3 ? Double.parseDouble(head[3]) : 1;
        return new Query(head[0], head[1], parameter, unit, block.substring(block.indexOf('\n') + 1));
    }

    Counted count(Query query, String provider, String month) throws IOException, SQLException {
        if (query.form().equals("figure") || Files.exists(form(query))) {
            Map<String, Object> row = row(query, provider, month);
            return new Counted(number(row.get("value")), ((Number) row.get("n")).longValue(), null);
        }
        ask(provider, month);
        content.execute("CREATE OR REPLACE TEMP TABLE asked_for AS " + query.sql());
        Map<String, Object> row = content.rows(
                        "SELECT count(*) AS n, count(*) FILTER (NOT seen) AS censored FROM asked_for")
                .get(0);
        return new Counted(
                value(query), ((Number) row.get("n")).longValue(), ((Number) row.get("censored")).longValue());
    }

    /** All that a figure or a form tells. */
    Map<String, Object> row(Query query, String provider, String month) throws IOException, SQLException {
        ask(provider, month);
        if (query.form().equals("figure")) {
            return content.rows(query.sql()).get(0);
        }
        content.execute("SET VARIABLE parameter = " + query.parameter());
        content.execute("CREATE OR REPLACE TEMP TABLE asked_for AS " + query.sql());
        return content.rows(Files.readString(form(query))).get(0);
    }

    private void ask(String provider, String month) throws SQLException {
        content.execute("SET VARIABLE provider = '" + provider + "'");
        content.execute("SET VARIABLE month = '" + month + "-01'");
    }

    private static Path form(Query query) {
        return FOLDER.resolve("forms").resolve(query.form() + ".sql");
    }

    private Double value(Query query) throws SQLException {
        if (query.form().equals("parts")) {
            Double busy = quantile("part", query.parameter());
            Double quiet = quantile("NOT part", query.parameter());
            return busy == null || quiet == null || quiet == 0 ? null : (Double) (busy / quiet);
        }
        if (query.form().equals("quantile")) {
            Double seconds = quantile("true", query.parameter());
            return seconds == null ? null : (Double) (seconds / query.unit());
        }
        Double within = within(query.parameter());
        return within == null || query.form().equals("within") ? within : (Double) (1 - within);
    }

    private void curve(String rows) throws SQLException {
        content.execute("CREATE OR REPLACE TEMP TABLE counted AS SELECT * FROM asked_for WHERE " + rows);
        content.execute(CURVE);
    }

    private Double quantile(String rows, double p) throws SQLException {
        curve(rows);
        return one("SELECT min(seconds) FILTER (share >= " + p + " - 1e-12) AS value FROM curve");
    }

    /** Beyond the longest follow-up nothing is known, unless everything happened before. */
    private Double within(double days) throws SQLException {
        curve("true");
        String limit = days + " * 86400";
        return one("SELECT CASE WHEN max(seconds) >= " + limit + " OR max(share) > 1 - 1e-12 THEN"
                + " coalesce(max(share) FILTER (seconds <= " + limit + "), 0) END AS value FROM curve");
    }

    private Double one(String sql) throws SQLException {
        return number(content.rows(sql).get(0).get("value"));
    }

    private static Double number(Object value) {
        return value == null ? null : (Double) ((Number) value).doubleValue();
    }

    @Override
    public void close() throws SQLException {
        content.close();
    }
}
