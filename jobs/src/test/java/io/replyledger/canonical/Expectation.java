package io.replyledger.canonical;

import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows that one expect file asks for. Its header chooses the columns that are compared; a file that is not there
 * expects no rows.
 */
final class Expectation {
    private static final Map<String, List<String>> KEYS =
            Map.of("rejects", List.of("row", "record"), "findings", List.of("record", "finding"));

    private final Path file;
    private final String what;
    private final List<String> columns;
    private final List<Map<String, String>> rows = new ArrayList<>();

    private Expectation(Path file, String what, List<String> columns) {
        this.file = file;
        this.what = what;
        this.columns = columns;
    }

    static Expectation read(MappingExample example, String what) throws IOException {
        Path file = example.expected(what);
        if (!Files.exists(file)) {
            return new Expectation(file, what, KEYS.getOrDefault(what, List.of("source_row")));
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader text = Files.newBufferedReader(file);
                var csv = format.parse(text)) {
            Expectation expectation = new Expectation(file, what, csv.getHeaderNames());
            for (CSVRecord row : csv) {
                expectation.rows.add(new LinkedHashMap<>(row.toMap()));
            }
            return expectation;
        }
    }

    /** True when a row expects something in that column. */
    boolean fills(String column) {
        return rows.stream().anyMatch(r -> !r.getOrDefault(column, "").isEmpty());
    }

    /** What differs from the expected rows, a line each: file, row, column, expected and actual. */
    List<String> differences(ExampleRun run) {
        List<String> differences = new ArrayList<>();
        Map<String, Map<String, String>> left = new LinkedHashMap<>();
        run.of(what).forEach(r -> left.put(key(r), r));
        for (Map<String, String> row : rows) {
            Map<String, String> actual = left.remove(key(row));
            if (actual == null) {
                differences.add(at(row) + ": expected, but there is no such row; there are " + keys(run));
            } else {
                differences.addAll(differences(row, actual, run));
            }
        }
        left.values().forEach(r -> differences.add(at(r) + ": not expected; the row is " + shown(r, run)));
        return differences;
    }

    private List<String> differences(Map<String, String> expected, Map<String, String> actual, ExampleRun run) {
        List<String> differences = new ArrayList<>();
        for (String column : columns) {
            String text = actual.get(column);
            if (text == null) {
                differences.add(file + ": column " + column + ": no such column of " + what);
            } else if (!isSame(column, expected.get(column), text)) {
                differences.add("%s, column %s: expected '%s', actual '%s'"
                        .formatted(at(expected), column, expected.get(column), run.identifier(text)));
            }
        }
        return differences;
    }

    /** An identity stands in the expected file as plain text, whatever its kind. */
    private boolean isSame(String column, String expected, String text) {
        Optional<String> kind = RecordType.of(what)
                .flatMap(t -> Table.load(t.table()).column(column))
                .flatMap(Column::identityKind);
        boolean isSubject = column.equals("subject_key");
        boolean isValueOfEvent = what.equals("ticket_event") && column.endsWith("_value");
        return expected.equals(text)
                || (!expected.isEmpty()
                        && (kind.isPresent() || isSubject || isValueOfEvent)
                        && ExampleRun.isHidden(expected, text));
    }

    private String at(Map<String, String> row) {
        return file + ": " + key(row);
    }

    private String keys(ExampleRun run) {
        return run.of(what).stream().map(this::key).toList().toString();
    }

    /** The columns that tell rows apart, with their values. */
    private String key(Map<String, String> row) {
        List<String> parts = KEYS.getOrDefault(what, List.of("source_row")).stream()
                .filter(columns::contains)
                .map(c -> c + " " + row.get(c))
                .toList();
        return String.join(", ", parts);
    }

    private String shown(Map<String, String> row, ExampleRun run) {
        List<String> cells = new ArrayList<>();
        row.forEach((column, text) -> {
            if (!text.isEmpty() && (columns.contains(column) || rows.isEmpty())) {
                cells.add(column + "=" + run.identifier(text));
            }
        });
        return String.join(", ", cells);
    }
}
