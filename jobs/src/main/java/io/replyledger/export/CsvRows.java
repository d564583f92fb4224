package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Iterator;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The rows of a delimited text. Bytes that the encoding does not know become U+FFFD, so that only the cells they stand in
 * are refused.
 */
final class CsvRows extends RowReader {
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;

    CsvRows(InputStream in, String encoding, char delimiter, String quote) throws IOException {
        Reader reader = unmarked(new InputStreamReader(in, Charset.forName(encoding)));
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

    /** Without a byte order mark, which would hide a quote behind it. */
    private static Reader unmarked(Reader text) throws IOException {
        PushbackReader reader = new PushbackReader(text);
        int first = reader.read();
        if (first >= 0 && first != '\uFEFF') {
            reader.unread(first);
        }
        return reader;
    }

    @Override
    RawRow read() {
        if (!hasRecord()) {
            return null;
        }
        CSVRecord csv = records.next();
        String[] cells = csv.values();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = FormulaGuard.undone(cells[i]);
        }
        return RawRow.of(csv.getRecordNumber(), cells);
    }

    private boolean hasRecord() {
        try {
            return records.hasNext();
        } catch (UncheckedIOException e) {
            // With these settings the parser itself complains of nothing else.
            Exception fault = e.getCause() instanceof CSVException ? new Unreadable(CsvTokens.UNCLOSED) : e;
            throw new UncheckedIOException(Damage.inRow(parser.getRecordNumber() + 1, fault));
        }
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
