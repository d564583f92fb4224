-- Dimensions 10 to 16.
# 10.1 figure
SELECT avg((package = 'custom')::INT) AS value, count(*) AS n
FROM contract WHERE provider_id = asked() AND package IS NOT NULL AND is_in_force(start_on, end_on, last_on())

# 10.2 figure
SELECT avg((staff_id = account_manager_id)::INT) AS value, count(*) AS n
FROM ticket JOIN agreed USING (source, ticket_id)
WHERE provider_id = asked() AND staff_id IS NOT NULL AND account_manager_id IS NOT NULL AND falls_in(created_at, 1)

# 10.3 figure
SELECT avg(coalesce(outcome = 'fulfilled', false)::INT) AS value, count(*) AS n
FROM ticket WHERE provider_id = asked() AND topic = 'customisation_request' AND falls_in(created_at, 3)
    AND (decision IS NOT NULL OR outcome IS NOT NULL OR created_at <= until - INTERVAL 30 DAY)

# 11.1 quantile 0.5 2629800
-- Months of 30.4375 days; who is still served at the end of the month is censored there.
SELECT 86400 * date_diff('day', start_on, CASE WHEN end_on <= last_on() THEN end_on ELSE last_on()::DATE END) AS seconds,
    coalesce(end_on <= last_on(), false) AS seen
FROM service WHERE provider_id = asked() AND start_on <= last_on()

# 11.2 figure
SELECT avg(is_kept::INT) AS value, count(*) AS n FROM due WHERE provider_id = asked() AND falls_in(created_at, 1)

# 11.3 within 14
SELECT seconds_between(resolved_at, coalesce(next_at, until)) AS seconds, next_at IS NOT NULL AS seen
FROM (
    SELECT resolved_at, until, (SELECT min("at") FROM interaction i
        WHERE i.provider_id = r.provider_id AND i.client_id = r.client_id AND i.is_by_provider AND NOT i.is_bulk
            AND i."at" >= r.resolved_at)
        AS next_at
    FROM resolved r WHERE provider_id = asked() AND client_id IS NOT NULL AND NOT is_running AND falls_in(resolved_at, 3))

# 12.1 figure
SELECT avg(coalesce(decision = 'accepted', false)::INT) AS value, count(*) AS n
FROM ticket WHERE provider_id = asked() AND topic = 'change_request' AND falls_in(created_at, 3)
    AND (decision IS NOT NULL OR outcome IS NOT NULL OR created_at <= until - INTERVAL 30 DAY)

# 12.2 quantile 0.9
SELECT working_seconds(asked_at, ended_at) AS seconds, seen
FROM response WHERE provider_id = asked() AND topic = 'change_request' AND falls_in(created_at, 3)

# 12.3 without 30
SELECT seconds_between(first_resolved_at, coalesce(reopened_at, until)) AS seconds, reopened_at IS NOT NULL AS seen
FROM resolved WHERE provider_id = asked() AND topic = 'change_request' AND falls_in(first_resolved_at, 3)
    AND source IN (FROM tells_reopening)

# 13.2 figure
SELECT avg(date_diff('day', industry_start_on, created_at::DATE) / 365.25) AS value, count(*) AS n
FROM ticket JOIN staff USING (provider_id, staff_id)
WHERE provider_id = asked() AND industry_start_on IS NOT NULL AND falls_in(created_at, 1)

