-- Contacts between one client and the provider, by who made them; bulk mail is none, an answer neither.
SELECT provider_id, client_id, created_at AS at, coalesce(initiated_by = 'provider', false) AS is_by_provider, zone
FROM ticket WHERE client_id IS NOT NULL
UNION ALL
SELECT provider_id, client_id, at, is_provider_initiated, zone FROM mails
WHERE client_id IS NOT NULL AND (direction = 'in' OR is_provider_initiated) AND NOT coalesce(is_bulk, false)
UNION ALL
SELECT provider_id, client_id, offered_at, coalesce(direction = 'out', false), zone FROM call
WHERE client_id IS NOT NULL AND NOT coalesce(direction = 'internal', false)
UNION ALL
SELECT provider_id, client_id, started_at, coalesce(initiated_by = 'provider', false), zone FROM chat WHERE client_id IS NOT NULL
