package io.replyledger.export;

import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns that a mapping reads.
 *
 * @param names every name
 * @param required per column that must be there, its synonyms
 */
record Wanted(Set<String> names, List<List<String>> required) {

    static Wanted of(Mapping mapping) {
        Wanted wanted = new Wanted(new LinkedHashSet<>(), new ArrayList<>());
        mapping.records().values().forEach(wanted::add);
        return wanted;
    }

    static Wanted of(Mapping.RecordMapping record) {
        Wanted wanted = new Wanted(new LinkedHashSet<>(), new ArrayList<>());
        wanted.add(record);
        return wanted;
    }

    private void add(Mapping.RecordMapping record) {
        require(record.rows());
        if (record.parties() != null) {
            requireAny(record.parties().from());
            requireAny(record.parties().to());
        }
        record.fields().values().forEach(this::add);
    }

    private void add(FieldMapping field) {
        names.addAll(field.columns());
        if (field.plus() != null) {
            requireAny(List.of(field.plus().column()));
        }
        if (field.optional()) {
            // Not required, but read where they are.
            names.addAll(field.join() == null ? List.of() : field.join());
            if (field.when() != null) {
                field.when().forEach(c -> names.addAll(c.column()));
            }
            return;
        }
        required.addAll(field.needed());
        if (field.join() != null) {
            field.join().forEach(c -> requireAny(List.of(c)));
        }
        require(field.when());
    }

    private void require(List<Mapping.Condition> conditions) {
        if (conditions != null) {
            conditions.forEach(c -> {
                requireAny(c.column());
                if (c.sameAs() != null) {
                    requireAny(c.sameAs());
                }
            });
        }
    }

    private void requireAny(List<String> synonyms) {
        names.addAll(synonyms);
        required.add(synonyms);
    }

    /** True when a header has all that is required. */
    boolean isMetBy(Header header) {
        return required.stream().allMatch(synonyms -> synonyms.stream()
                .anyMatch(n -> header.position(n).isPresent()));
    }

    /** How many of the names a header has. */
    int in(Header header) {
        return (int) names.stream().filter(n -> header.position(n).isPresent()).count();
    }
}
