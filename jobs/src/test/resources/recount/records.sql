-- The records of the store as RECORDS.md has them: one winner of each record, one id of each client and member of staff, what
-- events tell of tickets and calls. Times are those of Asia/Shanghai, which has no daylight saving time, to the microsecond.
-- STORE stands for the folder of the records.

CREATE MACRO rows_of(record) AS TABLE
SELECT * FROM read_parquet('STORE/' || record || '/*/*/*.parquet', hive_partitioning = false);

CREATE MACRO local(t) AS t AT TIME ZONE 'Asia/Shanghai';

CREATE TABLE identity AS
SELECT DISTINCT provider_id, identifier, party_id FROM rows_of('identity');

-- Whatever happened by the time of the export sets the as-of of a source: a file without a time of its own was exported when
-- its last event happened, one with a day only on that day, after its last event.
CREATE TABLE happened AS
SELECT source, source_file, exported_at, unnest([created_at, updated_at, first_response_at, resolved_at,
    closed_at]) AS "at" FROM rows_of('ticket')
UNION ALL SELECT source, source_file, exported_at, "at" FROM rows_of('ticket_event')
UNION ALL SELECT source, source_file, exported_at, "at" FROM rows_of('email')
UNION ALL SELECT source, source_file, exported_at, unnest([offered_at, answered_at, ended_at]) FROM rows_of('call')
UNION ALL SELECT source, source_file, exported_at, "at" FROM rows_of('call_event')
UNION ALL SELECT source, source_file, exported_at, unnest([started_at, client_message_at, first_agent_at, ended_at])
    FROM rows_of('chat')
UNION ALL SELECT source, source_file, exported_at, "at" FROM rows_of('chat_message')
UNION ALL SELECT source, source_file, exported_at, unnest([requested_at, reschedule_requested_at])
    FROM rows_of('appointment')
UNION ALL SELECT source, source_file, exported_at,
    unnest([received_at, acknowledged_at, acted_at, resolved_at, closed_at, followed_up_at, returned_at, told_at])
    FROM rows_of('feedback')
UNION ALL SELECT source, source_file, exported_at, unnest([proposed_at, started_at, completed_at])
    FROM rows_of('initiative')
UNION ALL SELECT source, source_file, exported_at, unnest([published_at, sent_at]) FROM rows_of('notice');

CREATE TABLE watched_file AS
SELECT source, source_file, local(CASE
    WHEN max(exported_at) IS NULL OR max("at") BETWEEN max(exported_at)
        AND max(exported_at) + INTERVAL 24 HOUR THEN max("at")
    ELSE max(exported_at) END) AS until
FROM happened GROUP BY source, source_file;

CREATE TABLE watched AS
SELECT source, date_trunc('second', max(until)) AS until FROM watched_file GROUP BY source;

-- What became of a ticket, by its events: moves out of resolved or closed reopen it.
CREATE TABLE ticket_event AS
SELECT DISTINCT ON (source, event_id) source, ticket_id, local("at") AS "at", kind, actor, staff_id, team, from_value,
    to_value
FROM rows_of('ticket_event') ORDER BY source, event_id, exported_at DESC;

CREATE TABLE moved AS
SELECT source, ticket_id, "at", to_value, lag(to_value) OVER (PARTITION BY source, ticket_id ORDER BY "at") AS from_value
FROM ticket_event WHERE kind = 'status';

CREATE TABLE told_by_status AS
SELECT source, ticket_id,
    min("at") FILTER (to_value = 'resolved') AS first_resolved_at,
    min("at") FILTER (from_value IN ('resolved', 'closed') AND to_value NOT IN ('resolved', 'closed')) AS reopened_at
FROM moved GROUP BY source, ticket_id;

CREATE TABLE told AS
SELECT source, ticket_id,
    min("at") FILTER (kind = 'message' AND actor = 'client') AS client_message_at,
    min("at") FILTER (kind = 'message' AND actor = 'staff') AS first_response_at,
    count(*) FILTER (kind = 'message' AND actor = 'staff') AS replies,
    max("at") FILTER (kind = 'status' AND to_value = 'closed') AS closed_at,
    count(DISTINCT staff_id) AS agents,
    count(DISTINCT team) AS teams
