package io.replyledger.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row of a reference file under stats/: comment lines that name the source, then a header, then rows. */
record Reference(Map<String, String> cells) {

    static Stream<Reference> rows(String file) {
        List<String> lines =
                read(file).lines().filter(line -> !line.startsWith("#")).toList();
        String[] columns = lines.get(0).split(",");
        return lines.stream().skip(1).map(line -> row(columns, line.split(",", -1)));
    }

    /** The distribution of a sample in times.csv. */
    static Distribution sample(String name) {
        return rows("times.csv")
                .filter(row -> row.text("sample").equals(name))
                .map(row -> Observations.parse(row.text("times")).distribution())
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.get(0)));
    }

    String text(String column) {
        return cells.get(column);
    }

    long whole(String column) {
        return Long.parseLong(text(column));
    }

    double number(String column) {
        return Double.parseDouble(text(column));
    }

    @Override
    public String toString() {
        return String.join(" ", cells.values());
    }

    private static Reference row(String[] columns, String[] cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            row.put(columns[i], cells[i]);
        }
        return new Reference(row);
    }

    private static String read(String file) {
        try (InputStream in = Reference.class.getResourceAsStream("/stats/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
