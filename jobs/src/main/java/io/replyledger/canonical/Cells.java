package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import java.util.OptionalInt;
import java.util.Set;

/** Finds the cells of a row by the names of its columns. */
final class Cells {
    private final Header header;
    private final Set<String> nulls;

    Cells(Header header, Set<String> nulls) {
        this.header = header;
        this.nulls = nulls;
    }

    /** The text that a field reads: of the first synonym that the header has, or of the first non-empty column. */
    String text(RawRow row, FieldMapping field) {
        for (String name : field.columns()) {
            OptionalInt position = header.position(name);
            if (position.isPresent() && row.has(position.getAsInt())) {
                String text = textAt(row, position.getAsInt());
                if (field.first() == null || !text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    String text(RawRow row, String column) {
        OptionalInt position = header.position(column);
        return position.isEmpty() ? "" : textAt(row, position.getAsInt());
    }

    private String textAt(RawRow row, int position) {
        String text = row.cell(position);
        return nulls.contains(text) ? "" : text;
    }

    boolean fulfils(RawRow row, Mapping.Condition condition) {
        String text = text(row, condition.column());
        return condition.in() != null
                ? condition.in().contains(text)
                : !condition.not().contains(text);
    }

    /** The column that a field reads in this file, for messages. */
    String name(RawRow row, FieldMapping field) {
        for (String name : field.columns()) {
            OptionalInt position = header.position(name);
            boolean isRead = position.isPresent()
                    && row.has(position.getAsInt())
                    && (field.first() == null
                            || !textAt(row, position.getAsInt()).isEmpty());
            if (isRead) {
                return name;
            }
        }
        return field.columns().isEmpty() ? "" : field.columns().get(0);
    }
}
