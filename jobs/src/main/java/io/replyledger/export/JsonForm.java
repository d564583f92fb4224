package io.replyledger.export;

import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a file of JSON objects is written, and which of the mapping's paths occur in its first thousand objects. */
final class JsonForm {
    private static final int OBJECTS = 1_000;

    private JsonForm() {}

    static FileForm of(Bytes bytes, Mapping mapping, Set<String> further) throws IOException, Refusal {
        List<String> columns = columns(mapping, further);
        Set<List<String>> each = new LinkedHashSet<>();
        mapping.records().values().forEach(r -> each.add(r.each()));
        JsonObjects writing = writing(bytes, mapping, columns, List.copyOf(each));
        Header header = Header.of(columns);
        Header offered = Header.of(seen(bytes, writing, mapping));
        boolean isEmpty = offered.size() == 0 && !holdsAny(bytes, writing);
        return new FileForm(writing, isEmpty ? offered : header, offered, 0, writing.detected());
    }

    /** Every path that is read, those that a header would take for one once. */
    private static List<String> columns(Mapping mapping, Set<String> further) {
        Map<String, String> columns = new LinkedHashMap<>();
        Wanted.of(mapping).names().forEach(n -> columns.putIfAbsent(Header.normalised(n), n));
        further.forEach(n -> columns.putIfAbsent(Header.normalised(n), n));
        return List.copyOf(columns.values());
    }

    private static JsonObjects writing(Bytes bytes, Mapping mapping, List<String> columns, List<List<String>> each)
            throws IOException, Refusal {
        Bytes.Beginning beginning = bytes.beginning();
        String encoding = mapping.encoding() != null
                ? mapping.encoding()
                : TextForm.encoding(beginning.bytes(), beginning.isWhole());
        String text = new String(beginning.bytes(), Charset.forName(encoding)).replace("\uFEFF", "");
        String body = text.stripLeading();
        if (!body.isEmpty() && body.charAt(0) != '{' && body.charAt(0) != '[') {
            throw new Refusal("is not JSON: it begins with neither { nor [ (read as " + encoding + ")");
        }
        return new JsonObjects(encoding, JsonText.isByLine(text, beginning.isWhole()), columns, each);
    }

    private static boolean holdsAny(Bytes bytes, JsonObjects writing) throws IOException {
        try (JsonItems items = writing.items(bytes)) {
            return items.next() != null;
        }
    }

    /** The paths that occur; of records whose arrays are all empty, every path, since nothing speaks against them. */
    private static List<String> seen(Bytes bytes, JsonObjects writing, Mapping mapping) throws IOException {
        Set<String> seen = new LinkedHashSet<>();
        Set<List<String>> filled = new LinkedHashSet<>();
        try (JsonItems items = writing.items(bytes)) {
            JsonItems.Item item = items.next();
            for (int i = 0; i < OBJECTS && item != null; i++) {
                for (RawRow row : writing.rows(item)) {
                    filled.add(row.each());
                    see(row, writing.columns(), seen);
                }
                item = items.next();
            }
        }
        if (!seen.isEmpty()) {
            mapping.records().values().stream()
                    .filter(r -> !filled.contains(r.each()))
                    .forEach(r -> seen.addAll(Wanted.of(r).names()));
        }
        return new ArrayList<>(seen);
    }

    private static void see(RawRow row, List<String> columns, Set<String> seen) {
        for (int i = 0; i < columns.size() && row.fault() == null; i++) {
            if (row.has(i)) {
                seen.add(columns.get(i));
            }
        }
    }
}
