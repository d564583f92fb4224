package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import java.util.List;
import java.util.Set;

/** The cells of a row that columns of a mapping name; where they stand is looked up once a file. */
final class Cells {
    private final List<String> names;
    private final int[] positions;
    private final boolean isFirstFilled;
    private final Set<String> nulls;
    private final int longestNull;

    private Cells(List<String> names, boolean isFirstFilled, Header header, Set<String> nulls) {
        this.names = names.stream().filter(n -> header.position(n).isPresent()).toList();
        this.positions =
                this.names.stream().mapToInt(n -> header.position(n).getAsInt()).toArray();
        this.isFirstFilled = isFirstFilled;
        this.nulls = nulls;
        this.longestNull = nulls.stream().mapToInt(String::length).max().orElse(0);
    }

    /** What a field reads: the first synonym that the header has, or the first column that is filled. */
    static Cells of(FieldMapping field, Header header, Set<String> nulls) {
        return new Cells(field.columns(), field.first() != null, header, nulls);
    }

    /** One column. */
    static Cells of(String column, Header header, Set<String> nulls) {
        return new Cells(List.of(column), false, header, nulls);
    }

    /** The first of these synonyms that the header has. */
    static Cells of(List<String> synonyms, Header header, Set<String> nulls) {
        return new Cells(synonyms, false, header, nulls);
    }

    /** The column, where the same one is read in every row and what it holds in this form is a value; -1 elsewhere. */
    int only(FixedTime form) {
        boolean isNull = nulls.stream().anyMatch(n -> n.length() == form.length());
        return positions.length == 1 && !isNull ? positions[0] : -1;
    }

    /** The text that is read, empty where there is none. */
    String text(RawRow row) {
        for (int position : positions) {
            if (!row.has(position)) {
                continue;
            }
            String text = textAt(row, position);
            if (!isFirstFilled || !text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String textAt(RawRow row, int position) {
        String text = row.cell(position);
        return text.length() > longestNull || !nulls.contains(text) ? text : "";
    }

    /** The column that is read in this row, for messages. */
    String name(RawRow row, FieldMapping field) {
        for (int i = 0; i < positions.length; i++) {
            boolean isFilled = !isFirstFilled || !textAt(row, positions[i]).isEmpty();
            if (row.has(positions[i]) && isFilled) {
                return names.get(i);
            }
        }
        return field.columns().isEmpty() ? "" : field.columns().get(0);
    }
}
