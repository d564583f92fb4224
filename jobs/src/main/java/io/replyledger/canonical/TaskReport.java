package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Ranges of one file brought together, in their order; by source and file id. */
    static Map<String, FileReport> byFile(List<UnitReport> read) {
        Map<String, FileReport> reports = new TreeMap<>();
        List<UnitReport> inOrder = new ArrayList<>(read);
        inOrder.sort(Comparator.comparing(r -> r.unit().start()));
        for (UnitReport part : inOrder) {
            ExportFile file = part.unit().file();
            reports.merge(file.source() + ":" + file.id(), part.report(), FileReport::plus);
        }
        reports.replaceAll((file, report) -> report.withoutRareNames());
        return reports;
    }
}
