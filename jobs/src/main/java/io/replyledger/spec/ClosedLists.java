package io.replyledger.spec;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
    private static final String PATH = "/schemas/tables/closed-lists.yml";

    /** Reads the lists from the class path. */
    public static ClosedLists load() {
        try (InputStream in = ClosedLists.class.getResourceAsStream(PATH)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new ClosedLists(YamlFile.bind(text, PATH, Lists.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The values of a column; empty for a column that may hold anything. */
    public Optional<List<String>> of(String table, String column) {
        return Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(column));
    }

    private static final class Lists extends LinkedHashMap<String, Map<String, List<String>>> {
        private static final long serialVersionUID = 1L;
    }
}
