-- A resolved ticket of a known client, with the provider's next contact with the client. Contacts and resolutions of a client
-- stand in one line, latest first: what a resolution has last seen is what comes next. So the cost of a client grows with its
-- line alone. Sorting rarely comes to the texts behind the hash.
--   provider_id STRING: provider
--   source STRING: source of the ticket
--   as_of TIMESTAMP: until when the ticket was watched
--   ticket_id STRING: ticket
--   client_id STRING: client
--   final_resolution_at TIMESTAMP: resolution of a ticket that is not running again; closing by timeout is none
--   next_provider_contact_at TIMESTAMP: first contact by the provider after it
WITH line AS (
  SELECT provider_id, client_id, at, at AS contact_at, CAST(NULL AS STRING) AS source, CAST(NULL AS TIMESTAMP) AS as_of,
    CAST(NULL AS STRING) AS ticket_id, 1 AS place
  FROM contacts WHERE is_by_provider
  UNION ALL
  SELECT provider_id, client_id, resolved_at, CAST(NULL AS TIMESTAMP), source, as_of, ticket_id, 0
  FROM ticket WHERE client_id IS NOT NULL AND resolved_at IS NOT NULL AND NOT coalesce(resolved_by = 'timeout', false)
    AND NOT coalesce(status IN ('open', 'pending', 'on_hold'), false)
),
seen AS (
  SELECT *, last(contact_at, true) OVER (PARTITION BY xxhash64(provider_id, client_id), provider_id, client_id
    ORDER BY at DESC, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS next_provider_contact_at
  FROM line
)
SELECT provider_id, source, as_of, ticket_id, client_id, at AS final_resolution_at, next_provider_contact_at FROM seen WHERE place = 0
