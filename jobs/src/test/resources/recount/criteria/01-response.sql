-- Dimension 1.
# 1.1 quantile 0.8
SELECT working_seconds(offered_at, coalesce(answered_at, ended_at, until)) AS seconds, answered_at IS NOT NULL AS seen
FROM call WHERE provider_id = asked() AND direction = 'in' AND falls_in(offered_at, 1)

# 1.2 quantile 0.9
SELECT working_seconds(asked_at, coalesce(answered_at, until)) AS seconds, answered_at IS NOT NULL AS seen
FROM turn WHERE provider_id = asked() AND channel = 'email' AND falls_in(asked_at, 1)
UNION ALL
SELECT working_seconds(asked_at, ended_at), seen
FROM response WHERE provider_id = asked() AND channel = 'email' AND falls_in(created_at, 1)
    AND provider_id NOT IN (SELECT provider_id FROM email)

# 1.3 quantile 0.9
SELECT working_seconds(client_message_at, coalesce(first_agent_at, ended_at, until)) AS seconds,
    first_agent_at IS NOT NULL AS seen
FROM chat WHERE provider_id = asked() AND client_message_at IS NOT NULL AND initiated_by = 'client'
    AND falls_in(started_at, 1)
UNION ALL
SELECT working_seconds(asked_at, coalesce(answered_at, until)), answered_at IS NOT NULL
FROM turn WHERE provider_id = asked() AND channel = 'wechat' AND falls_in(asked_at, 1)

# 1.4 quantile 0.5
SELECT working_seconds(requested_at, coalesce(slot_at, until)) AS seconds, slot_at IS NOT NULL AS seen
FROM appointment WHERE provider_id = asked() AND falls_in(requested_at, 3)

# 1.5 quantile 0.9
SELECT seconds_between(asked_at, ended_at) AS seconds, seen
FROM response WHERE provider_id = asked() AND priority = 'urgent' AND falls_in(created_at, 3)
