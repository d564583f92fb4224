package io.replyledger.canonical;

import io.replyledger.export.CsvRange;
import io.replyledger.export.ExportFile;
import io.replyledger.export.FileForm;
import java.io.Serializable;

/**
 * What one step of a task reads: a file, or a range of a large one.
 *
 * @param file the file
 * @param form how it is written
 * @param range its part, null for all of it
 * @param exportedAt microseconds since 1970, null when not told
 */
public record IngestUnit(ExportFile file, FileForm form, CsvRange range, Long exportedAt) implements Serializable {

    /** True for a whole file and for the first range of one. */
    boolean isBeginning() {
        return range == null || range.isBeginning();
    }

    /** Bytes to read. */
    long size() {
        return range == null ? file.size() : range.end() - range.start();
    }

    /** Offset in the file. */
    long start() {
        return range == null ? 0 : range.start();
    }
}
