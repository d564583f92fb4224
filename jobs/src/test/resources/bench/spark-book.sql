-- The work of a run as one writes it in Spark SQL: parse, judge, write Parquet by month, read it back, group.
CREATE TEMPORARY VIEW typed AS
SELECT *,
    try_to_timestamp(`创建时间`, 'yyyy-MM-dd HH:mm:ss') AS created_at,
    try_to_timestamp(`首次回复时间`, 'yyyy-MM-dd HH:mm:ss') AS first_response_at,
    try_to_timestamp(`解决时间`, 'yyyy-MM-dd HH:mm:ss') AS resolved_at,
    try_to_timestamp(`更新时间`, 'yyyy-MM-dd HH:mm:ss') AS updated_at,
    try_cast(`回复次数` AS INT) AS agent_reply_count
FROM cell;

CREATE TEMPORARY VIEW judged AS
SELECT *, CASE
    WHEN `工单号` IS NULL THEN '工单号'
    WHEN created_at IS NULL THEN '创建时间'
    WHEN first_response_at IS NULL AND `首次回复时间` IS NOT NULL THEN '首次回复时间'
    WHEN resolved_at IS NULL AND `解决时间` IS NOT NULL THEN '解决时间'
    WHEN updated_at IS NULL AND `更新时间` IS NOT NULL THEN '更新时间'
    WHEN agent_reply_count IS NULL AND `回复次数` IS NOT NULL THEN '回复次数' END AS reject_column
FROM typed;

CREATE TABLE record USING parquet PARTITIONED BY (month) LOCATION '${out}/records' AS
SELECT `工单号` AS ticket_id,
    CASE `机构` ${providers} ELSE 'unassigned' END AS provider_id,
    CASE `渠道` ${channels} ELSE 'unknown' END AS channel,
    CASE `类别` ${topics} ELSE 'other' END AS topic,
    CASE `优先级` ${priorities} END AS priority,
    CASE `状态` ${statuses} ELSE 'unknown' END AS status,
    left(sha2(concat('${key}', lower(`客户编号`)), 256), 32) AS client_id,
    left(sha2(concat('${key}', lower(`经办人`)), 256), 32) AS staff_id,
    `小组` AS team,
    created_at, first_response_at, resolved_at, updated_at, agent_reply_count, reject_column,
    CASE reject_column
        WHEN '创建时间' THEN `创建时间`
        WHEN '首次回复时间' THEN `首次回复时间`
        WHEN '解决时间' THEN `解决时间`
        WHEN '更新时间' THEN `更新时间`
        WHEN '回复次数' THEN `回复次数` END AS reject_value,
    CASE WHEN reject_column IS NULL THEN date_format(created_at, 'yyyy-MM') ELSE 'rejected' END AS month
FROM judged;

CREATE TEMPORARY VIEW rejects AS
SELECT provider_id, reject_column AS column,
    -- Words that are no time or number are shown as their length alone.
    regexp_replace(reject_value, '^[一-鿿]{2}$', '[2 Chinese characters]') AS value,
    CASE WHEN reject_value IS NULL THEN 'required, but empty' ELSE 'no such value' END AS reason
FROM record WHERE month = 'rejected';

CREATE TEMPORARY VIEW data_quality AS
SELECT provider_id, count_if(reject_column IS NULL) AS accepted, count_if(reject_column IS NOT NULL) AS rejected
FROM record GROUP BY provider_id;

CREATE TEMPORARY VIEW date AS
SELECT explode(sequence(DATE '2020-12-01', DATE '2026-03-01')) AS date;

CREATE TEMPORARY VIEW workday AS
SELECT d.date, date_format(d.date, 'yyyy-MM') AS month
FROM date d LEFT JOIN special s ON CAST(s.date AS DATE) = d.date
WHERE coalesce(s.kind = 'workday', weekday(d.date) < 5);

CREATE TEMPORARY VIEW filing AS
SELECT month, deadline, min(date) AS peak
FROM (SELECT d.month, CAST(d.deadline AS DATE) AS deadline, w.date,
        row_number() OVER (PARTITION BY d.month ORDER BY w.date DESC) AS back
    FROM deadline d JOIN workday w ON w.date <= CAST(d.deadline AS DATE))
