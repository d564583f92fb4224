-- What clients and staff think: answers to surveys, marks of the head office, ratings of tickets.

CREATE TABLE answer AS
SELECT DISTINCT ON (source, response_id) provider_id, criterion, audience, local(answered_at) AS answered_at,
    ((score - scale_min) / (scale_max - scale_min) >= 0.75)::INT AS is_satisfied
FROM rows_of('survey_response')
WHERE answered_at IS NOT NULL AND score IS NOT NULL AND scale_max > scale_min
ORDER BY source, response_id, exported_at DESC;

CREATE MACRO satisfied(code, asked_whom) AS TABLE
SELECT avg(is_satisfied) AS value, count(*) AS n
FROM answer
WHERE provider_id = asked() AND audience = asked_whom AND criterion = code AND falls_in(answered_at, 12);

-- The latest mark of each method in the twelve months.
CREATE MACRO marks(code) AS TABLE
SELECT avg(mark) AS value, count(*) AS n
FROM (SELECT arg_max(score / max_score, (assessed_on, assessment_id)) AS mark FROM rows_of('assessment')
    WHERE provider_id = asked() AND criterion = code AND falls_in(assessed_on, 12) GROUP BY method);

-- Whatever the scale, a rating lies between 1 and 5.
CREATE TABLE rating AS
SELECT *, 1 + 4 * (csat - csat_min)::DOUBLE / (csat_max - csat_min)::DOUBLE AS score
FROM ticket WHERE csat IS NOT NULL AND csat_max > csat_min;

-- A client counts once, with the mean of its ratings of twelve months.
CREATE MACRO opinion_of_clients() AS TABLE
SELECT provider_id, client_id, avg(score) AS score
FROM rating WHERE client_id IS NOT NULL AND falls_in(created_at, 12) GROUP BY provider_id, client_id;
