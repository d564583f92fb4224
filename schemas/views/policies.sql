-- A policy or change that was made public, and when the first client was told of it.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   policy_id STRING: policy
--   published_at TIMESTAMP: when it was made public
--   told_at TIMESTAMP: when the first client was told
SELECT provider_id, source, max(as_of) AS as_of, policy_id, min(published_at) AS published_at, min(sent_at) AS told_at
FROM notice WHERE policy_id IS NOT NULL AND published_at IS NOT NULL GROUP BY provider_id, source, policy_id
