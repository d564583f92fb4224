package io.replyledger.spec;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values that columns of canonical tables may take, from {@code schemas/tables/closed-lists.yml}.
 *
 * @param tables table name to column name to values
 */
public record ClosedLists(Map<String, Map<String, List<String>>> tables) implements Serializable {
    private static final String PATH = "tables/closed-lists.yml";

    /** The lists, read from the class path once. */
    public static ClosedLists load() {
        return Loaded.LISTS;
    }

    private static ClosedLists read() {
        String text = SchemaFile.text(PATH).orElseThrow();
        return new ClosedLists(YamlFile.bind(text, PATH, Lists.class));
    }

    /** The values of a column; empty for a column that may hold anything. */
    public Optional<List<String>> of(String table, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
    }

    private static final class Loaded {
        private static final ClosedLists LISTS = read();
    }

    private static final class Lists extends LinkedHashMap<String, Map<String, List<String>>> {
        private static final long serialVersionUID = 1L;
    }
}
