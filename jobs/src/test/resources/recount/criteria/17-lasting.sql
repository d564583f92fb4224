-- Dimensions 17 and 18.
# 17.1 figure
SELECT avg((EXISTS (SELECT 1 FROM service n WHERE n.provider_id = s.provider_id AND n.client_id = s.client_id
    AND is_in_force(n.start_on, n.end_on, last_on())))::INT) AS value, count(*) AS n
FROM service s WHERE provider_id = asked() AND is_in_force(start_on, end_on, last_on() - INTERVAL 12 MONTH)

# 17.2 figure
SELECT avg((share >= 0.95)::INT) AS value, count(*) AS n
FROM (SELECT avg(is_kept::INT) AS share FROM due WHERE provider_id = asked() AND falls_in(created_at, 12)
    GROUP BY date_trunc('month', created_at) HAVING count(*) >= 10)

# 17.3 figure
WITH backlog AS (
    SELECT *, last_on() + INTERVAL 1 DAY AS ends_at FROM ticket
    WHERE provider_id = asked() AND created_at < last_on() + INTERVAL 1 DAY
        AND (is_running OR coalesce(CASE WHEN resolved_by = 'timeout' THEN closed_at END, resolved_at,
            closed_at) >= last_on() + INTERVAL 1 DAY)
)
SELECT avg((created_at > ends_at - INTERVAL 30 DAY OR EXISTS (
        SELECT 1 FROM ticket_event e WHERE e.source = b.source AND e.ticket_id = b.ticket_id
            AND kind = 'message' AND actor = 'staff' AND e."at" < ends_at
                AND e."at" >= ends_at - INTERVAL 7 DAY))::INT) AS value,
    count(*) AS n
FROM backlog b

# 18.1 figure
SELECT avg(coalesce(is_complete, false)::INT) AS value, count(*) AS n FROM interaction WHERE provider_id = asked()
    AND falls_in("at", 1)

# 18.2 figure
SELECT avg((coalesce(client_id IN (SELECT client_id FROM contract), false) AND coalesce(staff_id IN (SELECT staff_id
    FROM staff), false))::INT)
    AS value, count(*) AS n
FROM interaction WHERE provider_id = asked() AND falls_in("at", 1)

# 18.6 figure
WITH story AS (
    SELECT source, ticket_id, min("at") FILTER (kind = 'created') AS made_at,
        min("at") FILTER (kind = 'message' AND actor = 'staff') AS replied_at,
        max("at") FILTER (kind = 'status' AND to_value IN ('resolved', 'closed')) AS ended_at
    FROM ticket_event GROUP BY source, ticket_id
)
SELECT avg(coalesce(made_at <= replied_at AND replied_at <= ended_at, false)::INT) AS value, count(*) AS n
FROM resolved LEFT JOIN story USING (source, ticket_id)
WHERE provider_id = asked() AND NOT is_running AND falls_in(resolved_at, 1)
