-- A client at the end of a month, or at the as-of time where that is earlier: served now, served a year before, contacted in
-- the month, and the fee beside that of all providers for the same kind of taxpayer.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   client_id STRING: client
--   is_active BOOLEAN: served
--   was_active BOOLEAN: served 12 months before
--   is_contacted BOOLEAN: contacted by the provider in the month
--   fee_ratio DECIMAL(38,6): fee over the median fee of all providers for the same kind of taxpayer
--   fee_providers BIGINT: providers behind that median
WITH served AS (
  SELECT /*+ BROADCAST(m) */ s.provider_id, s.client_id, m.month, max(s.source) AS source, max(s.as_of) AS as_of,
    bool_or(s.started_on <= least(m.last_on, s.as_of_on)
      AND (s.ended_on IS NULL OR s.ended_on > least(m.last_on, s.as_of_on))) AS is_active,
    bool_or(s.started_on <= add_months(least(m.last_on, s.as_of_on), -12)
      AND (s.ended_on IS NULL OR s.ended_on > add_months(least(m.last_on, s.as_of_on), -12)))
      AS was_active
  FROM services s JOIN month_end m ON m.provider_id = s.provider_id AND m.starts_at <= s.as_of
  GROUP BY s.provider_id, s.client_id, m.month
),
contacted AS (
  SELECT DISTINCT provider_id, client_id, date_format(from_utc_timestamp(at, zone), 'yyyy-MM') AS month
  FROM contacts WHERE is_by_provider
  UNION
  SELECT DISTINCT provider_id, client_id, date_format(from_utc_timestamp(sent_at, zone), 'yyyy-MM') AS month
  FROM notice WHERE client_id IS NOT NULL AND sent_at IS NOT NULL
),
fee AS (
  SELECT provider_id, client_id, month, sum(monthly_fee) AS fee, max(taxpayer_type) AS taxpayer_type
  FROM contract_months WHERE monthly_fee IS NOT NULL AND taxpayer_type IS NOT NULL GROUP BY provider_id, client_id, month
),
usual AS (
  SELECT month, taxpayer_type, CAST(percentile_disc(0.5) WITHIN GROUP (ORDER BY fee) AS DECIMAL(20,2)) AS usual_fee,
    count(DISTINCT provider_id) AS providers
  FROM fee GROUP BY month, taxpayer_type
)
SELECT s.provider_id, s.source, s.as_of, s.month, s.client_id, s.is_active, s.was_active, c.client_id IS NOT NULL AS is_contacted,
  CAST(try_divide(f.fee, u.usual_fee) AS DECIMAL(38,6)) AS fee_ratio, u.providers AS fee_providers
FROM served s
LEFT JOIN contacted c ON c.provider_id = s.provider_id AND c.client_id = s.client_id AND c.month = s.month
LEFT JOIN fee f ON f.provider_id = s.provider_id AND f.client_id = s.client_id AND f.month = s.month
LEFT JOIN usual u ON u.month = f.month AND u.taxpayer_type = f.taxpayer_type
WHERE s.is_active OR s.was_active
