package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * What reading a file would give.
 *
 * @param file the file
 * @param report rows by record type and provider, findings, or why it is refused
 * @param rejects the first rows that are refused
 * @param unread columns of its header that the mapping leaves alone
 */
public record CheckedFile(ExportFile file, FileReport report, List<Rejected> rejects, List<String> unread)
        implements Serializable {

    /** This range of a file and one behind it, with so many rejected rows at most. */
    CheckedFile and(CheckedFile next, int rejectsShown) {
        List<Rejected> both = Stream.concat(rejects.stream(), next.rejects.stream())
                .limit(rejectsShown)
                .toList();
        return new CheckedFile(file, report.plus(next.report), both, unread);
    }

    /** The same with another report. */
    CheckedFile withReport(FileReport other) {
        return new CheckedFile(file, other, rejects, unread);
    }

    /**
     * A row that is refused.
     *
     * @param record record type that it should have become
     * @param row row in the file
     * @param column column of the export, empty where it is the row as a whole
     * @param value its value, shortened, with identities masked
     * @param reason why
     */
    public record Rejected(String record, long row, String column, String value, String reason)
            implements Serializable {

        /** What is wrong with the row. */
        public String said() {
            return CheckedFile.said(column, value, reason);
        }
    }

    /** What is wrong with a cell, which may be empty. */
    static String said(String column, String value, String reason) {
        if (column.isEmpty() || !value.isEmpty()) {
            return column.isEmpty() ? reason : column + " '" + value + "' " + reason;
        }
        // Of a cell that holds nothing the reason says which it is, or begins with what it is.
        boolean isNamed = reason.startsWith(column + " ");
        return isNamed ? reason : column + (reason.startsWith("is ") ? " " : " is empty: ") + reason;
    }
}
