-- What was published of the other criteria and of files.
# 19.1 figure
SELECT avg((status = 'measured')::INT) AS value, count(*) AS n FROM others() WHERE falls_in(month, 1)

# 19.2 figure
SELECT avg((evidence IN ('log', 'record'))::INT) AS value, count(*) AS n
FROM others() WHERE status = 'measured' AND falls_in(month, 1)

# 19.4 correlation 10
SELECT any_value(value) AS x, avg(rating.score) AS y
FROM published JOIN rating ON rating.provider_id = asked() AND date_trunc('month', created_at) = month
WHERE published.provider_id = asked() AND code = '19.1' AND published.status = 'measured' AND falls_in(month, 12)
GROUP BY month

# 19.6 figure
SELECT 1 - sum(rejected) / sum(rows_read) AS value, count(*) AS n
FROM file WHERE provider_id = asked() AND falls_in(exported_on, 1)

# 20.2 figure
-- Published scores have one decimal.
SELECT avg(change) AS value, count(change) AS n
FROM (
    SELECT avg(score) FILTER (falls_in(month, 3)) - avg(score) FILTER (NOT falls_in(month, 9)) AS change
    FROM others() WHERE evidence = 'log' AND "window" = 'M' AND falls_in(month, 12) GROUP BY code)
