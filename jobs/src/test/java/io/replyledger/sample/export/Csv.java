package io.replyledger.sample.export;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated text: a cell is quoted when it has to be. */
final class Csv {
    private Csv() {}

    static String line(List<String> cells, String lineEnd) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", lineEnd));
    }

    private static String cell(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
