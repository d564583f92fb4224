package io.replyledger.canonical;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;

/**
 * What one ingest brought; its existence is the commit mark of the batch.
 *
 * @param sequence number of the batch, from 1
 * @param batch its id, also the name of its folders
 * @param files the files that were read
 * @param written the Parquet files that hold their rows; others in the folders are leftovers of failed attempts
 * @param links per record type, sets of month folders over which rows of one record are spread
 * @param columns per table, those that its files have; of the others every cell is empty
 */
record Manifest(
        int sequence,
        String batch,
        List<Ingested> files,
        List<RecordFiles.Written> written,
        Map<String, List<List<String>>> links,
        NavigableMap<String, NavigableSet<String>> columns) {

    /** True when a row of it says that a ticket was merged into another. */
    boolean hasMerges() {
        return files.stream().anyMatch(f -> f.report().merges() > 0);
    }

    /**
     * A file as it was read.
     *
     * @param key source, content and everything that touches its mapping
     * @param source id of its source
     * @param report what reading it gave
     */
    record Ingested(String key, String source, FileReport report) {}
}
