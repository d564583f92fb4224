-- How the mean of a month changes in twelve months.
# 4.6 trend 10
SELECT date_trunc('month', answered_at) AS month, is_satisfied AS score
FROM answer
WHERE provider_id = asked() AND audience = 'client' AND criterion IN ('4.1', '4.5') AND falls_in(answered_at, 12)

# 20.6 trend 1
SELECT date_trunc('month', created_at) AS month, score FROM rating WHERE provider_id = asked() AND falls_in(created_at, 12)
