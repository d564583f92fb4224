-- The provider's next contact with the client after a ticket was resolved. Contacts and resolutions of a client stand in one
-- line, latest first: what a resolution has last seen is what comes next. So the cost of a client grows with its line alone.
-- Sorting rarely comes to the texts behind the hash.
WITH line AS (
  SELECT provider_id, client_id, at, at AS contact_at, CAST(NULL AS STRING) AS source, CAST(NULL AS STRING) AS ticket_id, 1 AS place
  FROM contacts WHERE is_by_provider
  UNION ALL
  SELECT provider_id, client_id, resolved_at, CAST(NULL AS TIMESTAMP), source, ticket_id, 0
  FROM ticket WHERE client_id IS NOT NULL AND resolved_at IS NOT NULL
),
seen AS (
  SELECT source, ticket_id, last(contact_at, true) OVER (PARTITION BY xxhash64(provider_id, client_id), provider_id, client_id
    ORDER BY at DESC, place ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS next_provider_contact_at
  FROM line
)
SELECT source, ticket_id, next_provider_contact_at FROM seen WHERE ticket_id IS NOT NULL AND next_provider_contact_at IS NOT NULL
