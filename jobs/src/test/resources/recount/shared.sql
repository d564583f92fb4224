-- What several criteria count from: the days of the office, interactions, contacts, turns, contracts in force.

CREATE TABLE day AS
WITH special AS (SELECT date, kind FROM read_csv('schemas/calendars/cn-holidays.csv', comment = '#', header = true))
SELECT d::DATE AS date, d + INTERVAL 9 HOUR AS opens_at, d + INTERVAL 18 HOUR AS closes_at,
    coalesce(kind = 'workday', isodow(d) <= 5) AS is_open
FROM range(TIMESTAMP '2023-12-01', TIMESTAMP '2026-01-01', INTERVAL 1 DAY) AS t(d) LEFT JOIN special ON date = d::DATE;

-- Open time before a moment: what two moments differ by has passed in working hours.
CREATE TABLE office AS
SELECT *, coalesce(sum(9 * 3600000000) FILTER (is_open)
    OVER (ORDER BY date ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0)::BIGINT AS micros_before FROM day;

CREATE MACRO open_micros(t) AS (SELECT micros_before + CASE WHEN is_open
    THEN greatest(0, least(9 * 3600000000, date_diff('microsecond', opens_at, t))) ELSE 0 END FROM office
        WHERE date = t::DATE);

CREATE MACRO seconds_between(a, b) AS date_diff('microsecond', a, b) // 1000000;

CREATE MACRO working_seconds(a, b) AS (open_micros(b) - open_micros(a)) // 1000000;

-- The provider began where its mail answers none and the client wrote none before in the thread.
CREATE TABLE mail AS
SELECT *, direction = 'out' AND in_reply_to IS NULL
    AND coalesce("at" < min("at") FILTER (direction = 'in') OVER (PARTITION BY source, thread), true) AS is_by_provider
FROM email WHERE direction <> 'internal' AND NOT is_automatic;

CREATE TABLE interaction AS
SELECT provider_id, 'ticket' AS record, created_at AS "at", channel, client_id, staff_id, device,
    coalesce(initiated_by = 'provider', false) AS is_by_provider, false AS is_bulk, false AS is_sent,
        false AS has_failed, false AS was_dropped,
    client_id IS NOT NULL AND channel <> 'unknown' AND topic IS NOT NULL AND status <> 'unknown'
        AND (first_response_at IS NULL OR staff_id IS NOT NULL)
        AND (status <> 'resolved' OR resolved_at IS NOT NULL) AS is_complete
FROM ticket
UNION ALL
SELECT provider_id, 'email', "at", 'email', client_id, staff_id, NULL, is_by_provider, is_bulk, direction = 'out',
    direction = 'out' AND bounced, false, client_id IS NOT NULL AND (direction = 'in' OR staff_id IS NOT NULL)
FROM mail
UNION ALL
SELECT provider_id, 'call', offered_at, 'phone', client_id, staff_id, NULL, direction = 'out', false, false,
    coalesce(outcome IN ('failed', 'dropped'), false), coalesce(outcome = 'dropped', false),
    client_id IS NOT NULL AND outcome <> 'unknown' AND (answered_at IS NULL OR staff_id IS NOT NULL)
FROM call
UNION ALL
SELECT provider_id, 'chat', started_at, channel, client_id, staff_id, device, initiated_by = 'provider', false, false,
    false,
    end_reason = 'dropped', client_id IS NOT NULL AND (first_agent_at IS NULL OR staff_id IS NOT NULL)
FROM chat;

-- A run of the client's messages until a person of the provider writes; its clock runs from the first of the run.
CREATE TABLE message AS
SELECT provider_id, source, 'email' AS channel, thread AS conversation, "at", message_id, direction = 'in' AS is_of_client,
    NOT is_bulk AS opens, until
FROM email WHERE direction <> 'internal' AND NOT is_automatic AND NOT bounced
UNION ALL
SELECT provider_id, source, channel, chat_id, local("at"), message_id, actor = 'client', coalesce(opens_turn, true), until
FROM (SELECT DISTINCT ON (source, message_id) * FROM rows_of('chat_message')
    ORDER BY source, message_id, updated_at DESC NULLS LAST, exported_at DESC NULLS LAST, source_file DESC, source_row DESC)
JOIN watched USING (source) WHERE actor IN ('client', 'staff') AND NOT coalesce(is_recalled, false);

CREATE TABLE turn AS
WITH run AS (
    SELECT *, count(*) FILTER (NOT is_of_client) OVER (PARTITION BY source, conversation ORDER BY "at", is_of_client,
        message_id) AS answers
    FROM message
), asked AS (
    SELECT provider_id, source, conversation, channel, until, answers, min("at") AS asked_at
    FROM run WHERE is_of_client AND opens GROUP BY ALL
)
SELECT a.provider_id, a.channel, a.until, a.asked_at, (SELECT min("at") FROM run r
    WHERE r.source = a.source AND r.conversation = a.conversation AND NOT r.is_of_client
        AND r.answers = a.answers + 1) AS answered_at
FROM asked a;

-- The contract of a client in force on a day; of two the one that began later.
CREATE TABLE agreed AS
SELECT DISTINCT ON (t.source, t.ticket_id) t.source, t.ticket_id, k.account_manager_id, k.resolution_seconds,
    coalesce(k.commitment_clock, 'calendar') AS commitment_clock
FROM ticket t JOIN contract k ON k.provider_id = t.provider_id AND k.client_id = t.client_id
    AND k.start_on <= t.created_at::DATE AND (k.end_on IS NULL OR k.end_on > t.created_at::DATE)
ORDER BY t.source, t.ticket_id, k.start_on DESC, k.contract_id DESC;

-- Contracts of one client are one service, joined over gaps of at most 60 days.
CREATE TABLE service AS
WITH ordered AS (
    SELECT provider_id, client_id, start_on, coalesce(end_on, DATE '9999-12-31') AS end_on,
        max(coalesce(end_on, DATE '9999-12-31')) OVER (PARTITION BY provider_id, client_id
            ORDER BY start_on, contract_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached_on
    FROM contract
), numbered AS (
    SELECT *, count(*) FILTER (reached_on IS NULL OR date_diff('day', reached_on, start_on) > 60)
        OVER (PARTITION BY provider_id, client_id ORDER BY start_on) AS service
    FROM ordered
)
SELECT provider_id, client_id, min(start_on) AS start_on, nullif(max(end_on), DATE '9999-12-31') AS end_on
FROM numbered GROUP BY provider_id, client_id, service;

-- First responses of tickets, of sources that tell them; what the provider began nobody waited for.
CREATE TABLE response AS
SELECT provider_id, channel, topic, priority, created_at, asked_at, first_response_at IS NOT NULL AS seen,
    CASE
        WHEN first_response_at IS NOT NULL THEN first_response_at
        WHEN is_running THEN until
        ELSE coalesce(closed_at, resolved_at) END AS ended_at
FROM ticket
WHERE initiated_by IS DISTINCT FROM 'provider' AND source IN (SELECT source FROM ticket
    WHERE first_response_at IS NOT NULL);

-- Resolved tickets: to be closed by the clock is no resolution. Until when nothing more was seen is the as-of.
CREATE TABLE resolved AS
SELECT *, (SELECT min(c.created_at) FROM ticket c
    WHERE c.source = t.source AND c.corrects_id = t.ticket_id AND c.created_at >= t.resolved_at) AS corrected_at
FROM ticket t WHERE resolved_by IS DISTINCT FROM 'timeout';

-- Sources that tell of reopenings; of the others nobody knows whether there was one.
CREATE TABLE tells_reopening AS SELECT DISTINCT source FROM ticket WHERE reopened_at IS NOT NULL;

-- The question: a branch and a month, of which a window looks back.
CREATE MACRO asked() AS getvariable('provider');

CREATE MACRO last_on() AS getvariable('month')::DATE + INTERVAL 1 MONTH - INTERVAL 1 DAY;

CREATE MACRO falls_in(t, months) AS t >= getvariable('month')::DATE - to_months(months - 1)
    AND t < getvariable('month')::DATE + INTERVAL 1 MONTH;

CREATE MACRO is_in_force(start_on, end_on, day) AS start_on <= day AND (end_on IS NULL OR end_on > day);

-- Somebody on the staff at the end of a month.
CREATE TABLE head AS
SELECT provider_id, staff_id, month::DATE AS month
FROM staff JOIN range(TIMESTAMP '2023-01-01', TIMESTAMP '2025-05-01', INTERVAL 1 MONTH) AS m(month)
    ON joined_on <= last_day(month) AND (left_on IS NULL OR left_on > last_day(month));

-- A register of improvements tells of every month from the first proposal of a branch until it was exported.
CREATE TABLE told_of_initiatives AS
SELECT provider_id,
    unnest(range(date_trunc('month', min(proposed_at)), max(until) + INTERVAL 1 SECOND, INTERVAL 1 MONTH))::DATE AS month
FROM initiative GROUP BY provider_id;

CREATE MACRO is_told(t) AS date_trunc('month', t)::DATE IN (SELECT month FROM told_of_initiatives
    WHERE provider_id = asked());

CREATE MACRO years_told() AS (
    SELECT count(*) / 12 FROM told_of_initiatives WHERE provider_id = asked() AND falls_in(month, 12));

-- Tickets whose time by contract has passed. A full day of it is one working day of nine hours on the business clock.
CREATE TABLE due AS
WITH timed AS (
    SELECT t.*, commitment_clock = 'business' AS is_business, resolution_seconds AS seconds,
        resolution_seconds // 86400 * 32400 + resolution_seconds % 86400 AS working_limit,
        CASE WHEN resolved_by IS DISTINCT FROM 'timeout' AND NOT is_running THEN resolved_at END AS done_at
    FROM ticket t JOIN agreed USING (source, ticket_id) WHERE resolution_seconds IS NOT NULL
)
SELECT provider_id, created_at, teams, coalesce(CASE WHEN is_business
    THEN working_seconds(created_at, done_at) <= working_limit ELSE seconds_between(created_at, done_at) <= seconds END,
        false) AS is_kept
FROM timed
WHERE CASE WHEN is_business THEN working_seconds(created_at, until) >= working_limit ELSE seconds_between(created_at,
    until) >= seconds END;
