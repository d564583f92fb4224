package io.replyledger.export;

/**
 * The cells of one row as delivered.
 *
 * @param number row in its file, counted as a spreadsheet counts: the header is row 1
 * @param cells its cells
 */
public record RawRow(long number, String[] cells) {

    /** The trimmed cell at a position, empty where the row is shorter. */
    public String cell(int position) {
        return position < cells.length && cells[position] != null ? cells[position].strip() : "";
    }

    /** True when no cell holds anything. */
    public boolean isBlank() {
        for (int i = 0; i < cells.length; i++) {
            if (!cell(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
