package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;

/** Columns that make an id together. */
final class JoinedCells {
    private static final String BETWEEN = "\u0001";

    private final List<Cells> columns;

    /** Of these columns; null for none. */
    JoinedCells(List<String> columns, Header header, Set<String> nulls) {
        this.columns = columns == null
                ? List.of()
                : columns.stream().map(c -> Cells.of(c, header, nulls)).toList();
    }

    /** All of them as one text; empty where there are none or all are empty. */
    String text(RawRow row) {
        if (columns.isEmpty()) {
            return "";
        }
        List<String> parts = columns.stream()
                .map(c ->
                        Normalizer.normalize(c.text(row), Normalizer.Form.NFKC).strip())
                .toList();
        return parts.stream().allMatch(String::isEmpty) ? "" : String.join(BETWEEN, parts);
    }
}
