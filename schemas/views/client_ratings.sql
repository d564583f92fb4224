-- What a client says and what a client is, month by month. A row tells one thing; the other columns are empty.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   client_id STRING: client
--   ticket_id STRING: ticket that was rated
--   csat DECIMAL(11,9): rating, from 1 to 5, of a ticket created in the month
--   has_expanded INT: 1 for an expansion request resolved in the month
--   tenure_months DECIMAL(18,6): length of its latest service at the end of the month, which may have ended in the last 12
--   is_custom BOOLEAN: served at the end of the month in a custom package; false where only in standard ones
--   is_still_served BOOLEAN: of a client served 12 months before, whether it is served at the end of the month
WITH tenure AS (
  SELECT provider_id, client_id, month, max(source) AS source, max(as_of) AS as_of,
    max_by(datediff(coalesce(ended_on, on_day), started_on), started_on) AS days
  FROM tenures WHERE ended_on IS NULL OR ended_on > add_months(on_day, -12) GROUP BY provider_id, client_id, month
),
packaged AS (
  SELECT provider_id, client_id, month, max(source) AS source, max(as_of) AS as_of,
    bool_or(coalesce(package = 'custom', false)) AS is_custom, bool_and(coalesce(package = 'standard', false)) AS is_standard
  FROM contract_months WHERE client_id IS NOT NULL GROUP BY provider_id, client_id, month
)
SELECT provider_id, source, as_of, date_format(from_utc_timestamp(created_at, zone), 'yyyy-MM') AS month, client_id, ticket_id, csat,
  CAST(NULL AS INT) AS has_expanded, CAST(NULL AS DECIMAL(18,6)) AS tenure_months, CAST(NULL AS BOOLEAN) AS is_custom,
  CAST(NULL AS BOOLEAN) AS is_still_served
FROM ratings WHERE client_id IS NOT NULL
UNION ALL
SELECT provider_id, source, as_of, date_format(from_utc_timestamp(resolved_at, zone), 'yyyy-MM'), client_id, NULL, NULL, 1, NULL, NULL, NULL
FROM ticket WHERE topic = 'expansion_request' AND client_id IS NOT NULL AND resolved_at IS NOT NULL
  AND NOT coalesce(resolved_by = 'timeout', false) AND NOT coalesce(status IN ('open', 'pending', 'on_hold'), false)
UNION ALL
SELECT provider_id, source, as_of, month, client_id, NULL, NULL, NULL, CAST(days / 30.4375 AS DECIMAL(18,6)), NULL, NULL FROM tenure
UNION ALL
SELECT provider_id, source, as_of, month, client_id, NULL, NULL, NULL, NULL, is_custom, NULL FROM packaged WHERE is_custom OR is_standard
UNION ALL
SELECT provider_id, source, as_of, month, client_id, NULL, NULL, NULL, NULL, NULL, is_active FROM client_months WHERE was_active
