-- An improvement, and whether the clients whose feedback led to it were told.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   initiative_id STRING: improvement
--   origin STRING: feedback, staff, audit or other
--   proposed_at TIMESTAMP: proposal
--   is_old_enough BOOLEAN: 90 days old
--   is_completed BOOLEAN: completed
--   is_told BOOLEAN: clients whose feedback led to it were told
WITH told AS (
  SELECT DISTINCT provider_id, initiative_id FROM feedback WHERE initiative_id IS NOT NULL AND told_at IS NOT NULL
)
SELECT i.provider_id, i.source, i.as_of, i.initiative_id, i.origin, i.proposed_at,
  i.proposed_at + INTERVAL 90 DAYS <= i.as_of AS is_old_enough,
  i.completed_at IS NOT NULL AS is_completed,
  t.initiative_id IS NOT NULL AS is_told
FROM initiative i
LEFT JOIN told t ON t.provider_id = i.provider_id AND t.initiative_id = i.initiative_id
