package io.replyledger.export;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The rows of a delimited text, found in its bytes. Each is a view that holds until the next one is read. */
final class ByteRows extends RowReader {
    private final CsvTokens tokens;
    private final ByteRow row;
    private long number;

    ByteRows(CsvTokens tokens, ByteRow row, long firstRow) {
        this.tokens = tokens;
        this.row = row;
        this.number = firstRow;
    }

    @Override
    RawRow read() {
        try {
            return tokens.next() ? row.numbered(number++) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(Damage.inRow(number, e));
        }
    }

    @Override
    public void close() throws IOException {
        tokens.close();
    }
}
