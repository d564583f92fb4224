-- A ticket with its resolution, the corrections that name it, the contract in force and the assignee when it was created,
-- and what its events tell.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   ticket_id STRING: id in its source
--   channel STRING: channel, unknown where none is told
--   topic STRING: topic
--   priority STRING: priority as first recorded
--   client_id STRING: client
--   staff_id STRING: staff member in charge
--   team STRING: team in charge
--   created_at TIMESTAMP: creation
--   asked_at TIMESTAMP: first message of the client, else creation
--   first_response_at TIMESTAMP: first public human message of the provider
--   is_provider_initiated BOOLEAN: the provider wrote first
--   ended_at TIMESTAMP: when it ended; before all time where that is not known; empty while it runs
--   first_resolution_at TIMESTAMP: first resolution; closing by timeout is none
--   final_resolution_at TIMESTAMP: resolution of a ticket that is not running again
--   reopened_at TIMESTAMP: first move out of resolved or closed
--   corrected_at TIMESTAMP: first ticket after its resolution that corrects it
--   agent_reply_count INT: public human replies
--   agent_count INT: people in charge so far
--   team_count INT: teams in charge so far
--   decision STRING: accepted or declined
--   outcome STRING: fulfilled or not_fulfilled
--   is_settled BOOLEAN: decided, or 30 days old
--   account_manager_id STRING: account manager in the contract in force at creation
--   commitment_seconds BIGINT: time within which that contract promises to resolve
--   commitment_clock STRING: calendar or business
--   assignee_years DECIMAL(18,6): years in the trade of the staff member in charge, at creation
--   is_assignee_certified BOOLEAN: the staff member in charge holds an accounting or tax certificate; empty where unknown
--   csat DECIMAL(11,9): rating by the client from 1 to 5, as in ratings
--   handover_count INT: changes of the person in charge
--   is_returned BOOLEAN: it went back to somebody who had it before
--   has_event_log BOOLEAN: its source tells events
--   is_history_complete BOOLEAN: its events hold creation, first reply and resolution, in that order
WITH correction AS (
  SELECT source, corrects_id, array_sort(collect_list(created_at)) AS corrected FROM ticket
  WHERE corrects_id IS NOT NULL GROUP BY source, corrects_id
),
agreement AS (
  SELECT provider_id, client_id,
    collect_list(struct(start_on, contract_id, end_on, account_manager_id, resolution_seconds, commitment_clock)) AS contracts
  FROM contract WHERE client_id IS NOT NULL AND start_on IS NOT NULL GROUP BY provider_id, client_id
),
colleague AS (
  SELECT provider_id, staff_id, min(industry_start_on) AS industry_start_on, bool_or(is_certified) AS is_certified
  FROM colleagues GROUP BY provider_id, staff_id
),
told_source AS (SELECT DISTINCT source FROM ticket_event),
dated AS (
  SELECT *,
    to_date(from_utc_timestamp(created_at, zone)) AS created_on,
    coalesce(status IN ('open', 'pending', 'on_hold'), false) AS is_running,
    coalesce(resolved_by = 'timeout', false) AS is_timed_out,
    coalesce(initiated_by = 'provider', false) AS is_provider_initiated
  FROM ticket
),
told AS (
  SELECT /*+ BROADCAST(e) */ d.*, c.corrected, e.source IS NOT NULL AS has_event_log, h.handover_count, h.is_returned, h.made_at, h.replied_at,
    h.resolved_at AS told_resolved_at
  FROM dated d
  LEFT JOIN histories h ON h.source = d.source AND h.ticket_id = d.ticket_id
  LEFT JOIN told_source e ON e.source = d.source
  LEFT JOIN correction c ON c.source = d.source AND c.corrects_id = d.ticket_id
),
agreed AS (
  SELECT d.*,
    array_max(filter(a.contracts, x -> x.start_on <= d.created_on AND (x.end_on IS NULL OR x.end_on > d.created_on)))
      AS contract
  FROM told d LEFT JOIN agreement a ON a.provider_id = d.provider_id AND a.client_id = d.client_id
)
SELECT t.provider_id, t.source, t.as_of, t.ticket_id, t.channel, t.topic, t.priority, t.client_id, t.staff_id, t.team,
  t.created_at, coalesce(t.client_message_at, t.created_at) AS asked_at, t.first_response_at, t.is_provider_initiated,
  CASE
    WHEN t.is_running THEN NULL
    WHEN t.status IN ('resolved', 'closed', 'cancelled') THEN coalesce(t.closed_at, t.resolved_at, TIMESTAMP '1900-01-01')
    ELSE coalesce(t.closed_at, t.resolved_at)
  END AS ended_at,
  if(t.is_timed_out, NULL, coalesce(t.first_resolved_at, t.resolved_at)) AS first_resolution_at,
  if(t.is_timed_out OR t.is_running, NULL, t.resolved_at) AS final_resolution_at,
  t.reopened_at,
  array_min(filter(t.corrected, x -> x >= t.resolved_at)) AS corrected_at,
  t.agent_reply_count, t.agent_count, t.team_count, t.decision, t.outcome,
  t.decision IS NOT NULL OR t.outcome IS NOT NULL OR t.created_at + INTERVAL 30 DAYS <= t.as_of AS is_settled,
  t.contract.account_manager_id, t.contract.resolution_seconds AS commitment_seconds,
  coalesce(t.contract.commitment_clock, 'calendar') AS commitment_clock,
  datediff(t.created_on, s.industry_start_on) / 365.25 AS assignee_years,
  s.is_certified AS is_assignee_certified,
  CASE WHEN t.csat_max > t.csat_min AND t.csat >= t.csat_min AND t.csat <= t.csat_max
    THEN CAST(1 + 4 * (t.csat - t.csat_min) / (t.csat_max - t.csat_min) AS DECIMAL(11,9)) END AS csat,
  coalesce(t.handover_count, 0) AS handover_count,
  coalesce(t.is_returned, false) AS is_returned,
  t.has_event_log,
  coalesce(t.made_at <= t.replied_at AND t.replied_at <= t.told_resolved_at, false) AS is_history_complete
FROM agreed t
LEFT JOIN colleague s ON s.provider_id = t.provider_id AND s.staff_id = t.staff_id
