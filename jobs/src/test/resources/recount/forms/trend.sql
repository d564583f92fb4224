-- Of rows (month, score): the median of the slopes between any two months with enough rows; there are eight at least.
WITH mean AS (
    SELECT date_diff('month', DATE '2020-01-01', month) AS month, avg(score) AS mean
    FROM asked_for GROUP BY ALL HAVING count(*) >= getvariable('parameter')
)
SELECT CASE WHEN (SELECT count(*) FROM mean) >= 8 THEN median((b.mean - a.mean) / (b.month - a.month)) END AS value,
    (SELECT count(*) FROM mean) AS n
FROM mean a JOIN mean b ON b.month > a.month
