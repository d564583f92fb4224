-- Dimension 6.
# 6.1 figure
-- The fee of a client beside the median of all clients with the same kind of taxpayer, of at least three branches.
WITH fee AS (
    SELECT provider_id, client_id, max(taxpayer_type) AS taxpayer_type, sum(monthly_fee) AS fee
    FROM contract WHERE is_in_force(start_on, end_on, last_on()) AND taxpayer_type IS NOT NULL AND monthly_fee IS NOT NULL
    GROUP BY provider_id, client_id
), usual AS (
    SELECT taxpayer_type, quantile_disc(fee, 0.5) AS usual_fee, count(DISTINCT provider_id) AS providers FROM fee
        GROUP BY taxpayer_type
)
SELECT quantile_disc(fee::DOUBLE / usual_fee::DOUBLE, 0.5) AS value, count(*) AS n
FROM fee JOIN usual USING (taxpayer_type) WHERE provider_id = asked() AND providers >= 3

# 6.2 figure
SELECT coalesce(sum(amount) FILTER (kind = 'extra'), 0)::DOUBLE / sum(amount)::DOUBLE AS value, count(*) AS n
FROM invoice_line WHERE provider_id = asked() AND falls_in(invoiced_on, 1) AND amount <> 0

# 6.3 figure
SELECT avg(is_itemised::INT) AS value, count(*) AS n
FROM (SELECT bool_and(is_itemised) AS is_itemised FROM invoice_line WHERE provider_id = asked() GROUP BY invoice_id
    HAVING falls_in(min(invoiced_on), 1))

# 6.4 figure
SELECT avg((package = 'tiered' OR coalesce(fee_review_on > last_on() - INTERVAL 12 MONTH AND fee_review_on <= last_on(),
    false))::INT) AS value,
    count(*) AS n
FROM contract WHERE provider_id = asked() AND is_in_force(start_on, end_on, last_on())

# 6.5 figure
SELECT avg(is_convenient::INT) AS value, count(*) AS n
FROM (SELECT bool_and(payment_method IN ('online', 'bank_transfer')) AS is_convenient, max(paid_on) AS paid_on
    FROM invoice_line WHERE provider_id = asked() GROUP BY invoice_id HAVING falls_in(min(invoiced_on), 1))
WHERE paid_on IS NOT NULL
