-- Of rows (unit, is_in_group, score): units with both sides, each weighing as much as it has rows.
WITH both AS (
    SELECT count(*) AS n, avg(score) FILTER (is_in_group) - avg(score) FILTER (NOT is_in_group) AS change
    FROM asked_for GROUP BY unit
)
SELECT sum(n * change) / sum(n) AS value, coalesce(sum(n), 0)::BIGINT AS n FROM both WHERE change IS NOT NULL
