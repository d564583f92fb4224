package io.replyledger.export;

import java.io.IOException;
import java.util.Arrays;

/** The cells of one row of a sheet while they come in. */
final class CellRow {
    /** Columns of the widest sheet that a spreadsheet can make. */
    private static final int WIDEST = 16_384;

    private String[] cells = new String[64];
    private int size;

    void put(int column, String text) throws IOException {
        if (column < 0 || column >= WIDEST) {
            throw new Unreadable("a cell stands in column " + (column + 1L) + ", beyond the last of any spreadsheet");
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, 2 * cells.length));
        }
        cells[column] = text;
        size = Math.max(size, column + 1);
    }

    int size() {
        return size;
    }

    /** The row; this one is empty again. */
    RawRow taken(long number) {
        RawRow row = RawRow.of(number, Arrays.copyOf(cells, size));
        Arrays.fill(cells, 0, size, null);
        size = 0;
        return row;
    }
}
