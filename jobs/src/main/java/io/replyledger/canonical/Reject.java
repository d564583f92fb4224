package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.List;

/** A row that is refused: the column of the export, its value, and why. Carries no stack trace; it is common. */
final class Reject extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private boolean hasWords;
    private final transient List<Reject> others = new ArrayList<>();

    Reject(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }

    /** The same of a column of words, which are shown unless they could be the name of a person. */
    Reject withWords() {
        hasWords = !RareNames.isLikeName(value);
        return this;
    }

    /** The value as messages may show it. */
    String shown() {
        return hasWords ? Masking.shown(value) : Masking.shownValue(value);
    }

    /** Keeps what else is wrong with the row, so that one pass tells all of it; a cell that two fields read is told once. */
    void add(Reject other) {
        boolean isTold = other.column.equals(column) || others.stream().anyMatch(o -> o.column.equals(other.column));
        if (!isTold) {
            others.add(other);
        }
    }

    /** What else is wrong with the row. */
    List<Reject> others() {
        return others;
    }
}
