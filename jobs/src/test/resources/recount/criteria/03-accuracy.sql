-- Dimension 3.
# 3.2 without 30
SELECT seconds_between(first_resolved_at, coalesce(least(reopened_at, corrected_at), until)) AS seconds,
    least(reopened_at, corrected_at) IS NOT NULL AS seen
FROM resolved WHERE provider_id = asked() AND topic IN ('inquiry', 'policy') AND falls_in(first_resolved_at, 3)
    AND source IN (FROM tells_reopening)

# 3.3 without 60
SELECT seconds_between(resolved_at, coalesce(corrected_at, until)) AS seconds, corrected_at IS NOT NULL AS seen
FROM resolved WHERE provider_id = asked() AND topic = 'report' AND NOT is_running AND falls_in(resolved_at, 3)

# 3.4 quantile 0.5
SELECT seconds_between(min(published_at), coalesce(min(sent_at), any_value(until))) AS seconds,
    min(sent_at) IS NOT NULL AS seen
FROM notice WHERE provider_id = asked() AND policy_id IS NOT NULL GROUP BY policy_id HAVING falls_in(min(published_at), 12)

# 3.5 without 30
-- More than one reply, or none, is a failure at once.
SELECT CASE WHEN replies = 1 THEN seconds_between(first_resolved_at, coalesce(reopened_at, until)) ELSE 0 END AS seconds,
    replies <> 1 OR reopened_at IS NOT NULL AS seen
FROM resolved
WHERE provider_id = asked() AND topic IN ('inquiry', 'policy') AND replies IS NOT NULL AND falls_in(first_resolved_at, 3)
    AND source IN (FROM tells_reopening)
