-- How satisfied clients are with the handling of their feedback: their ratings of it, or where a provider has none the answers to
-- survey items of criterion 5.6.
--   provider_id STRING: provider
--   source STRING: source of the row
--   as_of TIMESTAMP: until when the row was watched
--   record STRING: record type
--   record_id STRING: id of the record
--   at TIMESTAMP: when the feedback was received or the survey was answered
--   is_satisfied BOOLEAN: the top quarter of the scale
WITH rated AS (
  SELECT provider_id, source, as_of, 'feedback' AS record, feedback_id AS record_id, received_at AS at,
    score - scale_min >= 0.75 * (scale_max - scale_min) AS is_satisfied
  FROM feedback WHERE score IS NOT NULL AND scale_max > scale_min
)
SELECT provider_id, source, as_of, record, record_id, at, is_satisfied FROM rated
UNION ALL
SELECT s.provider_id, s.source, s.as_of, 'survey_response', s.response_id, s.answered_at,
  s.score - s.scale_min >= 0.75 * (s.scale_max - s.scale_min)
FROM survey_response s LEFT ANTI JOIN rated r ON r.provider_id = s.provider_id
WHERE s.criterion = '5.6' AND coalesce(s.audience, 'client') = 'client' AND s.score BETWEEN s.scale_min AND s.scale_max
  AND s.scale_max > s.scale_min
