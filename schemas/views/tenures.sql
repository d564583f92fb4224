-- The service of a client as it is known at the end of a month, or at the as-of time where that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   client_id STRING: client
--   started_on DATE: first day of service
--   ended_on DATE: day on which service ended
--   on_day DATE: last day of the month, or that of the as-of time
SELECT /*+ BROADCAST(m) */ s.provider_id, s.source, s.as_of, m.month, s.client_id, s.started_on,
  if(s.ended_on <= least(m.last_on, s.as_of_on), s.ended_on, NULL) AS ended_on,
  least(m.last_on, s.as_of_on) AS on_day
FROM services s
JOIN month_end m ON m.provider_id = s.provider_id AND m.starts_at <= s.as_of
  AND s.started_on <= least(m.last_on, s.as_of_on)
