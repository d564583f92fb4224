package io.replyledger.stats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
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

    /** A sample in numbers.csv; 500*0.1 is 0.1 500 times. */
    static List<BigDecimal> numbers(String sample) {
        return rows("numbers.csv")
                .filter(row -> row.text("sample").equals(sample))
                .flatMap(row -> Arrays.stream(row.text("numbers").split(" ")))
                .flatMap(Reference::repeated)
                .toList();
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

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    /** Numbers separated by spaces. */
    double[] list(String column) {
        return Arrays.stream(text(column).split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** Half a unit of the last digit printed, and what a binary fraction may add to that. */
    double precision(String column) {
        return 0.5000001 * Math.pow(10, -new BigDecimal(text(column)).scale());
    }

    @Override
    public String toString() {
        return String.join(" ", cells.values());
    }

    private static Stream<BigDecimal> repeated(String word) {
        int star = word.indexOf('*');
        int times = star < 0 ? 1 : Integer.parseInt(word.substring(0, star));
        return Collections.nCopies(times, new BigDecimal(word.substring(star + 1))).stream();
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
