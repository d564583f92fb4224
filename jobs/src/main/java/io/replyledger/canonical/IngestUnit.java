package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.FileForm;
import java.io.Serializable;

/**
 * One file to read.
 *
 * @param file the file
 * @param form how it is written
 * @param exportedAt microseconds since 1970, null when not told
 */
public record IngestUnit(ExportFile file, FileForm form, Long exportedAt) implements Serializable {}
