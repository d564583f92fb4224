package io.replyledger.canonical;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.TreeSet;

/**
 * The stored files of a month of a record type.
 *
 * @param month the month
 * @param files its files
 */
record MonthFiles(String month, ArrayList<Stored> files) implements Serializable {
    /** So many rows are sorted in memory, some ten megabytes of them. */
    private static final long FEW = 20_000;
    /** So many files are read side by side. */
    private static final int MOST_OPEN = 8;

    /**
     * A file.
     *
     * @param table table of its rows, of records or of their events
     * @param path full path
     * @param rows rows in it
     * @param isAscending whether they stand in order; see {@link RecordFiles.Written}
     * @param leftOut source and file, joined by a colon, whose rows no longer count
     */
    record Stored(String table, String path, long rows, boolean isAscending, TreeSet<String> leftOut)
            implements Serializable {}

    /** Whether rows can be read in order: all files are in order, and there are few of them. */
    boolean isMerged() {
        return files.size() <= MOST_OPEN && files.stream().allMatch(Stored::isAscending);
    }

    /** Whether one task can bring the rows in order: else Spark must sort them. */
    boolean isForOneTask() {
        return isMerged() || files.stream().mapToLong(Stored::rows).sum() <= FEW;
    }
}
