package io.replyledger.job;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The sample counted once more by DuckDB in plain SQL, from the canonical records and the lists of holidays and filing
 * deadlines: winners, month of the start, censoring, business time, Kaplan-Meier. It shares no code with the product.
 */
final class Recount implements AutoCloseable {
    /** Rows that are no repetition of another file's row stand under the newest export; times in whole seconds. */
    private static final String TICKETS =
            """
            CREATE TABLE happened AS
            SELECT *, epoch_us("at") AS happened_at FROM read_parquet('STORE/records/ticket_event/*/*/*.parquet');

            CREATE TABLE moved AS
            SELECT source, ticket_id, happened_at, to_value,
                lag(to_value) OVER (PARTITION BY source, ticket_id ORDER BY happened_at) AS before
            FROM happened WHERE kind = 'status';

            CREATE TABLE told AS
            SELECT source, ticket_id,
                min(happened_at) FILTER (kind = 'message' AND actor = 'client') AS told_asked,
                min(happened_at) FILTER (kind = 'message' AND actor = 'staff') AS told_responded,
                max(happened_at) FILTER (kind = 'status' AND to_value = 'closed') AS told_closed,
                count(*) FILTER (kind = 'message' AND actor = 'staff') AS told_replies,
                (SELECT count(*) FROM moved m WHERE m.source = h.source AND m.ticket_id = h.ticket_id
                    AND before IN ('resolved', 'closed') AND to_value NOT IN ('resolved', 'closed')) AS told_reopened
            FROM happened h GROUP BY source, ticket_id;

            CREATE TABLE version AS
            SELECT *, epoch_us(created_at) AS created, epoch_us(resolved_at) AS resolved,
                coalesce(epoch_us(closed_at), told_closed) AS closed,
                coalesce(epoch_us(first_response_at), told_responded) AS responded,
                coalesce(told_asked, epoch_us(created_at)) AS asked,
                coalesce(agent_reply_count, told_replies) AS replies, coalesce(reopen_count, told_reopened, 0) AS reopened,
                greatest(epoch_us(created_at), epoch_us(updated_at), epoch_us(resolved_at), epoch_us(closed_at),
                    epoch_us(first_response_at)) AS latest
            FROM read_parquet('STORE/records/ticket/*/*/*.parquet') LEFT JOIN told USING (source, ticket_id);

            CREATE TABLE watched AS
            SELECT source, max(CASE WHEN latest < exported + 86400000000 THEN greatest(latest, exported) ELSE exported END)
                AS until
            FROM (SELECT source, source_file, max(epoch_us(exported_at)) AS exported, max(latest) AS latest
                FROM (SELECT source, source_file, exported_at, latest FROM version
                    UNION ALL SELECT source, source_file, exported_at, happened_at FROM happened)
                GROUP BY source, source_file)
            GROUP BY source;

            CREATE TABLE winner AS
            SELECT *, coalesce(status IN ('open', 'pending', 'on_hold'), false) AS is_running
            FROM version JOIN watched USING (source)
            QUALIFY row_number() OVER (PARTITION BY source, ticket_id
                ORDER BY updated_at DESC NULLS LAST, exported_at DESC NULLS LAST, source_file DESC, source_row DESC) = 1;

            CREATE TABLE measured AS
            SELECT 'final_resolution' AS measure, provider_id, channel, created AS beginning,
                CASE WHEN NOT is_running AND resolved IS NOT NULL THEN 'observed' ELSE 'censored' END AS seen,
                CASE
                    WHEN is_running THEN until
                    WHEN resolved IS NOT NULL THEN resolved
                    WHEN status IN ('closed', 'cancelled') THEN closed
                    ELSE until END AS ending
            FROM winner
            UNION ALL
            SELECT 'first_response', provider_id, channel, asked,
                CASE WHEN responded IS NULL THEN 'censored' ELSE 'observed' END,
                CASE
                    WHEN responded IS NOT NULL THEN responded
                    WHEN is_running OR status IS NULL THEN until
                    WHEN closed IS NOT NULL OR resolved IS NOT NULL THEN coalesce(closed, resolved)
                    ELSE until END
            FROM winner WHERE source NOT IN ('pd-zendesk', 'hk-zendesk') AND initiated_by IS DISTINCT FROM 'provider';
            """;

    /** Each file shows only calls that began in it, so an unfinished one was watched until that file ends. */
    private static final String CALLS =
            """
            CREATE TABLE happened AS
            SELECT call_id, any_value(provider_id) AS provider_id,
                min(epoch_us("at")) FILTER (kind = 'offered') AS beginning,
                min(epoch_us("at")) FILTER (kind = 'answered') AS answered,
                max(epoch_us("at")) FILTER (kind NOT IN ('offered', 'answered')) AS ended,
                bool_or(kind = 'abandoned') AS is_abandoned
            FROM read_parquet('STORE/records/call_event/*/*/*.parquet') GROUP BY source, call_id
            UNION ALL
            SELECT call_id, provider_id, epoch_us(offered_at), epoch_us(answered_at), epoch_us(ended_at),
                outcome = 'abandoned'
            FROM read_parquet('STORE/records/call/*/*/*.parquet') WHERE direction = 'in';

            CREATE TABLE measured AS
            SELECT 'answer' AS measure, provider_id, 'phone' AS channel, beginning,
                CASE WHEN answered IS NULL THEN 'censored' ELSE 'observed' END AS seen,
                coalesce(answered, ended) AS ending
            FROM happened WHERE beginning IS NOT NULL
            UNION ALL
            SELECT 'answer_of_answered', provider_id, 'phone', beginning, 'observed', answered
            FROM happened WHERE beginning IS NOT NULL AND answered IS NOT NULL;
            """;

