-- Of rows (provider_id, is_in_group, score): a branch with too few others is compared with those of all.
WITH side AS (
    SELECT count(*) FILTER (is_in_group AND provider_id = asked()) AS n1,
        avg(score) FILTER (is_in_group AND provider_id = asked()) AS mean1,
        var_samp(score) FILTER (is_in_group AND provider_id = asked()) AS variance1,
        count(*) FILTER (NOT is_in_group AND provider_id = asked()) AS own_n,
        count(*) FILTER (NOT is_in_group) AS all_n,
        own_n < getvariable('parameter') AND all_n >= getvariable('parameter') AS is_pooled,
        CASE WHEN is_pooled THEN avg(score) FILTER (NOT is_in_group)
            ELSE avg(score) FILTER (NOT is_in_group AND provider_id = asked()) END AS mean2,
        CASE WHEN is_pooled THEN var_samp(score) FILTER (NOT is_in_group)
            ELSE var_samp(score) FILTER (NOT is_in_group AND provider_id = asked()) END AS variance2,
        CASE WHEN is_pooled THEN all_n ELSE own_n END AS n2
    FROM asked_for
)
SELECT mean1 - mean2 AS value, CASE WHEN n1 = 0 THEN 0 ELSE n1 + n2 END AS n, n1, variance1, n2, variance2 FROM side
