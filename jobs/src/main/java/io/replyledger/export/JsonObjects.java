package io.replyledger.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON objects, one a line, in one array, or one after the other.
 *
 * @param encoding name of the character set
 * @param isByLine one object a line, so that a broken line harms no other
 * @param columns the paths to read
 * @param each the arrays whose elements are rows, each as the synonyms of its path; an empty list is the object itself
 */
record JsonObjects(String encoding, boolean isByLine, List<String> columns, List<List<String>> each)
        implements Writing {

    @Override
    public Rows open(Bytes bytes) throws IOException {
        return new JsonRows(items(bytes), this);
    }

    JsonItems items(Bytes bytes) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(bytes.open(), Charset.forName(encoding)));
        return isByLine ? new JsonLines(reader) : new JsonStream(reader);
    }

    @Override
    public String detected() {
        return "JSON " + (isByLine ? "lines" : "objects") + ", encoding " + encoding;
    }

    /** The rows of one object. */
    List<RawRow> rows(JsonItems.Item item) {
        if (item.fault() != null) {
            return List.of(RawRow.broken(item.line(), item.fault()));
        }
        List<RawRow> rows = new ArrayList<>();
        for (List<String> paths : each) {
            if (paths.isEmpty()) {
                rows.add(new JsonRow(item.line(), columns, paths, item.value(), item.value()));
            } else {
                elements(item, paths, rows);
            }
        }
        return rows;
    }

    private void elements(JsonItems.Item item, List<String> paths, List<RawRow> rows) {
        for (String path : paths) {
            Object found = JsonPath.at(item.value(), path);
            if (found instanceof List<?> elements) {
                elements.forEach(e -> rows.add(new JsonRow(item.line(), columns, paths, e, item.value())));
            }
            if (found != JsonPath.MISSING) {
                return;
            }
        }
    }
}
