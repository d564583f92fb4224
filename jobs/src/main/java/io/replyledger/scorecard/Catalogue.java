package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Words;
import io.replyledger.spec.SchemaFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The criteria in the order of their file.
 *
 * @param criteria the criteria
 * @param details side figures beside them, under {@code code/detail}
 */
public record Catalogue(List<Criterion> criteria, List<Criterion> details) {
    /** Name of the built-in file. */
    public static final String FILE = "criteria.csv";

    private static final String DETAILS = "details.csv";

    /** The one that comes with this version. */
    public static Catalogue builtIn() {
        return of(CatalogueFile.read(text(), "schemas/" + FILE, row -> true));
    }

    /** The texts of its files by their names. */
    public static Map<String, String> texts() {
        return Map.of(FILE, text(), DETAILS, SchemaFile.text(DETAILS).orElseThrow());
    }

    /** Its text. */
    public static String text() {
        return SchemaFile.text(FILE).orElseThrow();
    }

    /**
     * Reads a catalogue.
     *
     * @param file its path, for messages
     * @throws io.replyledger.spec.UserMistake for anything unknown or missing, with line and column
     */
    public static Catalogue read(String text, String file) {
        Set<List<String>> known = new HashSet<>();
        CatalogueFile.read(text(), "schemas/" + FILE, row -> {
            known.add(row.measuring());
            return true;
        });
        return of(CatalogueFile.read(text, file, row -> known.contains(row.measuring())));
    }

    private static Catalogue of(List<Criterion> criteria) {
        String details = SchemaFile.text(DETAILS).orElseThrow();
        return new Catalogue(criteria, CatalogueFile.readDetails(details, "schemas/" + DETAILS, criteria, row -> true));
    }

    /** Criteria over views that mystery contacts stand in for where no log exists. */
    public Catalogue withProbes() {
        return new Catalogue(
                criteria.stream()
                        .filter(c -> c.isMeasured()
                                && c.rule().hasProbes()
                                && !c.rule().isKept())
                        .toList(),
                List.of());
    }

    /** Criteria and details: whatever rows are counted for. */
    List<Criterion> all() {
        return Stream.concat(criteria.stream(), details.stream()).toList();
    }

    /** The criterion with that code. */
    public Optional<Criterion> of(String code) {
        return criteria.stream().filter(c -> c.code().equals(code)).findFirst();
    }

    /** Names of the dimensions by number. */
    public Map<Integer, Words> dimensions() {
        Map<Integer, Words> names = new LinkedHashMap<>();
        criteria.forEach(c -> names.putIfAbsent(c.dimension(), c.dimensionName()));
        return names;
    }

    /** Names of the emphases by their English one, in the order in which they first occur. */
    public Map<String, Words> emphases() {
        Map<String, Words> names = new LinkedHashMap<>();
        criteria.stream()
                .filter(c -> !c.emphasis().en().isEmpty())
                .forEach(c -> names.putIfAbsent(c.emphasis().en(), c.emphasis()));
        return names;
    }
}
