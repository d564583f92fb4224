-- Of rows (x, y): equal ones share the mean of their ranks.
WITH ranked AS (
    SELECT rank() OVER (ORDER BY x) + (count(*) OVER (PARTITION BY x) - 1) / 2 AS x_rank,
        rank() OVER (ORDER BY y) + (count(*) OVER (PARTITION BY y) - 1) / 2 AS y_rank
    FROM asked_for
)
SELECT CASE WHEN stddev_pop(x_rank) > 0 AND stddev_pop(y_rank) > 0 THEN corr(x_rank, y_rank) END AS value,
    CASE WHEN value IS NULL AND count(*) >= getvariable('parameter') THEN 0 ELSE count(*) END AS n
FROM ranked
