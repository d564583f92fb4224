package io.replyledger.table;

import java.util.Map;

/**
 * What reading one file gave for one record type and provider, as the reader counted it.
 *
 * @param path path of the file as people see it
 * @param fileId identity of its content
 * @param sha256 SHA-256 of the delivered file
 * @param source its source, empty when no source takes it
 * @param record record type, empty when nothing of it was read
 * @param provider provider, empty where it could not be told
 * @param mapped rows that became records
 * @param rejected rows refused
 * @param excluded rows that are no such record, by reason
 * @param firstEvent earliest time in them, microseconds since 1970, null for none
 * @param lastEvent latest time in them
 * @param findings what is odd about the file, empty for nothing
 */
public record FileAccount(
        String path,
        String fileId,
        String sha256,
        String source,
        String record,
        String provider,
        long mapped,
        long rejected,
        Map<String, Long> excluded,
        Long firstEvent,
        Long lastEvent,
        String findings) {

    /** All rows. */
    public long rows() {
        return mapped + rejected + excludedRows();
    }

    /** Rows that are no such record, for whatever reason. */
    public long excludedRows() {
        return excluded.values().stream().mapToLong(Long::longValue).sum();
    }
}
