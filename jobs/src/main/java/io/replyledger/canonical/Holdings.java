package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** What the store was last brought up to, without a look at the exports. */
    public static Holdings of(Store store) throws IOException {
        List<Manifest> manifests = store.manifests();
        List<Held> files = new ArrayList<>();
        for (KnownPath known : store.knownPaths()) {
            for (Manifest manifest : manifests) {
                manifest.files().stream()
                        .filter(f -> f.key().equals(known.key()))
                        .forEach(f -> files.add(
                                new Held(known.key(), manifest.batch(), known.file(), List.of(), false, f.report())));
            }
        }
        files.sort(Comparator.comparing(h -> h.file().display()));
        return new Holdings(files, manifests, List.of(), 0);
    }

    /** The files that count, in the order of their paths. */
    public List<Held> files() {
        return files;
    }

    /**
     * Per {@code record.column}, what no file of a source has although its mapping would read it. A column that a file
     * lacks is not the same as one that is empty: nobody knows whether the event happened.
     */
    public Set<String> absent(String source) {
        return absent(
                files.stream().filter(f -> f.file().source().equals(source)).toList());
    }

    /**
     * The plans with those of their entries alone of which there are files: what only an optional entry without any could tell
     * nobody knows.
     */
    public Map<String, SourcePlan> read(Map<String, SourcePlan> plans) {
        Map<String, SourcePlan> read = new TreeMap<>();
        plans.forEach((id, plan) -> read.put(
                id,
                plan.of(files.stream()
                        .filter(f -> f.file().source().equals(id) && f.report().refusal() == null)
                        .map(Held::file)
                        .toList())));
        return read;
    }

    static Set<String> absent(List<Held> held) {
        Map<String, Set<String>> common = new TreeMap<>();
        for (Held file : held) {
            Map<String, NavigableSet<String>> absent =
                    Objects.requireNonNullElse(file.report().absent(), new TreeMap<>());
            absent.forEach((record, columns) ->
                    common.computeIfAbsent(record, k -> new TreeSet<>(columns)).retainAll(columns));
        }
        Set<String> all = new TreeSet<>();
        common.forEach((record, columns) -> columns.forEach(c -> all.add(record + "." + c)));
        return all;
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
        List<Manifest.Ingested> inactive = inactive();
        for (Manifest manifest : manifests) {
            for (List<String> link : links(manifest, type)) {
                String input = manifest.batch() + " " + standing(manifest, inactive, type, link);
                link.stream().filter(months::containsKey).forEach(m -> months.get(m)
                        .add(input));
            }
        }
        NavigableMap<String, List<String>> inputs = new TreeMap<>();
        months.forEach((month, keys) -> inputs.put(month, List.copyOf(keys)));
        return inputs;
    }

    /**
     * Of the files with rows in linked folders, those of the batch that count and those of any batch that no longer do:
     * when one is replaced, a record may fall back to another month.
     */
    private String standing(
            Manifest manifest, List<Manifest.Ingested> inactive, RecordType type, List<String> folders) {
        Set<String> active = activeByBatch.getOrDefault(manifest.batch(), Set.of());
        return Stream.concat(manifest.files().stream().filter(f -> active.contains(f.key())), inactive.stream())
                .filter(f -> !Collections.disjoint(folders, folders(type, f.report())))
                .map(f -> active.contains(f.key()) ? f.key() : "without " + f.key())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private List<Manifest.Ingested> inactive() {
        List<Manifest.Ingested> inactive = new ArrayList<>();
        for (Manifest manifest : manifests) {
            Set<String> active = activeByBatch.getOrDefault(manifest.batch(), Set.of());
            manifest.files().stream().filter(f -> !active.contains(f.key())).forEach(inactive::add);
        }
        return inactive;
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

    /** Months that share a record with another month. */
    Set<String> torn(RecordType type) {
        Set<String> torn = new HashSet<>();
        for (Manifest manifest : manifests) {
            links(manifest, type).forEach(torn::addAll);
        }
        return torn;
    }

    /** Columns of a table that any batch has. */
    Set<String> columns(String table) {
        Set<String> columns = new HashSet<>();
        manifests.forEach(m -> columns.addAll(m.columns().getOrDefault(table, new TreeSet<>())));
        return columns;
    }

    /** What was ever read, in the order of its batches. */
    List<Manifest> manifests() {
        return manifests;
    }

    /** Batches with moved records of a type. */
    List<String> batchesWithLinks(RecordType type) {
        return manifests.stream()
                .filter(m -> !links(m, type).isEmpty())
                .map(Manifest::batch)
                .toList();
    }

    /** Rows of a table in the folders of these months, those that no longer count included. */
    long rows(String table, Set<String> months) {
        return manifests.stream()
                .flatMap(m -> m.written().stream())
                .filter(w -> w.table().equals(table) && months.contains(w.month()))
                .mapToLong(RecordFiles.Written::rows)
                .sum();
    }

    /** Paths of the Parquet files of a table and months, by batch; batches without a file that counts are left out. */
    NavigableMap<String, List<String>> paths(String table, Set<String> months) {
        NavigableMap<String, List<String>> paths = new TreeMap<>();
        written(table, months)
                .forEach((batch, files) -> paths.put(
                        batch, files.stream().map(RecordFiles.Written::path).toList()));
        return paths;
    }

    /** The same files as they were written. */
    NavigableMap<String, List<RecordFiles.Written>> written(String table, Set<String> months) {
        NavigableMap<String, List<RecordFiles.Written>> files = new TreeMap<>();
        for (Manifest manifest : manifests) {
            List<RecordFiles.Written> written = manifest.written().stream()
                    .filter(w -> w.table().equals(table) && months.contains(w.month()))
                    .toList();
            if (activeByBatch.containsKey(manifest.batch()) && !written.isEmpty()) {
                files.put(manifest.batch(), written);
            }
        }
        return files;
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
