-- Somebody who is on the staff at the end of a month, or at the as-of time where that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   staff_id STRING: staff member
--   is_client_facing BOOLEAN: works with clients
--   experience_years DECIMAL(18,6): years of working life, else in the trade
--   is_certified BOOLEAN: holds an accounting or tax certificate
--   is_trained_in_confidentiality BOOLEAN: had confidentiality training in the last 12 months
WITH trained AS (
  SELECT provider_id, staff_id, collect_list(held_on) AS days FROM training
  WHERE kind = 'confidentiality' AND staff_id IS NOT NULL GROUP BY provider_id, staff_id
)
SELECT /*+ BROADCAST(m) */ s.provider_id, s.source, s.as_of, m.month, s.staff_id, coalesce(s.is_client_facing, false) AS is_client_facing,
  datediff(least(m.last_on, s.as_of_on), coalesce(s.career_start_on, s.industry_start_on))
    / 365.25 AS experience_years,
  s.is_certified,
  exists(coalesce(t.days, array()), x -> x <= least(m.last_on, s.as_of_on)
    AND x > add_months(least(m.last_on, s.as_of_on), -12)) AS is_trained_in_confidentiality
FROM colleagues s
JOIN month_end m ON m.provider_id = s.provider_id AND m.starts_at <= s.as_of
  AND (s.joined_on IS NULL OR s.joined_on <= least(m.last_on, s.as_of_on))
  AND (s.left_on IS NULL OR s.left_on > least(m.last_on, s.as_of_on))
LEFT JOIN trained t ON t.provider_id = s.provider_id AND t.staff_id = s.staff_id