# 14.2 without 7
-- What a person answered is a failure at once; a client who comes back within a week was not helped.
WITH request AS (
    SELECT provider_id, source, created_at AS "at", client_id, until, resolved_by,
        coalesce(initiated_by, 'client') = 'client' AS is_of_client, first_response_at IS NULL AS is_untouched
    FROM ticket
    UNION ALL
    SELECT provider_id, source, started_at, client_id, until, resolved_by, initiated_by = 'client',
        first_agent_at IS NULL FROM chat
), judged AS (
    SELECT *, coalesce(resolved_by = 'automation', false) AND is_untouched AS is_automated,
        (SELECT min("at") FROM request n WHERE n.provider_id = r.provider_id AND n.client_id = r.client_id
            AND n.is_of_client AND n."at" > r."at") AS next_at
    FROM request r
    WHERE provider_id = asked() AND is_of_client AND falls_in("at", 3) AND source IN (SELECT source FROM request
        WHERE resolved_by IS NOT NULL)
)
SELECT CASE WHEN is_automated THEN seconds_between("at", coalesce(next_at, until)) ELSE 0 END AS seconds,
    NOT is_automated OR next_at IS NOT NULL AS seen
FROM judged

# 15.1 figure
SELECT avg(coalesce(decision = 'accepted', false)::INT) AS value, count(*) AS n
FROM ticket WHERE provider_id = asked() AND topic = 'expansion_request' AND falls_in(created_at, 3)
    AND (decision IS NOT NULL OR outcome IS NOT NULL OR created_at <= until - INTERVAL 30 DAY)

# 15.2 without 30
SELECT seconds_between(first_resolved_at, coalesce(reopened_at, until)) AS seconds, reopened_at IS NOT NULL AS seen
FROM resolved WHERE provider_id = asked() AND topic = 'expansion_request' AND falls_in(first_resolved_at, 3)
    AND source IN (FROM tells_reopening)

# 15.4 parts 0.9
-- The busiest tenth of the working days, of equal ones the earlier, beside the others.
WITH asked_on AS (
    SELECT created_at::DATE AS date, working_seconds(asked_at, ended_at) AS seconds, seen
    FROM response WHERE provider_id = asked() AND falls_in(created_at, 3) AND created_at::DATE IN (SELECT date FROM day
        WHERE is_open)
), ranked AS (
    SELECT date, row_number() OVER (ORDER BY count(asked_on.date) DESC, date)
        <= ceil(count(*) OVER () / 10) AS is_busy
    FROM day LEFT JOIN asked_on USING (date) WHERE is_open AND falls_in(date, 3) GROUP BY date
)
SELECT is_busy AS part, seconds, seen FROM asked_on JOIN ranked USING (date)

# 16.1 figure
WITH hand AS (
    SELECT source, ticket_id, staff_id, "at", lag(staff_id) OVER (PARTITION BY source, ticket_id ORDER BY "at") AS before
    FROM ticket_event WHERE kind = 'assignment'
), hands AS (
    SELECT source, ticket_id, count(*) AS times, count(DISTINCT staff_id) AS people
    FROM hand WHERE staff_id IS DISTINCT FROM before GROUP BY source, ticket_id
)
SELECT avg((times = people)::INT) AS value, count(*) AS n
FROM resolved JOIN hands USING (source, ticket_id)
WHERE provider_id = asked() AND times > 1 AND NOT is_running AND falls_in(resolved_at, 3)

# 16.2 quantile 0.9
WITH transfer AS (
    SELECT source, ticket_id, "at", to_value AS team FROM ticket_event WHERE kind = 'team' AND from_value IS DISTINCT
        FROM to_value
)
SELECT working_seconds(x."at", coalesce(acted_at, closed_at, until)) AS seconds, acted_at IS NOT NULL AS seen
FROM (
    SELECT t.*, (SELECT min(e."at") FROM ticket_event e
        WHERE e.source = t.source AND e.ticket_id = t.ticket_id AND e.actor = 'staff' AND e.kind <> 'team'
            AND e.team = t.team AND e."at" > t."at")
        AS acted_at
    FROM transfer t) x
JOIN ticket USING (source, ticket_id)
WHERE provider_id = asked() AND falls_in(x."at", 3)

# 16.6 figure
SELECT avg(is_kept::INT) AS value, count(*) AS n FROM due WHERE provider_id = asked() AND teams > 1
    AND falls_in(created_at, 3)
