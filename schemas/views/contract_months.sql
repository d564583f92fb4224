-- A contract that is in force at the end of a month, or at the as-of time where that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   contract_id STRING: contract
--   client_id STRING: client
--   package STRING: standard, tiered or custom
--   fee_review_on DATE: review of the fee
--   monthly_fee DECIMAL(14,2): fee
--   taxpayer_type STRING: small_scale or general
--   on_day DATE: last day of the month, or that of the as-of time
--   is_confidential BOOLEAN: a confidentiality agreement is in force
SELECT /*+ BROADCAST(m) */ c.provider_id, c.source, c.as_of, m.month, c.contract_id, c.client_id, c.package, c.fee_review_on, c.monthly_fee,
  c.taxpayer_type, least(m.last_on, c.as_of_on) AS on_day,
  coalesce(c.nda_from <= least(m.last_on, c.as_of_on)
    AND (c.nda_to IS NULL OR c.nda_to >= least(m.last_on, c.as_of_on)), false)
    AS is_confidential
FROM contract c
JOIN month_end m ON m.provider_id = c.provider_id AND m.starts_at <= c.as_of
  AND c.start_on <= least(m.last_on, c.as_of_on)
  AND (c.end_on IS NULL OR c.end_on > least(m.last_on, c.as_of_on))
