-- Dimensions 4 and 5.
# 4.2 figure
SELECT avg(coalesce(handled_at <= deadline, false)::INT) AS value, count(*) AS n
FROM (
    SELECT handled_at, until, (SELECT closes_at FROM day WHERE is_open
        AND date > received_at::DATE ORDER BY date OFFSET 1 LIMIT 1) AS deadline
    FROM feedback WHERE provider_id = asked() AND kind IN ('opinion', 'suggestion') AND falls_in(received_at, 3))
WHERE deadline <= until

# 4.4 figure
WITH served AS (
    SELECT DISTINCT client_id FROM service WHERE provider_id = asked() AND is_in_force(start_on, end_on, last_on()))
SELECT avg((client_id IN (
        SELECT client_id FROM interaction WHERE provider_id = asked() AND is_by_provider AND NOT is_bulk
            AND client_id IS NOT NULL AND falls_in("at", 1)
        UNION ALL
        SELECT client_id FROM notice WHERE provider_id = asked() AND client_id IS NOT NULL AND falls_in(sent_at,
            1)))::INT) AS value,
    count(*) AS n
FROM served

# 5.1 figure
SELECT count(DISTINCT channel) AS value, count(*) AS n
FROM feedback WHERE provider_id = asked() AND channel <> 'unknown' AND falls_in(received_at, 3)

# 5.2 quantile 0.9
SELECT working_seconds(received_at, coalesce(handled_at, until)) AS seconds, handled_at IS NOT NULL AS seen
FROM feedback WHERE provider_id = asked() AND falls_in(received_at, 3)

# 5.3 within 30
SELECT seconds_between(received_at, coalesce(resolved_at, closed_at, until)) AS seconds, resolved_at IS NOT NULL AS seen
FROM feedback WHERE provider_id = asked() AND falls_in(received_at, 3)

# 5.4 figure
SELECT avg((initiative_id IS NOT NULL)::INT) AS value, count(*) AS n
FROM feedback WHERE provider_id = asked() AND falls_in(resolved_at, 3) AND is_told(resolved_at)

# 5.5 within 30
SELECT seconds_between(resolved_at, coalesce(followed_up_at, until)) AS seconds, followed_up_at IS NOT NULL AS seen
FROM feedback WHERE provider_id = asked() AND falls_in(resolved_at, 3)

# 5.6 figure
SELECT avg(((score - scale_min) / (scale_max - scale_min) >= 0.75)::INT) AS value, count(*) AS n
FROM feedback WHERE provider_id = asked() AND score IS NOT NULL AND scale_max > scale_min AND falls_in(received_at, 3)
