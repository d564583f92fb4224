package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a delimited text, header included, blank ones left out but counted in the row numbers. Bytes that the
 * encoding does not know become U+FFFD, so that only the cells they stand in are refused.
 */
final class CsvRows implements Iterator<RawRow>, Closeable {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private RawRow next;
    private boolean isRead;

    CsvRows(InputStream in, String encoding, char delimiter, String quote) throws IOException {
        Reader reader = new InputStreamReader(in, Charset.forName(encoding));
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setQuote(quote.equals("none") ? null : Character.valueOf(quote.charAt(0)))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
        parser = CSVParser.parse(reader, format);
        records = parser.iterator();
    }

    /** The next row without moving on; null at the end. */
    RawRow peek() {
        if (!isRead) {
            next = read();
            isRead = true;
        }
        return next;
    }

    private RawRow read() {
        while (hasRecord()) {
            CSVRecord csv = records.next();
            RawRow row = RawRow.of(csv.getRecordNumber(), csv.values());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private boolean hasRecord() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            throw new UncheckedIOException(
                    "row " + (parser.getRecordNumber() + 1) + " cannot be read: "
                            + e.getCause().getMessage(),
                    e.getCause());
        }
    }

    @Override
    public boolean hasNext() {
        return peek() != null;
    }

    @Override
    public RawRow next() {
        RawRow row = peek();
        if (row == null) {
            throw new NoSuchElementException();
        }
        isRead = false;
        return row;
    }

    /** The names in a header row. */
    static List<String> names(RawRow row) {
        return row.cells();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
