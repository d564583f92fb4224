package io.replyledger.export;

import java.io.Serializable;

/**
 * How a file is written, as declared or detected.
 *
 * @param writing form, encoding, delimiter, sheet
 * @param header its columns; of size 0 when the file holds nothing
 * @param offered columns that the file was seen to have: the header, but of JSON only the paths that occur
 * @param rowsAbove rows before the first data row, blank ones apart
 * @param detected what was detected, for people
 */
public record FileForm(Writing writing, Header header, Header offered, int rowsAbove, String detected)
        implements Serializable {

    /** A table that names its columns: only there can a row have too few cells, or be a total. */
    public boolean hasHeaderRow() {
        return rowsAbove > 0;
    }

    /** True when a row with fewer cells than the header is damaged; workbooks leave trailing empty cells out. */
    public boolean writesEveryCell() {
        return hasHeaderRow() && writing.writesEveryCell();
    }
}
