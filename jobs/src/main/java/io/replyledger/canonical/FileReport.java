package io.replyledger.canonical;

import java.io.Serializable;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

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
 * @param exportedAt microseconds since 1970, of the rows the latest; null when not told
 * @param merges rows that say that a ticket was merged into another
 * @param absent per record type, columns that the mapping would read and whose optional column the file lacks
 */
public record FileReport(
        String fileId,
        long rowsRead,
        String refusal,
        String form,
        NavigableMap<String, NavigableMap<String, Tally>> records,
        NavigableMap<String, NavigableMap<String, Long>> findings,
        NavigableMap<String, NavigableMap<String, Long>> months,
        Long exportedAt,
        long merges,
        NavigableMap<String, NavigableSet<String>> absent)
        implements Serializable {

    /**
     * Rows of one file, record type and provider.
     *
     * @param mapped became records
     * @param rejected were refused
     * @param excluded were left out before they became records, by reason
     * @param firstEvent earliest time in them, microseconds since 1970, null when there is none
     * @param lastEvent latest time in them
     */
    public record Tally(
            long mapped, long rejected, NavigableMap<String, Long> excluded, Long firstEvent, Long lastEvent)
            implements Serializable {
        static final Tally NONE = new Tally(0, 0, new TreeMap<>(), null, null);

        /** Rows of both. */
        public Tally plus(Tally next) {
            TreeMap<String, Long> reasons = new TreeMap<>(excluded);
            next.excluded.forEach((reason, n) -> reasons.merge(reason, n, Long::sum));
            return new Tally(
                    mapped + next.mapped,
                    rejected + next.rejected,
                    reasons,
                    least(firstEvent, next.firstEvent),
                    most(lastEvent, next.lastEvent));
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

    /** This range of a file and one behind it; refused when one of them is. */
    FileReport plus(FileReport next) {
        if (refusal != null || next.refusal != null) {
            return refusal != null ? this : next;
        }
        return new FileReport(
                fileId,
                rowsRead + next.rowsRead,
                null,
                form,
                merged(records, next.records, Tally::plus),
                mergedFindings(findings, next.findings),
                merged(months, next.months, Long::sum),
                Tally.most(exportedAt, next.exportedAt),
                merges + next.merges,
                absent);
    }

    private static <T> NavigableMap<String, NavigableMap<String, T>> merged(
            NavigableMap<String, NavigableMap<String, T>> a,
            NavigableMap<String, NavigableMap<String, T>> b,
            BinaryOperator<T> sum) {
        NavigableMap<String, NavigableMap<String, T>> merged = new TreeMap<>();
        a.forEach((record, values) -> merged.put(record, new TreeMap<>(values)));
        b.forEach((record, values) -> {
            NavigableMap<String, T> into = merged.computeIfAbsent(record, k -> new TreeMap<>());
            values.forEach((key, value) -> into.merge(key, value, sum));
        });
        return merged;
    }

    private static NavigableMap<String, NavigableMap<String, Long>> mergedFindings(
            NavigableMap<String, NavigableMap<String, Long>> a, NavigableMap<String, NavigableMap<String, Long>> b) {
        NavigableMap<String, NavigableMap<String, Long>> merged = new TreeMap<>();
        merged(a, b, Long::sum).keySet().forEach(record -> {
            Findings findings = new Findings();
            a.getOrDefault(record, new TreeMap<>()).forEach(findings::add);
            b.getOrDefault(record, new TreeMap<>()).forEach(findings::add);
            merged.put(record, findings.counts());
        });
        return merged;
    }

    /** The report of a whole file, in which unknown texts that could be names of persons are hidden. */
    FileReport withoutRareNames() {
        NavigableMap<String, NavigableMap<String, Long>> shown = new TreeMap<>();
        findings.forEach((record, counts) -> shown.put(record, RareNames.hidden(counts)));
        return new FileReport(fileId, rowsRead, refusal, form, records, shown, months, exportedAt, merges, absent);
    }

    static FileReport refused(String fileId, String reason) {
        return new FileReport(
                fileId, 0, reason, "", new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, 0, new TreeMap<>());
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
