-- A ticket that its client rated, with the rating on a scale from 1 to 5 whatever its own.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   zone STRING: zone of the provider
--   ticket_id STRING: ticket
--   client_id STRING: client
--   created_at TIMESTAMP: when it was created
--   csat DECIMAL(11,9): rating from 1 to 5
SELECT provider_id, source, as_of, zone, ticket_id, client_id, created_at,
  CAST(1 + 4 * (csat - csat_min) / (csat_max - csat_min) AS DECIMAL(11,9)) AS csat
FROM ticket WHERE csat IS NOT NULL AND csat_max > csat_min AND csat >= csat_min AND csat <= csat_max
