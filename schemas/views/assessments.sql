-- The latest assessment of a criterion by each method in the twelve months that end with a month, or at the as-of time where
-- that is earlier.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   month STRING: month
--   assessment_id STRING: assessment
--   criterion STRING: criterion that was assessed
--   method STRING: how
--   reached DECIMAL(22,12): points over those that can be reached
WITH ranked AS (
  SELECT /*+ BROADCAST(m) */ a.*, m.month, row_number() OVER (PARTITION BY a.provider_id, a.criterion, a.method, m.month
    ORDER BY a.assessed_on DESC, a.assessment_id DESC, a.source DESC) AS place
  FROM assessment a
  JOIN month_end m ON m.provider_id = a.provider_id AND a.assessed_on <= least(m.last_on, a.as_of_on)
    AND a.assessed_on >= add_months(trunc(m.last_on, 'MM'), -11) AND m.starts_at <= a.as_of
  WHERE a.score BETWEEN 0 AND a.max_score AND a.max_score > 0
)
SELECT provider_id, source, as_of, month, assessment_id, criterion, method, CAST(score / max_score AS DECIMAL(22,12)) AS reached
FROM ranked WHERE place = 1
