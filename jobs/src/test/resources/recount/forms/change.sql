-- Of rows (unit, is_in_group, score): units with both sides, each weighing as much as it has rows. Spread and degrees as of
-- a difference.
WITH side AS (
    SELECT unit, is_in_group, count(*) AS n, avg(score) AS mean, var_samp(score) AS variance,
        sum(count(*)) OVER (PARTITION BY unit) AS weight, count(*) OVER (PARTITION BY unit) AS sides
    FROM asked_for GROUP BY unit, is_in_group
), weighed AS (
    SELECT *, weight / sum(n) OVER () AS share, share ^ 2 * variance / n AS part FROM side WHERE sides = 2
)
SELECT sum(share * CASE WHEN is_in_group THEN mean ELSE -mean END) AS value, coalesce(sum(n), 0)::BIGINT AS n,
    CASE WHEN min(n) > 1 THEN sum(part) END AS spread, spread ^ 2 / sum(part ^ 2 / (n - 1)) AS degrees
FROM weighed
