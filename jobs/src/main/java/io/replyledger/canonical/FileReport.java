package io.replyledger.canonical;

import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What reading one file gave; part of the manifest of its batch.
 *
 * @param fileId identity of the content
 * @param rowsRead data rows
 * @param refusal why nothing of it was taken, null for a file that was read
 * @param form what was detected of its form
 * @param records per record type and provider, what became of the rows
 * @param findings per record type, what is odd
 * @param months per record type, folders that hold its rows
 * @param exportedAt microseconds since 1970, null when not told
 */
public record FileReport(
        String fileId,
        long rowsRead,
        String refusal,
        String form,
        NavigableMap<String, NavigableMap<String, Tally>> records,
        NavigableMap<String, NavigableMap<String, Long>> findings,
        NavigableMap<String, NavigableMap<String, Long>> months,
        Long exportedAt)
        implements Serializable {

    /**
     * Rows of one file, record type and provider.
     *
     * @param mapped became records
     * @param rejected were refused
     * @param excluded are no such record, by reason
     * @param firstEvent earliest time in them, microseconds since 1970, null when there is none
     * @param lastEvent latest time in them
     */
    public record Tally(
            long mapped, long rejected, NavigableMap<String, Long> excluded, Long firstEvent, Long lastEvent)
            implements Serializable {
        static final Tally NONE = new Tally(0, 0, Collections.emptyNavigableMap(), null, null);

        Tally plusMapped(Long first, Long last) {
            return new Tally(mapped + 1, rejected, excluded, least(firstEvent, first), most(lastEvent, last));
        }

        Tally plusRejected() {
            return new Tally(mapped, rejected + 1, excluded, firstEvent, lastEvent);
        }

        Tally plusExcluded(String reason) {
            NavigableMap<String, Long> more = new TreeMap<>(excluded);
            more.merge(reason, 1L, Long::sum);
            return new Tally(mapped, rejected, more, firstEvent, lastEvent);
        }

        /** All rows. */
        public long rows() {
            return mapped
                    + rejected
                    + excluded.values().stream().mapToLong(Long::longValue).sum();
        }

        private static Long least(Long a, Long b) {
            return a == null || (b != null && b < a) ? b : a;
        }

        private static Long most(Long a, Long b) {
            return a == null || (b != null && b > a) ? b : a;
        }
    }

    static FileReport refused(String fileId, String reason) {
        return new FileReport(fileId, 0, reason, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null);
    }

    /** Latest event in the file, microseconds since 1970; null when it holds none. */
    public Long lastEvent() {
        return records.values().stream()
                .map(Map::values)
                .flatMap(java.util.Collection::stream)
                .map(Tally::lastEvent)
                .filter(java.util.Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
    }

    /** Rows refused, over all record types. */
    public long rejected() {
        return records.values().stream()
                .flatMap(m -> m.values().stream())
                .mapToLong(Tally::rejected)
                .sum();
    }
}
