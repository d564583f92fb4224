package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the store holds for this run: the files that count, the batches they are in, and how months hang together. */
public final class Holdings {
    private final List<Held> files;
    private final List<Manifest> manifests;
    private final List<String> unmatched;
    private final int newFiles;
    private final Map<String, Set<String>> activeByBatch;

    Holdings(List<Held> files, List<Manifest> manifests, List<String> unmatched, int newFiles) {
        this.files = List.copyOf(files);
        this.manifests = List.copyOf(manifests);
        this.unmatched = List.copyOf(unmatched);
        this.newFiles = newFiles;
        this.activeByBatch = files.stream()
                .filter(f -> f.report().refusal() == null)
                .collect(Collectors.groupingBy(Held::batch, Collectors.mapping(Held::key, Collectors.toSet())));
    }

    /** The files that count, in the order of their paths. */
    public List<Held> files() {
        return files;
    }

    /** Paths that no source takes. */
    public List<String> unmatched() {
        return unmatched;
    }

    /** Files that this run read. */
    public int newFiles() {
        return newFiles;
    }

    /** Months of a record type with a fingerprint of everything in the store that can change them. */
    public NavigableMap<String, List<String>> months(RecordType type) {
        NavigableMap<String, TreeSet<String>> months = new TreeMap<>();
        for (Held file : files) {
            folders(type, file.report()).forEach(m -> months.computeIfAbsent(m, k -> new TreeSet<>())
                    .add(file.key()));
        }
        for (Manifest manifest : manifests) {
            TreeSet<String> active = new TreeSet<>(activeByBatch.getOrDefault(manifest.batch(), Set.of()));
            if (!active.isEmpty()) {
                links(manifest, type).forEach(link -> link.stream()
                        .filter(months::containsKey)
                        .forEach(m -> months.get(m).add(manifest.batch() + String.join(",", active))));
            }
        }
        NavigableMap<String, List<String>> inputs = new TreeMap<>();
        months.forEach((month, keys) -> inputs.put(month, List.copyOf(keys)));
        return inputs;
    }

    private static Set<String> folders(RecordType type, FileReport report) {
        Set<String> folders = new TreeSet<>();
        tables(type)
                .forEach(t -> folders.addAll(
                        report.months().getOrDefault(t, new TreeMap<>()).keySet()));
        return folders;
    }

    static List<String> tables(RecordType type) {
        return type.events().map(e -> List.of(type.table(), e.table())).orElse(List.of(type.table()));
    }

    private static List<List<String>> links(Manifest manifest, RecordType type) {
        return manifest.links().getOrDefault(type.table(), List.of());
    }

    /** Months whose records have rows in the folders of these months, and the other way round. */
    Set<String> linked(RecordType type, Set<String> months) {
        Set<String> linked = new HashSet<>();
        for (Manifest manifest : manifests) {
            for (List<String> link : links(manifest, type)) {
                if (link.stream().anyMatch(months::contains)) {
                    linked.addAll(link);
                }
            }
        }
        linked.removeAll(months);
        return linked;
    }

    /** Batches with moved records of a type. */
    List<String> batchesWithLinks(RecordType type) {
        return manifests.stream()
                .filter(m -> !links(m, type).isEmpty())
                .map(Manifest::batch)
                .toList();
    }

    /** Parquet files of a table and months, by batch; batches without a file that counts are left out. */
    NavigableMap<String, List<String>> paths(String table, Set<String> months) {
        NavigableMap<String, List<String>> paths = new TreeMap<>();
        for (Manifest manifest : manifests) {
            List<String> written = manifest.written().stream()
                    .filter(w -> w.table().equals(table) && months.contains(w.month()))
                    .map(RecordFiles.Written::path)
                    .toList();
            if (activeByBatch.containsKey(manifest.batch()) && !written.isEmpty()) {
                paths.put(manifest.batch(), written);
            }
        }
        return paths;
    }

    /** Ids of the files of a batch that no longer count, whose rows must be left out. */
    Set<String> inactive(String batch) {
        Set<String> active = activeByBatch.getOrDefault(batch, Set.of());
        Set<String> inactive = new TreeSet<>();
        Set<String> stillActive = new HashSet<>();
        for (Manifest manifest : manifests) {
            if (manifest.batch().equals(batch)) {
                for (Manifest.Ingested file : manifest.files()) {
                    String sourceAndFile = file.source() + ":" + file.report().fileId();
                    (active.contains(file.key()) ? stillActive : inactive).add(sourceAndFile);
                }
            }
        }
        inactive.removeAll(stillActive);
        return inactive;
    }
}
