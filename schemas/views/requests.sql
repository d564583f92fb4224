-- Tickets and chats that may have been answered by a machine, with the client's next contact.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   record STRING: record type
--   at TIMESTAMP: start
--   client_id STRING: client
--   is_client_initiated BOOLEAN: the client began
--   is_automated BOOLEAN: resolved by a machine without a human message
--   next_client_contact_at TIMESTAMP: next contact of the client
WITH request AS (
  SELECT provider_id, source, as_of, 'ticket' AS record, created_at AS at, client_id,
    coalesce(initiated_by, 'client') = 'client' AS is_client_initiated,
    coalesce(resolved_by = 'automation', false) AND first_response_at IS NULL AS is_automated
  FROM ticket
  UNION ALL
  SELECT provider_id, source, as_of, 'chat', started_at, client_id, coalesce(initiated_by, 'client') = 'client',
    coalesce(resolved_by = 'automation', false) AND first_agent_at IS NULL
  FROM chat
)
SELECT r.provider_id, r.source, r.as_of, r.record, r.at, r.client_id, r.is_client_initiated, r.is_automated,
  array_min(filter(n.client_contacts, x -> x > r.at)) AS next_client_contact_at
FROM request r
LEFT JOIN client_contacts n ON n.provider_id = r.provider_id AND n.client_id = r.client_id