FROM ticket_event GROUP BY source, ticket_id;

CREATE TABLE ticket AS
SELECT t.provider_id, t.source, t.ticket_id, w.until, t.channel, t.topic, t.priority, t.initiated_by, t.device, t.status,
    t.resolved_by, t.decision, t.outcome, t.corrects_id, t.csat, t.csat_min, t.csat_max,
    coalesce(c.party_id, t.client_id) AS client_id, coalesce(s.party_id, t.staff_id) AS staff_id,
    t.status IN ('open', 'pending', 'on_hold') AS is_running,
    local(t.created_at) AS created_at,
    coalesce(local(t.client_message_at), e.client_message_at, local(t.created_at)) AS asked_at,
    coalesce(local(t.first_response_at), e.first_response_at) AS first_response_at,
    coalesce(t.agent_reply_count, e.replies) AS replies,
    coalesce(local(t.first_resolved_at), m.first_resolved_at, local(t.resolved_at)) AS first_resolved_at,
    local(t.resolved_at) AS resolved_at,
    coalesce(local(t.closed_at), e.closed_at) AS closed_at,
    coalesce(local(t.reopened_at), m.reopened_at) AS reopened_at,
    e.agents, e.teams
FROM (SELECT DISTINCT ON (source, ticket_id) * FROM rows_of('ticket')
    ORDER BY source, ticket_id, updated_at DESC NULLS LAST, exported_at DESC NULLS LAST, source_file DESC,
        source_row DESC) t
JOIN watched w USING (source)
LEFT JOIN told e USING (source, ticket_id)
LEFT JOIN told_by_status m USING (source, ticket_id)
LEFT JOIN identity c ON c.provider_id = t.provider_id AND c.identifier = t.client_id
LEFT JOIN identity s ON s.provider_id = t.provider_id AND s.identifier = t.staff_id;

-- A call that another queue takes over goes on; what became of one that nobody answered is its first event that says so.
CREATE TABLE call_event AS
SELECT DISTINCT ON (source, event_id) * FROM rows_of('call_event') ORDER BY source, event_id, source_file;

CREATE TABLE call AS
WITH queued AS (
    SELECT any_value(provider_id) AS provider_id, source, call_id, any_value(client_id) AS client_id, 'in' AS direction,
        min("at") FILTER (kind = 'offered') AS offered_at, min("at") FILTER (kind = 'answered') AS answered_at,
        min("at") FILTER (kind NOT IN ('offered', 'answered')) AS ended_at,
        arg_min(staff_id, "at") FILTER (kind = 'answered') AS staff_id,
        CASE WHEN bool_or(kind = 'answered') THEN 'answered'
            ELSE min(kind) FILTER (kind NOT IN ('offered', 'answered', 'ended')) END AS outcome,
        arg_max(source_file, "at") AS source_file
    FROM call_event GROUP BY source, call_id
), every AS (
    SELECT provider_id, source, source_file, call_id, direction, client_id, staff_id, offered_at, answered_at, ended_at,
        outcome
    FROM rows_of('call')
    UNION ALL
    SELECT provider_id, source, source_file, call_id, direction, client_id, staff_id, offered_at, answered_at, ended_at,
        outcome
    FROM queued WHERE offered_at IS NOT NULL
)
SELECT a.provider_id, a.source, a.call_id, a.direction, a.outcome, coalesce(c.party_id, a.client_id) AS client_id,
    coalesce(s.party_id, a.staff_id) AS staff_id, local(a.offered_at) AS offered_at, local(a.answered_at) AS answered_at,
    local(a.ended_at) AS ended_at, w.until
FROM every a JOIN watched_file w USING (source, source_file)
LEFT JOIN identity c ON c.provider_id = a.provider_id AND c.identifier = a.client_id
LEFT JOIN identity s ON s.provider_id = a.provider_id AND s.identifier = a.staff_id;

