-- What was published of the criteria and of the files; criteria that look at the others are counted from it. CSV stands for
-- the folder of the tables.

CREATE TABLE published AS
SELECT provider_id, try_strptime(month || '-01', '%Y-%m-%d')::DATE AS month, code, evidence, "window",
    value::DOUBLE AS value, score::DOUBLE AS score, status
FROM read_csv('CSV/scorecard.csv', header = true, all_varchar = true);

-- Criteria that rest on no other ones.
CREATE MACRO others() AS TABLE
SELECT * FROM published WHERE provider_id = asked() AND code NOT IN ('19.1', '19.2', '19.4', '20.2');

-- The names of files tell when they were exported: 2025_03_03 or 20250303.
CREATE TABLE file AS
SELECT file, provider_id, rows_read::BIGINT AS rows_read, rejected::BIGINT AS rejected,
    try_strptime(replace(regexp_extract(parse_filename(file), '\d{4}_\d\d_\d\d|\d{8}'), '_', ''), '%Y%m%d') AS exported_on
FROM read_csv('CSV/data_quality.csv', header = true, all_varchar = true);
