package io.replyledger.sample.export;

import java.nio.charset.StandardCharsets;

/** Where the exports of the business systems go: UTF-8, the day of the export in the name. */
final class PlainFiles {
    private static final String LAST = "_20250507";

    private final ExportFolder folder;

    PlainFiles(ExportFolder folder) {
        this.folder = folder;
    }

    void write(String name, Sheet sheet) {
        text(name + LAST + ".csv", sheet.text());
    }

    /** Writes the lines of another format; the name has its day already. */
    void text(String name, String text) {
        folder.write(name, text, StandardCharsets.UTF_8);
    }
}
