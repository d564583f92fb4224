-- How long a client was served: contracts of one client joined over gaps of at most 60 days.
WITH ordered AS (
  SELECT *, max(coalesce(end_on, DATE '9999-12-31')) OVER (PARTITION BY provider_id, client_id
    ORDER BY start_on, contract_id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS reached_on
  FROM contract WHERE client_id IS NOT NULL AND start_on IS NOT NULL
),
numbered AS (
  SELECT *, sum(if(reached_on >= date_sub(start_on, 60), 0, 1)) OVER (PARTITION BY provider_id, client_id
    ORDER BY start_on, contract_id) AS service
  FROM ordered
)
SELECT provider_id, max(source) AS source, max(as_of) AS as_of, max(as_of_on) AS as_of_on, client_id, min(start_on) AS started_on,
  nullif(max(coalesce(end_on, DATE '9999-12-31')), DATE '9999-12-31') AS ended_on
FROM numbered GROUP BY provider_id, client_id, service
