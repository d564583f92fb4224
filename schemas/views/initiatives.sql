-- An improvement, and whether the clients whose feedback led to it were told.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   initiative_id STRING: improvement
--   dimension INT: number of the dimension that it improves
--   origin STRING: feedback, staff, audit or other
--   proposed_at TIMESTAMP: proposal
--   started_at TIMESTAMP: beginning of the work
--   completed_at TIMESTAMP: completion, unless its status says that it was given up or still goes on
--   effect_met BOOLEAN: the intended effect was reached
--   zone STRING: zone of the provider
--   is_old_enough BOOLEAN: 90 days old
--   is_told BOOLEAN: clients whose feedback led to it were told
WITH told AS (
  SELECT DISTINCT provider_id, initiative_id FROM feedback WHERE initiative_id IS NOT NULL AND told_at IS NOT NULL
)
SELECT i.provider_id, i.source, i.as_of, i.initiative_id, i.dimension, i.origin, i.proposed_at, i.started_at,
  CASE WHEN coalesce(i.status, 'unknown') IN ('completed', 'unknown') THEN i.completed_at END AS completed_at,
  i.effect_met, i.zone,
  i.proposed_at + INTERVAL 90 DAYS <= i.as_of AS is_old_enough,
  t.initiative_id IS NOT NULL AS is_told
FROM initiative i
LEFT JOIN told t ON t.provider_id = i.provider_id AND t.initiative_id = i.initiative_id
