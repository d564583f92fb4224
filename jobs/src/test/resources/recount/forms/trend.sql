-- Of rows (month, score): the median of the slopes between any two months with enough rows; there are eight at least. Of
-- these pairs those that rise minus those that fall, and the variance of that where there is no trend (Kendall).
WITH mean AS (
    SELECT date_diff('month', DATE '2020-01-01', month) AS month, avg(score) AS mean
    FROM asked_for GROUP BY ALL HAVING count(*) >= getvariable('parameter')
), tied AS (
    SELECT count(*) AS t FROM mean GROUP BY mean
), months AS (
    SELECT count(*) AS n FROM mean
)
SELECT CASE WHEN any_value(n) >= 8 THEN median((b.mean - a.mean) / (b.month - a.month)) END AS value,
    (FROM months) AS n, sum(sign(b.mean - a.mean)) AS rising,
    (any_value(n) * (any_value(n) - 1) * (2 * any_value(n) + 5)
        - (SELECT sum(t * (t - 1) * (2 * t + 5)) FROM tied)) / 18 AS spread
FROM months, mean a JOIN mean b ON b.month > a.month
