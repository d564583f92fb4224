-- Tickets and chats that may have been answered by a machine, with the client's next one: found as in follow_ups.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   record STRING: record type
--   record_id STRING: id of the record
--   at TIMESTAMP: start
--   client_id STRING: client
--   is_client_initiated BOOLEAN: the client began
--   is_automated BOOLEAN: resolved by a machine without a human message
--   next_client_contact_at TIMESTAMP: next chat or ticket of the client
WITH request AS (
  SELECT provider_id, source, as_of, 'ticket' AS record, ticket_id AS record_id, created_at AS at, client_id,
    coalesce(initiated_by, 'client') = 'client' AS is_client_initiated,
    coalesce(resolved_by = 'automation', false) AND first_response_at IS NULL AS is_automated
  FROM ticket
  UNION ALL
  SELECT provider_id, source, as_of, 'chat', chat_id, started_at, client_id, coalesce(initiated_by, 'client') = 'client',
    coalesce(resolved_by = 'automation', false) AND first_agent_at IS NULL
  FROM chat
),
line AS (
  SELECT *, CAST(NULL AS TIMESTAMP) AS contact_at, 0 AS place FROM request WHERE client_id IS NOT NULL
  UNION ALL
  SELECT *, at, 1 FROM request WHERE client_id IS NOT NULL AND is_client_initiated
),
seen AS (
  SELECT *, last(contact_at, true) OVER (PARTITION BY xxhash64(provider_id, client_id), provider_id, client_id
    ORDER BY at DESC, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS next_client_contact_at
  FROM line
)
SELECT provider_id, source, as_of, record, record_id, at, client_id, is_client_initiated, is_automated, next_client_contact_at
FROM seen WHERE place = 0
UNION ALL
SELECT provider_id, source, as_of, record, record_id, at, client_id, is_client_initiated, is_automated, CAST(NULL AS TIMESTAMP)
FROM request WHERE client_id IS NULL
