package io.replyledger.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The measures of {@code response_times}, which a target may judge.
 *
 * @param definitions by name
 */
public record MeasureList(Map<String, MeasureDefinition> definitions) {
    private static final String TABLE = "response_times";

    /** Reads the list from the class path. */
    public static MeasureList load() {
        Map<String, MeasureDefinition> all = new TreeMap<>(MeasureDefinition.all());
        all.values().removeIf(d -> !d.table().equals(TABLE));
        return new MeasureList(all);
    }

    /** The names in order. */
    public Set<String> names() {
        return definitions.keySet();
    }

    /** Names of the measures that a number of seconds can judge. */
    List<String> timed() {
        return definitions.entrySet().stream()
                .filter(m -> m.getValue().figure() != MeasureDefinition.Figure.GIVEN_UP)
                .map(Map.Entry::getKey)
                .toList();
    }
}
