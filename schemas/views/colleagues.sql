-- Staff, with whether they hold an accounting or tax certificate.
SELECT *, coalesce(lower(certificates) RLIKE '会计|税务|审计|cpa|acca|cma|cta|account|tax', false) AS is_certified FROM staff
