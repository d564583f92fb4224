package io.replyledger.canonical;

import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Rows as delimited text and as JSON. */
final class SoakTable {
    private SoakTable() {}

    /** The rows of a text. */
    static List<List<String>> rows(String text, Mapping mapping) {
        char delimiter = mapping.delimiter() == null ? ',' : mapping.delimiter().charAt(0);
        return rows(text, delimiter, !"none".equals(mapping.quote()));
    }

    /** The rows of a text. */
    static List<List<String>> rows(String text, char delimiter, boolean isQuoted) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(isQuoted ? '"' : null)
                .setTrailingData(true)
                .get();
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        List<List<String>> rows = new ArrayList<>();
        try (var csv = format.parse(new StringReader(unmarked))) {
            for (CSVRecord row : csv) {
                rows.add(List.of(row.values()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    /** One row of delimited text. */
    static String line(List<String> cells, char delimiter, boolean isQuoted) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean needsQuotes =
                    isQuoted && cell.chars().anyMatch(c -> c == delimiter || c == '"' || c == '\n' || c == '\r');
            line.append(i == 0 ? "" : String.valueOf(delimiter))
                    .append(needsQuotes ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        return line.toString();
    }

    /** A row as a JSON object, escaped, so that half characters stay what they are. */
    static String json(List<String> header, List<String> cells) {
        StringBuilder json = new StringBuilder("{");
        for (int i = 0; i < Math.min(header.size(), cells.size()); i++) {
            json.append(i == 0 ? "" : ",")
                    .append(quoted(header.get(i)))
                    .append(':')
                    .append(quoted(cells.get(i)));
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
