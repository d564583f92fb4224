package io.replyledger.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the measures, from {@code schemas/measures.yml}.
 *
 * @param units unit of each measure, {@code s} or {@code share}
 */
public record MeasureList(Map<String, String> units) {
    private static final String PATH = "measures.yml";
    private static final String SECONDS = "s";

    /** Reads the list from the class path. */
    public static MeasureList load() {
        return new MeasureList(YamlFile.bind(SchemaFile.text(PATH).orElseThrow(), PATH, Units.class));
    }

    /** The names, in the order of the file. */
    public Set<String> names() {
        return units.keySet();
    }

    /** Names of the measures that a number of seconds can judge. */
    List<String> timed() {
        return units.entrySet().stream()
                .filter(measure -> measure.getValue().equals(SECONDS))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static final class Units extends LinkedHashMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
