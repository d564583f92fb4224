-- What is set against the number of people, month by month: a row adds to the sums of its month.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   active_clients INT: clients served at its end
--   active_staff INT: people on the staff at its end
--   active_client_facing INT: those who work with clients
--   leavers INT: people who left
--   communication_hours DECIMAL(12,2): hours of communication training
--   professional_hours DECIMAL(12,2): hours of professional training
--   initiatives_proposed INT: improvements proposed
SELECT provider_id, source, as_of, month, 0 AS active_clients, 1 AS active_staff,
  if(is_client_facing, 1, 0) AS active_client_facing, 0 AS leavers, CAST(0 AS DECIMAL(7,2)) AS communication_hours,
  CAST(0 AS DECIMAL(7,2)) AS professional_hours, 0 AS initiatives_proposed
FROM staff_months
UNION ALL
SELECT provider_id, source, as_of, month, 1, 0, 0, 0, 0, 0, 0 FROM client_months WHERE is_active
UNION ALL
SELECT provider_id, source, as_of, date_format(left_on, 'yyyy-MM'), 0, 0, 0, 1, 0, 0, 0 FROM staff WHERE left_on IS NOT NULL
UNION ALL
SELECT provider_id, source, as_of, date_format(held_on, 'yyyy-MM'), 0, 0, 0, 0,
  if(kind = 'communication', coalesce(hours, 0), 0), if(kind = 'professional', coalesce(hours, 0), 0), 0
FROM training
UNION ALL
SELECT provider_id, source, as_of, date_format(from_utc_timestamp(proposed_at, zone), 'yyyy-MM'), 0, 0, 0, 0, 0, 0, 1
FROM initiative WHERE proposed_at IS NOT NULL
