-- Improvements, of whatever dimension; counts are of a year.
# 10.5 figure
SELECT count(*) / years_told() AS value, count(*) AS n
FROM initiative WHERE provider_id = asked() AND dimension = 10 AND status = 'completed' AND falls_in(completed_at, 12)
    AND is_told(completed_at)

# 11.5 figure
SELECT count(*) / years_told() AS value, count(*) AS n
FROM initiative
WHERE provider_id = asked() AND dimension = 11 AND origin = 'feedback' AND status = 'completed'
    AND falls_in(completed_at, 12) AND is_told(completed_at)

# 12.5 figure
SELECT count(*) / years_told() AS value, count(*) AS n
FROM initiative WHERE provider_id = asked() AND dimension = 12 AND status = 'completed' AND falls_in(completed_at, 12)
    AND is_told(completed_at)

# 14.1 figure
SELECT count(*) / years_told() AS value, count(*) AS n
FROM initiative WHERE provider_id = asked() AND dimension = 14 AND status = 'completed' AND falls_in(completed_at, 12)
    AND is_told(completed_at)

# 14.3 figure
SELECT avg(effect_met::INT) AS value, count(*) AS n
FROM initiative WHERE provider_id = asked() AND status = 'completed' AND effect_met IS NOT NULL
    AND falls_in(completed_at, 12) AND is_told(completed_at)

# 17.5 figure
SELECT count(*) / years_told() AS value, count(*) AS n
FROM initiative
WHERE provider_id = asked() AND dimension = 17 AND origin = 'feedback' AND status = 'completed'
    AND falls_in(completed_at, 12) AND is_told(completed_at)

# 20.1 figure
SELECT avg((completed_at IS NOT NULL AND EXISTS (SELECT 1 FROM feedback f
        WHERE f.provider_id = i.provider_id AND f.initiative_id = i.initiative_id
            AND f.told_at IS NOT NULL))::INT) AS value, count(*) AS n
FROM initiative i
WHERE provider_id = asked() AND origin = 'feedback' AND falls_in(proposed_at, 12) AND proposed_at <= until - INTERVAL 90 DAY

# 20.5 quantile 0.5 86400
SELECT seconds_between(proposed_at, coalesce(completed_at, until)) AS seconds, completed_at IS NOT NULL AS seen
FROM initiative WHERE provider_id = asked() AND falls_in(proposed_at, 12)
