-- Of rows (provider_id, is_in_group, score): a branch with too few others is compared with those of all. Spread is the
-- variance of the difference, degrees those of freedom as Welch and Satterthwaite have them.
WITH side AS (
    SELECT is_in_group, provider_id = asked() AS is_own, score FROM asked_for
), is_pooled AS (
    SELECT count(*) FILTER (is_own) < getvariable('parameter') AND count(*) >= getvariable('parameter') AS is_pooled
    FROM side WHERE NOT is_in_group
), one AS (
    SELECT count(*) AS n, avg(score) AS mean, var_samp(score) / count(*) AS part FROM side WHERE is_in_group AND is_own
), other AS (
    SELECT count(*) AS n, avg(score) AS mean, var_samp(score) / count(*) AS part
    FROM side, is_pooled WHERE NOT is_in_group AND (is_own OR is_pooled)
)
SELECT one.mean - other.mean AS value, CASE WHEN one.n > 0 THEN one.n + other.n ELSE 0 END AS n,
    one.part + other.part AS spread, spread ^ 2 / (one.part ^ 2 / (one.n - 1) + other.part ^ 2 / (other.n - 1)) AS degrees
FROM one, other
