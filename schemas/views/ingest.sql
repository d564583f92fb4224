-- What was read of the files that were exported in a month: a row for each file and provider.
--   provider_id STRING: provider
--   source STRING: source of the file
--   as_of TIMESTAMP: when it was exported
--   month STRING: month of that
--   rows_read BIGINT: rows of the provider
--   rows_rejected BIGINT: those that were refused
SELECT provider_id, source, as_of, month, rows_read, rows_rejected FROM read_file