WHERE back <= 3 GROUP BY month, deadline;

CREATE TEMPORARY VIEW day AS
SELECT d.date, date_format(d.date, 'yyyy-MM') AS month, concat(year(d.date), '-Q', quarter(d.date)) AS quarter,
    CAST(year(d.date) AS STRING) AS year,
    CASE WHEN d.date > f.deadline THEN 'outside_filing_window' ELSE 'filing_window' END AS segment,
    coalesce(d.date BETWEEN f.peak AND f.deadline, false) AS is_peak
FROM date d LEFT JOIN filing f ON f.month = date_format(d.date, 'yyyy-MM');

CREATE TEMPORARY VIEW ticket AS
SELECT provider_id, channel, day.month, quarter, year, segment, is_peak, agent_reply_count,
    timestampdiff(SECOND, created_at, first_response_at) AS response,
    timestampdiff(SECOND, created_at, resolved_at) AS resolution,
    CAST(resolved_at AS DATE) AS resolved_on
FROM record JOIN day ON day.date = CAST(created_at AS DATE)
WHERE record.month <> 'rejected';

CREATE TEMPORARY VIEW response_times AS
SELECT coalesce(provider_id, 'group') AS provider_id, coalesce(month, quarter, year, 'all') AS month,
    coalesce(channel, 'all') AS channel, 'all' AS segment, 'first_response' AS measure, count(*) AS n, ${of_response}
FROM ticket GROUP BY GROUPING SETS (${sets})
UNION ALL
SELECT coalesce(provider_id, 'group'), coalesce(month, quarter, year, 'all'), coalesce(channel, 'all'), 'all',
    'final_resolution', count(*), ${of_resolution}
FROM ticket GROUP BY GROUPING SETS (${sets})
UNION ALL
SELECT coalesce(provider_id, 'group'), coalesce(month, quarter, year, 'all'), coalesce(channel, 'all'), segment,
    'first_response', count(*), ${of_response}
FROM ticket GROUP BY segment, GROUPING SETS (${sets})
UNION ALL
SELECT coalesce(provider_id, 'group'), coalesce(month, quarter, year, 'all'), coalesce(channel, 'all'), 'filing_peak',
    'first_response', count(*), ${of_response}
FROM ticket WHERE is_peak GROUP BY GROUPING SETS (${sets});

CREATE TEMPORARY VIEW resolved AS
SELECT provider_id, channel, agent_reply_count, day.month, day.quarter, day.year
FROM (SELECT provider_id, channel, agent_reply_count, resolved_on FROM ticket WHERE resolved_on IS NOT NULL)
JOIN day ON day.date = resolved_on;

CREATE TEMPORARY VIEW resolution AS
SELECT coalesce(provider_id, 'group') AS provider_id, coalesce(month, quarter, year, 'all') AS month,
    coalesce(channel, 'all') AS channel, 'created' AS basis, count(*) AS n_created, count(resolution) AS n_resolved,
    count(resolution) / count(*) AS resolution_rate, count_if(resolution <= 86400) / count(*) AS within_24h,
    count_if(resolution <= 3 * 86400) / count(*) AS within_72h, count_if(resolution <= 7 * 86400) / count(*) AS within_7d,
    count_if(resolution <= 30 * 86400) / count(*) AS within_30d, CAST(NULL AS DOUBLE) AS one_touch_rate,
    CAST(NULL AS BIGINT) AS resolved_in_month
FROM ticket GROUP BY GROUPING SETS (${sets})
UNION ALL
SELECT coalesce(provider_id, 'group'), coalesce(month, quarter, year, 'all'), coalesce(channel, 'all'), 'resolved', NULL,
    NULL, NULL, NULL, NULL, NULL, NULL, count_if(agent_reply_count = 1) / count(agent_reply_count), count(*)
FROM resolved GROUP BY GROUPING SETS (${sets});
