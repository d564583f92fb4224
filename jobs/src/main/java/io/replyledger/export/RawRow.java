package io.replyledger.export;

import java.util.ArrayList;
import java.util.List;

/** The cells of one row as delivered. A row may be a view that holds only until the next one is read. */
public interface RawRow {

    /** Row in its file, counted as a spreadsheet counts: the header is row 1. */
    long number();

    /** Number of cells. */
    int size();

    /** The trimmed cell at a position, empty where the row is shorter. */
    String cell(int position);

    /**
     * The bytes of a cell as it is written, each as a character, for who looks for texts of ASCII alone; null where it is not at
     * hand like that. A view that holds until the next call.
     */
    default CharSequence bytes(int position) {
        return null;
    }

    /** A row of these cells; null stands for an empty one. */
    static RawRow of(long number, String... cells) {
        return new Cells(number, cells);
    }

    /** True when the row has the column at a position; false for a path that a JSON object lacks. */
    default boolean has(int position) {
        return true;
    }

    /** The paths of the array that the row is an element of, as the mapping gives them; empty for a row of its own. */
    default List<String> each() {
        return List.of();
    }

    /** Why nothing in the row can be read; null for a sound one. */
    default String fault() {
        return null;
    }

    /** A row that cannot be read, for a reason. */
    static RawRow broken(long number, String fault) {
        return new Broken(number, fault);
    }

    /** The cells in order. */
    default List<String> cells() {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            cells.add(cell(i));
        }
        return cells;
    }

    /** True when no cell holds anything. */
    default boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Cells already at hand as texts.
     *
     * @param number row in its file
     * @param texts its cells
     */
    record Cells(long number, String[] texts) implements RawRow {
        @Override
        public int size() {
            return texts.length;
        }

        @Override
        public String cell(int position) {
            return position < texts.length && texts[position] != null
                    ? WholeCharacters.of(texts[position].strip())
                    : "";
        }
    }

    /**
     * A place where a row should be.
     *
     * @param number row in its file
     * @param fault why it cannot be read
     */
    record Broken(long number, String fault) implements RawRow {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public String cell(int position) {
            return "";
        }

        @Override
        public boolean isBlank() {
            return false;
        }
    }
}
