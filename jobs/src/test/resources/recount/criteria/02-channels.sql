-- Dimension 2.
# 2.1 figure
SELECT count(DISTINCT channel) AS value, count(*) AS n
FROM interaction WHERE provider_id = asked() AND channel <> 'unknown' AND falls_in("at", 3)

# 2.3 figure
SELECT avg((device IN ('mobile', 'mini_program'))::INT) AS value, count(*) AS n
FROM interaction
WHERE provider_id = asked() AND record IN ('chat', 'ticket') AND NOT is_by_provider AND device IS NOT NULL
    AND falls_in("at", 1)

# 2.4 figure
SELECT 1 - avg(has_failed::INT) AS value, count(*) AS n
FROM interaction i WHERE provider_id = asked() AND falls_in("at", 1) AND (record = 'call' OR (record = 'email' AND is_sent))

# 2.5 figure
SELECT avg((channel = preferred_channel)::INT) AS value, count(*) AS n
FROM (
    SELECT i.channel, (SELECT arg_max(preferred_channel, (start_on, contract_id)) FROM contract k
        WHERE k.provider_id = i.provider_id AND k.client_id = i.client_id AND is_in_force(start_on, end_on, i."at"::DATE))
        AS preferred_channel
    FROM interaction i WHERE provider_id = asked() AND is_by_provider AND NOT is_bulk AND falls_in("at", 1))
WHERE preferred_channel IS NOT NULL

# 2.6 figure
WITH used AS (
    SELECT channel, bool_or(falls_in("at", 3)) AS is_now, bool_or(falls_in("at" + INTERVAL 12 MONTH, 3)) AS was_before,
        count(*) FILTER (falls_in("at", 3)) AS n
    FROM interaction WHERE provider_id = asked() AND channel <> 'unknown' GROUP BY channel)
SELECT CASE WHEN count(*) FILTER (is_now) >= 5 THEN 1 ELSE count(*) FILTER (is_now AND NOT was_before) END AS value,
    sum(n)::BIGINT AS n
FROM used
