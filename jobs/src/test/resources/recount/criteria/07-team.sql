-- Dimensions 7, 8 and 9, and what else goes by the number of people. n counts what stands above and below the line.
# 7.1 figure
SELECT clients / people AS value, clients + people AS n
FROM (SELECT
    (SELECT count(DISTINCT client_id) FROM service WHERE provider_id = asked() AND is_in_force(start_on, end_on,
        last_on())) AS clients,
    (SELECT count(*) FROM staff WHERE provider_id = asked() AND is_client_facing AND is_in_force(joined_on, left_on,
        last_on())) AS people)

# 7.2 figure
SELECT quantile_disc(date_diff('day', career_start_on, last_on()::DATE) / 365.25, 0.5) AS value, count(*) AS n
FROM staff WHERE provider_id = asked() AND is_client_facing AND is_in_force(joined_on, left_on, last_on())

# 7.3 figure
SELECT (SELECT sum(hours) FROM training WHERE provider_id = asked() AND kind = 'communication' AND falls_in(held_on,
    3))::DOUBLE
        / (count(*) / 3) AS value,
    count(*) + (SELECT count(*) FROM training WHERE provider_id = asked() AND kind = 'communication' AND hours > 0
        AND falls_in(held_on, 3)) AS n
FROM head WHERE provider_id = asked() AND falls_in(month, 3)

# 7.4 without 30
SELECT seconds_between(first_resolved_at, coalesce(reopened_at, until)) AS seconds, reopened_at IS NOT NULL AS seen
FROM resolved WHERE provider_id = asked() AND agents > 1 AND falls_in(first_resolved_at, 3)
    AND source IN (FROM tells_reopening)

# 7.5 figure
SELECT left_in_window / (count(*) / 12) AS value, count(*) + left_in_window AS n
FROM head, (SELECT count(*) AS left_in_window FROM staff WHERE provider_id = asked() AND falls_in(left_on, 12))
WHERE provider_id = asked() AND falls_in(month, 12) GROUP BY left_in_window

# 8.4 figure
SELECT 1 - avg(was_dropped::INT) AS value, count(*) AS n
FROM interaction WHERE provider_id = asked() AND record IN ('call', 'chat') AND falls_in("at", 1)

# 9.1 figure
SELECT avg(coalesce(nda_from <= last_on() AND (nda_to IS NULL OR nda_to >= last_on()), false)::INT) AS value, count(*) AS n
FROM contract WHERE provider_id = asked() AND is_in_force(start_on, end_on, last_on())

# 9.2 figure
SELECT avg((EXISTS (SELECT 1 FROM training t WHERE t.provider_id = s.provider_id AND t.staff_id = s.staff_id
        AND kind = 'confidentiality' AND held_on <= last_on() AND held_on > last_on() - INTERVAL 12 MONTH))::INT) AS value,
    count(*) AS n
FROM staff s WHERE provider_id = asked() AND is_in_force(joined_on, left_on, last_on())

# 13.3 figure
SELECT avg(coalesce(certificates SIMILAR TO '.*(会计|税务).*', false)::INT) AS value, count(*) AS n
FROM staff WHERE provider_id = asked() AND is_client_facing AND is_in_force(joined_on, left_on, last_on())

# 13.4 figure
SELECT (SELECT sum(hours) FROM training WHERE provider_id = asked() AND kind = 'professional' AND falls_in(held_on,
    12))::DOUBLE
        / (count(*) / count(DISTINCT month)) AS value,
    count(*) + (SELECT count(*) FROM training WHERE provider_id = asked() AND kind = 'professional' AND hours > 0
        AND falls_in(held_on, 12)) AS n
FROM head WHERE provider_id = asked() AND falls_in(month, 12)
    AND month >= (SELECT date_trunc('month', min(held_on)) FROM training WHERE provider_id = asked())

# 14.5 figure
SELECT 10 * proposed / (count(*) / count(DISTINCT month)) AS value, count(*) + proposed AS n
FROM head, (SELECT count(*) AS proposed FROM initiative WHERE provider_id = asked() AND falls_in(proposed_at, 12))
WHERE provider_id = asked() AND falls_in(month, 12) AND month IN (SELECT month FROM told_of_initiatives
    WHERE provider_id = asked())
GROUP BY proposed