    /** Nine to six in China, day by day, and whether the day lies in a filing window. */
    private static final String DAYS =
            """
            CREATE TABLE special AS
            SELECT * FROM read_csv('schemas/calendars/cn-holidays.csv', comment = '#', header = true);

            CREATE TABLE deadline AS
            SELECT * FROM read_csv('schemas/calendars/cn-filing-deadlines.csv', comment = '#', header = true,
                types = {'month': 'VARCHAR'});

            CREATE TABLE day AS
            SELECT d::DATE AS date, epoch_us(d) - 8 * 3600000000 AS midnight,
                coalesce(s.kind = 'workday', isodow(d) <= 5) AS is_open
            FROM range(TIMESTAMP '2023-12-01', TIMESTAMP '2026-01-01', INTERVAL 1 DAY) AS t(d)
            LEFT JOIN special s ON s.date = d::DATE;

            CREATE TABLE filing AS
            SELECT month, deadline,
                (SELECT min(date) FROM (SELECT date FROM day WHERE is_open AND date <= d.deadline ORDER BY date DESC LIMIT 3))
                AS peak
            FROM deadline d WHERE month BETWEEN '2024-01' AND '2025-12';
            """;

    /** Both clocks of every measurement, one number per whole second; what has no duration stays in n only. */
    private static final String DURATIONS =
            """
            CREATE TABLE numbered AS
            SELECT *, row_number() OVER () AS id, make_timestamp(beginning + 8 * 3600000000) AS local FROM measured;

            CREATE TABLE opened AS
            SELECT id, sum(least(ending, midnight + 18 * 3600000000) - greatest(beginning, midnight + 9 * 3600000000))
                AS micros
            FROM numbered JOIN day ON is_open
                AND midnight + 9 * 3600000000 < ending AND midnight + 18 * 3600000000 > beginning
            GROUP BY id;

            CREATE TABLE timed AS
            SELECT measure, provider_id, channel, strftime(local, '%Y-%m') AS month, seen,
                CASE
                    WHEN local::DATE > deadline THEN 'outside_filing_window'
                    WHEN local::DATE >= peak THEN 'filing_peak'
                    ELSE 'filing_window' END AS segment,
                (ending - beginning) // 1000000 AS calendar,
                CASE WHEN ending >= beginning THEN coalesce(micros, 0) // 1000000 ELSE -1 END AS business
            FROM numbered LEFT JOIN opened USING (id) JOIN filing f ON f.month = strftime(local, '%Y-%m');
            """;

    private static final String CURVES =
            """
            CREATE OR REPLACE TABLE cohort AS
            WITH chosen AS (SELECT provider_id, month, seen, CLOCK AS seconds FROM timed
                WHERE measure = 'MEASURE' AND CHANNEL IN ('all', channel) AND (SEGMENT))
            SELECT * FROM chosen
            UNION ALL SELECT 'demo', month, seen, seconds FROM chosen
            UNION ALL SELECT 'demo', 'all', seen, seconds FROM chosen;

            CREATE OR REPLACE TABLE step AS
            SELECT provider_id, month, seconds, count(*) FILTER (seen = 'observed') AS events, count(*) AS leaving,
                sum(count(*)) OVER (PARTITION BY provider_id, month ORDER BY seconds DESC) AS at_risk
            FROM cohort WHERE seconds >= 0 GROUP BY provider_id, month, seconds;

            CREATE OR REPLACE TABLE curve AS
            SELECT provider_id, month, seconds,
                1 - product(1 - events / at_risk) OVER (PARTITION BY provider_id, month ORDER BY seconds) AS share
            FROM step;
            """;

    private final ParquetContent content;

    private Recount(ParquetContent content) {
        this.content = content;
    }

    /** Tickets: final_resolution and, of those that tell it, first_response. */
    static Recount tickets() throws SQLException, IOException {
        return of(TICKETS);
    }

    /** Calls: answer and answer_of_answered. */
    static Recount calls() throws SQLException, IOException {
        return of(CALLS);
    }

    private static Recount of(String records) throws SQLException, IOException {
        String store = SampleRun.once().published().out().resolve("store").toString();
        ParquetContent content = new ParquetContent();
        content.execute(records.replace("STORE", store));
        content.execute(DAYS);
        content.execute(DURATIONS);
        return new Recount(content);
    }

    /**
     * Makes the tables cohort and curve of a measure of a channel, or all, on a clock; of a segment, in which the peak is
     * part of the window.
     */
    void curves(String measure, String channel, String clock, String segment) throws SQLException {
        String condition =
                switch (segment) {
                    case "all" -> "true";
                    case "filing_window" -> "segment <> 'outside_filing_window'";
                    default -> "segment = '" + segment + "'";
                };
        content.execute(CURVES.replace("CLOCK", clock)
                .replace("MEASURE", measure)
                .replace("CHANNEL", "'" + channel + "'")
                .replace("SEGMENT", condition));
    }

    List<Map<String, Object>> rows(String sql) throws SQLException {
        return content.rows(sql);
    }

    @Override
    public void close() throws SQLException {
        content.close();
    }
}