CREATE TABLE chat AS
SELECT a.* EXCLUDE (started_at, client_message_at, first_agent_at, ended_at, client_id, staff_id),
    coalesce(c.party_id, a.client_id) AS client_id, coalesce(s.party_id, a.staff_id) AS staff_id,
    local(started_at) AS started_at, local(client_message_at) AS client_message_at,
    local(first_agent_at) AS first_agent_at, local(ended_at) AS ended_at, until
FROM rows_of('chat') a JOIN watched USING (source)
LEFT JOIN identity c ON c.provider_id = a.provider_id AND c.identifier = a.client_id
LEFT JOIN identity s ON s.provider_id = a.provider_id AND s.identifier = a.staff_id;

-- What people wrote to others; a mail stands in the thread that it names, else in that of the mail that it answers.
CREATE TABLE email AS
WITH RECURSIVE one AS (
    SELECT DISTINCT ON (source, message_id) *, coalesce(thread_id, in_reply_to, message_id) AS parent
    FROM rows_of('email') ORDER BY source, message_id, exported_at DESC
), climbed AS (
    SELECT source, message_id, parent, 1 AS step FROM one
    UNION ALL
    SELECT c.source, c.message_id, p.parent, step + 1
    FROM climbed c JOIN one p ON p.source = c.source AND p.message_id = c.parent AND p.parent <> c.parent WHERE step < 100
), thread AS (
    SELECT source, message_id, arg_max(parent, step) AS thread FROM climbed GROUP BY source, message_id
)
SELECT e.provider_id, e.source, e.message_id, t.thread, e.in_reply_to, local(e."at") AS "at", e.direction,
    e.is_automatic, e.is_bulk, e.bounced,
    until, coalesce(c.party_id, e.client_id) AS client_id, coalesce(s.party_id, e.staff_id) AS staff_id
FROM one e JOIN thread t USING (source, message_id) JOIN watched USING (source)
LEFT JOIN identity c ON c.provider_id = e.provider_id AND c.identifier = e.client_id
LEFT JOIN identity s ON s.provider_id = e.provider_id AND s.identifier = e.staff_id;

CREATE TABLE feedback AS
SELECT * EXCLUDE (received_at, acknowledged_at, acted_at, resolved_at, closed_at, followed_up_at),
    local(received_at) AS received_at,
    local(least(acknowledged_at, acted_at, resolved_at, closed_at)) AS handled_at, local(resolved_at) AS resolved_at,
    local(closed_at) AS closed_at, local(followed_up_at) AS followed_up_at, until
FROM rows_of('feedback') JOIN watched USING (source);

CREATE TABLE appointment AS
SELECT provider_id, local(requested_at) AS requested_at, local(slot_at) AS slot_at, until
FROM rows_of('appointment') JOIN watched USING (source);

CREATE TABLE notice AS
SELECT n.* EXCLUDE (client_id, published_at, sent_at), coalesce(c.party_id, n.client_id) AS client_id,
    local(published_at) AS published_at, local(sent_at) AS sent_at, until
FROM rows_of('notice') n JOIN watched USING (source)
LEFT JOIN identity c ON c.provider_id = n.provider_id AND c.identifier = n.client_id;

CREATE TABLE initiative AS
SELECT * EXCLUDE (proposed_at, started_at, completed_at), local(proposed_at) AS proposed_at,
    local(started_at) AS started_at, local(completed_at) AS completed_at, until
FROM rows_of('initiative') JOIN watched USING (source);

CREATE TABLE contract AS
SELECT k.* EXCLUDE (client_id, account_manager_id), coalesce(c.party_id, k.client_id) AS client_id,
    coalesce(s.party_id, k.account_manager_id) AS account_manager_id
FROM rows_of('contract') k
LEFT JOIN identity c ON c.provider_id = k.provider_id AND c.identifier = k.client_id
LEFT JOIN identity s ON s.provider_id = k.provider_id AND s.identifier = k.account_manager_id;

CREATE TABLE staff AS SELECT * FROM rows_of('staff');

CREATE TABLE training AS SELECT * FROM rows_of('training');

CREATE TABLE invoice_line AS SELECT * FROM rows_of('invoice_line');
