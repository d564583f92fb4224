-- Ratings of one group beside those of another, of all branches: the others are the control group of a branch with none.
# 10.6 difference 10
WITH package AS (
    SELECT provider_id, client_id, bool_or(package = 'custom') AS is_custom, bool_and(package = 'standard') AS is_standard
    FROM contract WHERE is_in_force(start_on, end_on, last_on()) GROUP BY provider_id, client_id
)
SELECT provider_id, is_custom AS is_in_group, score
FROM opinion_of_clients() JOIN package USING (provider_id, client_id) WHERE is_custom OR is_standard

# 11.6 correlation 10
WITH tenure AS (
    SELECT client_id, max_by(date_diff('day', start_on, least(end_on, last_on()::DATE)), start_on) AS days
    FROM service WHERE provider_id = asked() AND start_on <= last_on() AND (end_on IS NULL OR end_on > last_on()
        OR falls_in(end_on, 12))
    GROUP BY client_id
)
SELECT days AS x, score AS y FROM opinion_of_clients() JOIN tenure USING (client_id) WHERE provider_id = asked()

# 12.6 difference 10
SELECT provider_id, decision = 'accepted' AS is_in_group, score
FROM rating WHERE topic = 'change_request' AND decision IS NOT NULL AND falls_in(created_at, 12)

# 13.6 difference 10
SELECT provider_id, coalesce(certificates SIMILAR TO '.*(会计|税务).*', false) AS is_in_group, score
FROM rating JOIN staff USING (provider_id, staff_id) WHERE falls_in(created_at, 12)

# 14.6 change 10
WITH improvement AS (
    SELECT provider_id, initiative_id AS unit, started_at, completed_at FROM initiative
    WHERE provider_id = asked() AND status = 'completed' AND falls_in(completed_at, 12) AND is_told(completed_at)
        AND completed_at <= last_on() + INTERVAL 1 DAY - INTERVAL 90 DAY
)
SELECT unit, created_at >= completed_at AS is_in_group, score
FROM improvement JOIN rating USING (provider_id)
WHERE created_at >= completed_at AND created_at < completed_at + INTERVAL 90 DAY
    OR created_at < started_at AND created_at >= started_at - INTERVAL 90 DAY

# 15.5 difference 10
WITH grown AS (
    SELECT DISTINCT provider_id, client_id FROM resolved
    WHERE topic = 'expansion_request' AND NOT is_running AND falls_in(resolved_at, 12)
)
SELECT provider_id, (provider_id, client_id) IN (SELECT (provider_id, client_id) FROM grown) AS is_in_group,
    avg(score) AS score
FROM rating
WHERE client_id IS NOT NULL AND falls_in(created_at, 12)
GROUP BY provider_id, client_id

# 16.4 difference 10
SELECT provider_id, teams > 1 AS is_in_group, score
FROM rating
WHERE teams IS NOT NULL AND teams > 0 AND resolved_at IS NOT NULL AND NOT is_running
    AND resolved_by IS DISTINCT FROM 'timeout' AND falls_in(created_at, 12)

# 17.6 difference 10
SELECT DISTINCT provider_id, client_id, (provider_id, client_id) IN (SELECT (provider_id, client_id) FROM service
    WHERE is_in_force(start_on, end_on, last_on())) AS is_in_group, score
FROM opinion_of_clients() JOIN service USING (provider_id, client_id)
WHERE is_in_force(start_on, end_on, last_on() - INTERVAL 12 MONTH)

# 18.4 difference 10
WITH story AS (
    SELECT source, ticket_id, min("at") FILTER (kind = 'created') AS made_at,
        min("at") FILTER (kind = 'message' AND actor = 'staff') AS replied_at,
        max("at") FILTER (kind = 'status' AND to_value IN ('resolved', 'closed')) AS ended_at
    FROM ticket_event GROUP BY source, ticket_id
)
SELECT provider_id, coalesce(made_at <= replied_at AND replied_at <= ended_at, false) AS is_in_group, score
FROM rating LEFT JOIN story USING (source, ticket_id)
WHERE falls_in(created_at, 12) AND source IN (SELECT source FROM ticket_event)
