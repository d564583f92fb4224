package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import io.replyledger.export.ExportFolder;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Source;
import io.replyledger.table.Tickets;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A source with the plans of its entries. What it knows is what any of them knows.
 *
 * @param source the source
 * @param entries a plan for each of its entries
 */
public record SourcePlan(Source source, List<EntryPlan> entries) implements Serializable {

    /** The plan of the entry that takes a file; no two entries take the same. */
    EntryPlan of(ExportFile file) {
        return entries.stream()
                .filter(e -> e.entry().files().stream().anyMatch(g -> ExportFolder.matches(g, file.path())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entry takes " + file.display()));
    }

    /** The same with the entries alone that take any of these files; all where none does. */
    SourcePlan of(List<ExportFile> files) {
        Set<EntryPlan> taking = files.stream().map(this::of).collect(Collectors.toSet());
        return taking.isEmpty()
                ? this
                : new SourcePlan(
                        source, entries.stream().filter(taking::contains).toList());
    }

    /** Smallest unit of its times, of several the coarsest: a duration is as coarse as either of its ends. */
    public Mapping.Precision precision() {
        return entries.stream()
                .map(EntryPlan::precision)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Names of its mappings, as the configuration gives them. */
    public List<String> mappingNames() {
        return entries.stream().map(e -> e.entry().mapping()).distinct().toList();
    }

    /** Per {@code record.column}, what expressions of its mappings fill, row by row. */
    public Set<String> filledByExpressions() {
        Set<String> filled = new TreeSet<>();
        mappings().forEach(m -> filled.addAll(SqlFields.of(m)));
        return filled;
    }

    /** True when its tickets have a column that tells when they were resolved, so that an empty one means: not at all. */
    boolean isResolvedInRows() {
        return mappings().stream()
                .map(m -> m.records().get(Tickets.TABLE))
                .anyMatch(t -> t != null && t.fields().containsKey(Tickets.RESOLVED_AT));
    }

    /** Hash of each mapping: under the id of the source where it has one entry, with the name of the mapping where it has several. */
    public Map<String, String> mappingHashes() {
        Map<String, String> hashes = new TreeMap<>();
        entries.forEach(e -> hashes.put(
                entries.size() == 1
                        ? source.id()
                        : source.id() + " " + e.entry().mapping(),
                e.mappingHash()));
        return hashes;
    }

    /**
     * Per {@code record.column}, what it can know: what its rows map, and what its events tell.
     *
     * @param absent those that none of its files has; see {@link Holdings#absent}
     */
    public Set<String> available(Set<String> absent) {
        return KnownColumns.available(mappings(), absent);
    }

    /** Per {@code record.column}, what it cannot know: columns of its records that no row maps and no event tells. */
    public Set<String> notAvailable() {
        return KnownColumns.notAvailable(mappings(), Set.of());
    }

    /** Times of a record type that it cannot know, so that what rests on them is not measured. */
    List<String> unknownTimes(String record, Set<String> absent) {
        return KnownColumns.unknownTimes(mappings(), record, absent);
    }

    private List<Mapping> mappings() {
        return entries.stream().map(EntryPlan::mapping).toList();
    }
}
