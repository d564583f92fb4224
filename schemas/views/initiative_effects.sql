-- How many tickets were rated how in the 90 days before an improvement was begun and in the 90 days after it was completed: of
-- those completed in the twelve months that end with a month, and 90 days before its end, or the as-of time where that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the improvement
--   as_of TIMESTAMP: until when it was watched
--   month STRING: month
--   initiative_id STRING: improvement
--   phase STRING: after or before, and the improvement
--   csat DECIMAL(11,9): rating from 1 to 5
--   tickets BIGINT: tickets rated so
WITH rated AS (
  SELECT i.provider_id, i.source, i.as_of, i.initiative_id, i.completed_at,
    date_format(from_utc_timestamp(i.completed_at, i.zone), 'yyyy-MM') AS completed_in,
    concat(if(r.created_at >= i.completed_at, 'after ', 'before '), i.initiative_id) AS phase, r.csat, count(*) AS tickets
  FROM initiatives i
  JOIN ratings r ON r.provider_id = i.provider_id
    AND ((r.created_at >= i.completed_at AND r.created_at < i.completed_at + INTERVAL 90 DAYS)
      OR (r.created_at < i.started_at AND r.created_at >= i.started_at - INTERVAL 90 DAYS))
  WHERE i.completed_at >= i.started_at
  GROUP BY ALL
)
SELECT /*+ BROADCAST(m) */ r.provider_id, r.source, r.as_of, m.month, r.initiative_id, r.phase, r.csat, r.tickets
FROM rated r
JOIN month_end m ON m.provider_id = r.provider_id AND r.completed_in <= m.month
  AND r.completed_in >= date_format(add_months(m.last_on, -11), 'yyyy-MM') AND m.starts_at <= r.as_of
  AND r.completed_at + INTERVAL 90 DAYS <= least(m.ends_at, r.as_of)
