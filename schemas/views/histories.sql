-- What the events of a ticket tell of it: its people in turn, its first reply, its messages.
WITH told AS (
  SELECT source, ticket_id,
    min(if(kind = 'created', at, NULL)) AS made_at,
    min(if(kind = 'message' AND actor = 'staff' AND coalesce(is_public, true), at, NULL)) AS replied_at,
    max(if(kind = 'status' AND to_value IN ('resolved', 'closed'), at, NULL)) AS resolved_at,
    array_sort(collect_list(if(kind = 'message' AND actor = 'staff' AND coalesce(is_public, true), at, NULL))) AS replies,
    transform(array_sort(collect_list(if(kind = 'assignment',
      struct(at, coalesce(sequence, 0) AS sequence, event_id, coalesce(staff_id, to_value) AS person), NULL))),
      x -> x.person) AS people
  FROM ticket_event GROUP BY source, ticket_id
),
turns AS (
  SELECT *, filter(people, (p, i) -> p IS NOT NULL AND (i = 0 OR NOT p <=> people[greatest(i - 1, 0)])) AS hands FROM told
)
SELECT source, ticket_id, made_at, replied_at, resolved_at, replies,
  greatest(size(hands) - 1, 0) AS handover_count,
  size(hands) > size(array_distinct(hands)) AS is_returned
FROM turns
