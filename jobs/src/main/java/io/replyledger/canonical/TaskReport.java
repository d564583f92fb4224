package io.replyledger.canonical;

import java.io.Serializable;
import java.util.List;

/**
 * What one task of an ingest did; only reports of successful tasks reach the manifest, so that a retried task does not
 * count twice.
 *
 * @param files per file that it read
 * @param written Parquet files that it wrote
 */
record TaskReport(List<FileReport> files, List<RecordFiles.Written> written) implements Serializable {}
