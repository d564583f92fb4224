-- From canonical records to the quantiles of response_times and the shares of resolution, for every provider and the
-- group, month, quarter, year and all months, channel and all channels. No ticket is open, so that quantiles are those of
-- the sorted values.
SET threads = ${threads};
SET preserve_insertion_order = false;
SET TimeZone = 'UTC';

CREATE TEMP TABLE special AS
SELECT * FROM read_csv('schemas/calendars/cn-holidays.csv', comment = '#', header = true);

CREATE TEMP TABLE workday AS
SELECT d::DATE AS date
FROM range(TIMESTAMP '2020-12-01', TIMESTAMP '2026-03-01', INTERVAL 1 DAY) AS t(d)
LEFT JOIN special s ON s.date = d::DATE
WHERE coalesce(s.kind = 'workday', isodow(d) <= 5);

-- A filing window ends with the deadline; its last three working days are the peak.
CREATE TEMP TABLE filing AS
SELECT month, deadline,
    (SELECT min(date) FROM (SELECT date FROM workday WHERE date <= d.deadline ORDER BY date DESC LIMIT 3)) AS peak
FROM read_csv('schemas/calendars/cn-filing-deadlines.csv', comment = '#', header = true, types = {'month': 'VARCHAR'}) d;

CREATE TEMP TABLE day AS
SELECT d::DATE AS date, strftime(d, '%Y-%m') AS month, year(d) || '-Q' || quarter(d) AS quarter, year(d)::VARCHAR AS year,
    CASE WHEN d::DATE > deadline THEN 'outside_filing_window' ELSE 'filing_window' END AS segment,
    d::DATE BETWEEN peak AND deadline AS is_peak
FROM range(TIMESTAMP '2021-01-01', TIMESTAMP '2026-03-01', INTERVAL 1 DAY) AS t(d)
LEFT JOIN filing f ON f.month = strftime(d, '%Y-%m');

CREATE TEMP TABLE ticket AS
SELECT provider_id, channel, day.month, quarter, year, segment, is_peak, agent_reply_count,
    (epoch_us(first_response_at) - epoch_us(created_at)) // 1000000 AS response,
    (epoch_us(resolved_at) - epoch_us(created_at)) // 1000000 AS resolution,
    make_timestamp(epoch_us(resolved_at) + 28800000000)::DATE AS resolved_on
FROM read_parquet('${records}') AS record
JOIN day ON day.date = make_timestamp(epoch_us(created_at) + 28800000000)::DATE
${where};

CREATE TEMP TABLE created AS
SELECT coalesce(provider_id, 'group') AS provider_id, coalesce(month, quarter, year, 'all') AS month,
    coalesce(channel, 'all') AS channel, count(*) AS n,
    quantile_disc(response, ${shares}) AS response, quantile_disc(resolution, ${shares}) AS resolution,
    count(resolution) AS resolved,
    count(*) FILTER (resolution <= 86400) AS day, count(*) FILTER (resolution <= 3 * 86400) AS three,
    count(*) FILTER (resolution <= 7 * 86400) AS week, count(*) FILTER (resolution <= 30 * 86400) AS thirty
FROM ticket GROUP BY GROUPING SETS (${sets});

CREATE TEMP TABLE in_segment AS
SELECT segment, coalesce(provider_id, 'group') AS provider_id, coalesce(month, quarter, year, 'all') AS month,
    coalesce(channel, 'all') AS channel, count(*) AS n, quantile_disc(response, ${shares}) AS response
FROM ticket GROUP BY segment, GROUPING SETS (${sets})
UNION ALL
SELECT 'filing_peak', coalesce(provider_id, 'group'), coalesce(month, quarter, year, 'all'), coalesce(channel, 'all'),
    count(*), quantile_disc(response, ${shares})
FROM ticket WHERE is_peak GROUP BY GROUPING SETS (${sets});

CREATE TEMP TABLE resolved AS
SELECT coalesce(provider_id, 'group') AS provider_id, coalesce(day.month, day.quarter, day.year, 'all') AS month,
    coalesce(channel, 'all') AS channel, count(*) AS n,
    count(*) FILTER (agent_reply_count = 1) / count(agent_reply_count) AS one_touch
FROM (SELECT provider_id, channel, agent_reply_count, resolved_on FROM ticket WHERE resolved_on IS NOT NULL)
JOIN day ON day.date = resolved_on
GROUP BY GROUPING SETS (${resolved_sets});

COPY (
    WITH list AS (
        SELECT provider_id, month, channel, 'all' AS segment, 'first_response' AS measure, n, response AS q FROM created
        UNION ALL SELECT provider_id, month, channel, 'all', 'final_resolution', n, resolution FROM created
        UNION ALL SELECT provider_id, month, channel, segment, 'first_response', n, response FROM in_segment)
    SELECT provider_id, month, channel, segment, measure, n,
        q[1] AS p50, q[2] AS p75, q[3] AS p80, q[4] AS p90, q[5] AS p95, q[6] AS p99
    FROM list ORDER BY ALL
) TO '${out}/csv/response_times.csv' (HEADER);

COPY (
    SELECT provider_id, month, channel, 'created' AS basis, n AS n_created, resolved AS n_resolved,
        resolved / n AS resolution_rate, day / n AS within_24h, three / n AS within_72h, week / n AS within_7d,
        thirty / n AS within_30d, NULL AS one_touch_rate, NULL AS resolved_in_month
    FROM created
    UNION ALL
    SELECT provider_id, month, channel, 'resolved', NULL, NULL, NULL, NULL, NULL, NULL, NULL, one_touch, n FROM resolved
    ORDER BY ALL
) TO '${out}/csv/resolution.csv' (HEADER);
