package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a delimited file that begins and ends between rows.
 *
 * @param start offset of its first byte
 * @param end offset behind its last byte
 * @param firstRow number of its first row
 */
public record CsvRange(long start, long end, long firstRow) implements Serializable {

    /** True for the range that begins with what stands above the data. */
    public boolean isBeginning() {
        return firstRow == 1;
    }

    /**
     * The ranges of a stream, found by looking at all of its rows: no guess is made about where a quoted cell ends.
     *
     * @param base offset of the byte at which the stream stands
     * @param bytes length of a range, at least; a range ends with the row in which it reaches that length
     * @throws IOException when the stream cannot be read as rows
     */
    static List<CsvRange> of(InputStream in, long base, byte delimiter, byte quote, long bytes) throws IOException {
        List<CsvRange> ranges = new ArrayList<>();
        long row = 1;
        long start = 0;
        long startRow = 1;
        RowScanner rows = new RowScanner(in, delimiter, quote);
        long end = rows.end();
        while (isNext(rows, row)) {
            if (end - start >= bytes) {
                ranges.add(new CsvRange(base + start, base + end, startRow));
                start = end;
                startRow = row;
            }
            end = rows.end();
            row++;
        }
        ranges.add(new CsvRange(base + start, base + end, startRow));
        return ranges;
    }

    private static boolean isNext(RowScanner rows, long row) throws IOException {
        try {
            return rows.next();
        } catch (IOException e) {
            throw Damage.inRow(row, e);
        }
    }
}
