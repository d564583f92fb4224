-- A transfer of a ticket to another team, and that team's first action after it; a person whose team no row tells is taken
-- for one of the team in charge.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   ticket_id STRING: ticket
--   at TIMESTAMP: transfer
--   team STRING: team that it went to
--   acted_at TIMESTAMP: first action of that team
--   ended_at TIMESTAMP: end of the ticket
WITH assigned AS (
  SELECT *, coalesce(team, to_value) AS to_team,
    coalesce(from_value, lag(coalesce(team, to_value)) OVER (PARTITION BY source, ticket_id
      ORDER BY at, coalesce(sequence, 0), event_id)) AS from_team
  FROM ticket_event WHERE kind = 'team' AND coalesce(team, to_value) IS NOT NULL
),
transfer AS (
  SELECT source, as_of, ticket_id, at, to_team AS team FROM assigned WHERE from_team <> to_team
),
action AS (
  SELECT source, ticket_id, collect_list(struct(at, team)) AS actions
  FROM ticket_event WHERE actor = 'staff' AND kind <> 'team' GROUP BY source, ticket_id
),
record AS (
  SELECT provider_id, source, ticket_id,
    if(status IN ('resolved', 'closed', 'cancelled'), coalesce(closed_at, resolved_at), NULL) AS ended_at
  FROM ticket
)
SELECT r.provider_id, t.source, t.as_of, t.ticket_id, t.at, t.team,
  array_min(filter(a.actions, x -> x.at > t.at AND coalesce(x.team, t.team) = t.team)).at AS acted_at,
  r.ended_at
FROM transfer t
JOIN record r ON r.source = t.source AND r.ticket_id = t.ticket_id
LEFT JOIN action a ON a.source = t.source AND a.ticket_id = t.ticket_id
