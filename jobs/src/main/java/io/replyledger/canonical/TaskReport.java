package io.replyledger.canonical;

import java.io.Serializable;
import java.util.List;

/**
 * What one task of an ingest did; only reports of successful tasks reach the manifest, so that a retried task does not
 * count twice.
 *
 * @param read per unit what reading it gave
 * @param written Parquet files that it wrote
 */
record TaskReport(List<UnitReport> read, List<RecordFiles.Written> written) implements Serializable {

    /**
     * What reading one unit gave.
     *
     * @param unit the unit
     * @param report what it held
     */
    record UnitReport(IngestUnit unit, FileReport report) implements Serializable {}
}
