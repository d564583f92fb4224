package io.replyledger.output;

import io.replyledger.table.FileAccount;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.StandingCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The tables {@code data_quality} and {@code exclusions}, from two countings that know nothing of each other: what
 * reading said it wrote, and what measuring met.
 */
public final class Accounts {
    private final List<FileAccount> files;
    private final List<StandingCount> standings;

    /** From both countings. */
    public Accounts(List<FileAccount> files, List<StandingCount> standings) {
        this.files = List.copyOf(files);
        this.standings = List.copyOf(standings);
    }

    /** Lines whose rows do not add up; a run with any of them fails. */
    public List<String> faults() {
        Map<String, Long> met = new TreeMap<>();
        Map<String, Long> written = new TreeMap<>();
        standings.stream().filter(s -> !s.isFinding()).forEach(s -> met.merge(key(s), s.rows(), Long::sum));
        files.stream().filter(f -> f.mapped() > 0).forEach(f -> written.merge(key(f), f.mapped(), Long::sum));
        TreeSet<String> keys = new TreeSet<>(met.keySet());
        keys.addAll(written.keySet());
        List<String> faults = new ArrayList<>();
        for (String key : keys) {
            long a = written.getOrDefault(key, 0L);
            long b = met.getOrDefault(key, 0L);
            if (a != b) {
                faults.add(key.replace('\0', ' ') + ": " + a + " rows written, " + b + " met");
            }
        }
        return faults;
    }

    private static String key(StandingCount s) {
        return String.join("\0", s.source(), s.fileId(), s.record(), s.provider());
    }

    private static String key(FileAccount f) {
        return String.join("\0", f.source(), f.fileId(), f.record(), f.provider());
    }

    /** Rows of {@code data_quality}. */
    public Rows dataQuality() {
        Map<String, List<StandingCount>> byKey = new LinkedHashMap<>();
        standings.forEach(
                s -> byKey.computeIfAbsent(key(s), k -> new ArrayList<>()).add(s));
        List<Object[]> rows = new ArrayList<>();
        for (FileAccount file : files) {
            rows.add(row(file, byKey.getOrDefault(key(file), List.of())));
        }
        return Rows.of("data_quality", rows);
    }

    private static Object[] row(FileAccount file, List<StandingCount> met) {
        long excluded = count(met, RecordStanding.EXCLUDED) + file.excludedRows();
        return new Object[] {
            file.path(),
            orNull(file.provider()),
            orNull(file.source()),
            orNull(file.record()),
            orNull(file.sha256()),
            file.rows(),
            count(met, RecordStanding.ACCEPTED),
            count(met, RecordStanding.SUPERSEDED),
            count(met, RecordStanding.DUPLICATE),
            excluded,
            file.rejected(),
            file.firstEvent(),
            file.lastEvent(),
            orNull(findings(file, met)),
            orNull(file.fileId())
        };
    }

    private static long count(List<StandingCount> met, String standing) {
        return met.stream()
                .filter(s -> !s.isFinding() && s.standing().startsWith(standing))
                .mapToLong(StandingCount::rows)
                .sum();
    }

    private static String findings(FileAccount file, List<StandingCount> met) {
        TreeMap<String, Long> counts = new TreeMap<>();
        met.stream().filter(StandingCount::isFinding).forEach(s -> counts.merge(s.standing(), s.rows(), Long::sum));
        StringBuilder text = new StringBuilder(file.findings());
        counts.forEach((finding, n) -> text.append(text.length() == 0 ? "" : "; ")
                .append(finding)
                .append(" (")
                .append(n)
                .append(")"));
        return text.toString();
    }

    /** Rows of {@code exclusions}. */
    public Rows exclusions() {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        for (StandingCount s : standings) {
            if (!s.isFinding() && s.standing().startsWith(RecordStanding.EXCLUDED)) {
                String reason = s.standing().substring(RecordStanding.EXCLUDED.length());
                String month = s.month().equals("none") ? "" : s.month();
                counts.merge(List.of(s.provider(), month, s.record(), reason), s.rows(), Long::sum);
            }
        }
        for (FileAccount f : files) {
            f.excluded()
                    .forEach((reason, n) -> counts.merge(List.of(f.provider(), "", f.record(), reason), n, Long::sum));
        }
        List<Object[]> rows = new ArrayList<>();
        counts.forEach(
                (key, n) -> rows.add(new Object[] {orNull(key.get(0)), orNull(key.get(1)), key.get(2), key.get(3), n}));
        return Rows.of("exclusions", rows);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
