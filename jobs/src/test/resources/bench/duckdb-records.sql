-- From the exports to canonical records: every cell is read, judged and converted. Bad rows get a partition of their
-- own, so that the text is read only once. As the fastest of the forms that were tried, this one keeps the order of no
-- row, tells no row number, and hashes identities with SHA-256 over key and text (the product: HMAC).
SET threads = ${threads};
SET preserve_insertion_order = false;

COPY (
    WITH cell AS (
        SELECT * FROM read_csv('${exports}/tickets-*.csv', header = true, all_varchar = true, nullstr = ['', '-'],
            delim = ',', quote = '"', escape = '"', union_by_name = ${by_name})),
    typed AS (
        SELECT *,
            try_cast(创建时间 AS TIMESTAMP) AS created, try_cast(首次回复时间 AS TIMESTAMP) AS responded,
            try_cast(解决时间 AS TIMESTAMP) AS resolved, try_cast(更新时间 AS TIMESTAMP) AS updated,
            try_cast(回复次数 AS INTEGER) AS replies
        FROM cell),
    judged AS (
        SELECT *, CASE
            WHEN 工单号 IS NULL THEN '工单号'
            WHEN created IS NULL THEN '创建时间'
            WHEN responded IS NULL AND 首次回复时间 IS NOT NULL THEN '首次回复时间'
            WHEN resolved IS NULL AND 解决时间 IS NOT NULL THEN '解决时间'
            WHEN updated IS NULL AND 更新时间 IS NOT NULL THEN '更新时间'
            WHEN replies IS NULL AND 回复次数 IS NOT NULL THEN '回复次数' END AS reject_column
        FROM typed)
    SELECT 工单号 AS ticket_id,
        CASE 机构 ${providers} ELSE 'unassigned' END AS provider_id,
        CASE 渠道 ${channels} ELSE 'unknown' END AS channel,
        CASE 类别 ${topics} ELSE 'other' END AS topic,
        CASE 优先级 ${priorities} END AS priority,
        CASE 状态 ${statuses} ELSE 'unknown' END AS status,
        sha256('${key}' || lower(客户编号))[:32] AS client_id,
        sha256('${key}' || lower(经办人))[:32] AS staff_id,
        小组 AS team,
        created - INTERVAL 8 HOUR AS created_at, responded - INTERVAL 8 HOUR AS first_response_at,
        resolved - INTERVAL 8 HOUR AS resolved_at, updated - INTERVAL 8 HOUR AS updated_at,
        replies AS agent_reply_count,
        reject_column,
        CASE reject_column
            WHEN '创建时间' THEN 创建时间
            WHEN '首次回复时间' THEN 首次回复时间
            WHEN '解决时间' THEN 解决时间
            WHEN '更新时间' THEN 更新时间
            WHEN '回复次数' THEN 回复次数 END AS reject_value,
        CASE WHEN reject_column IS NULL THEN left(创建时间, 7) ELSE 'rejected' END AS month
    FROM judged
) TO '${out}/records' (FORMAT parquet, COMPRESSION zstd, PARTITION_BY (month));

COPY (
    SELECT provider_id, reject_column AS "column",
        -- Words that are no time or number are shown as their length alone.
        regexp_replace(reject_value, '^[一-鿿]{2}$', '[2 Chinese characters]') AS value,
        CASE WHEN reject_value IS NULL THEN 'required, but empty' ELSE 'no such value' END AS reason
    FROM read_parquet('${out}/records/*/*.parquet', hive_partitioning = true, hive_types = {'month': VARCHAR})
    WHERE month = 'rejected'
) TO '${out}/csv/rejects.csv' (HEADER);

COPY (
    SELECT provider_id, count(*) FILTER (reject_column IS NULL) AS accepted,
        count(*) FILTER (reject_column IS NOT NULL) AS rejected
    FROM read_parquet('${out}/records/*/*.parquet') GROUP BY provider_id
) TO '${out}/csv/data_quality.csv' (HEADER);
