-- A ticket that is open at the end of a month, or at the as-of time where that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   ticket_id STRING: ticket
--   is_tracked BOOLEAN: under 30 days old, or a public human message in the last 7 days
WITH ended AS (
  SELECT t.*, CASE
    WHEN status IN ('open', 'pending', 'on_hold') THEN NULL
    WHEN coalesce(resolved_by = 'timeout', false) THEN coalesce(closed_at, resolved_at)
    WHEN status IN ('resolved', 'closed', 'cancelled') THEN coalesce(resolved_at, closed_at, created_at)
    ELSE coalesce(resolved_at, closed_at)
  END AS ended_at
  FROM ticket t
)
SELECT /*+ BROADCAST(m) */ t.provider_id, t.source, t.as_of, m.month, t.ticket_id,
  t.created_at > least(m.ends_at, t.as_of) - INTERVAL 30 DAYS
    OR exists(concat(coalesce(h.replies, array()), array(t.first_response_at)),
      x -> x IS NOT NULL AND x < least(m.ends_at, t.as_of) AND x >= least(m.ends_at, t.as_of) - INTERVAL 7 DAYS) AS is_tracked
FROM ended t
JOIN month_end m ON m.provider_id = t.provider_id AND t.created_at < least(m.ends_at, t.as_of) AND m.starts_at <= t.as_of
  AND (t.ended_at IS NULL OR t.ended_at >= least(m.ends_at, t.as_of))
LEFT JOIN histories h ON h.source = t.source AND h.ticket_id = t.ticket_id
