package io.replyledger.output;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes CSV for spreadsheets: UTF-8 with byte order mark, one header row, six decimals rounded half to even, texts
 * guarded so that no spreadsheet takes them for a formula.
 */
final class CsvFile {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvFile() {}

    static void write(Path path, Rows rows) throws IOException {
        Files.createDirectories(path.getParent());
        try (Writer writer = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
            header(rows.table(), writer);
            lines(rows, writer);
        }
    }

    /** What a file begins with. */
    static byte[] header(Table table) throws IOException {
        return bytes(writer -> header(table, writer));
    }

    /** Rows as they stand in a file. */
    static byte[] lines(Rows rows) throws IOException {
        return bytes(writer -> lines(rows, writer));
    }

    private interface Writing {
        void to(Appendable text) throws IOException;
    }

    private static byte[] bytes(Writing writing) throws IOException {
        // A writer would take a lock for every cell, and encode it by itself.
        StringBuilder text = new StringBuilder();
        writing.to(text);
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    private static void header(Table table, Appendable writer) throws IOException {
        writer.append('\uFEFF');
        new CSVPrinter(writer, FORMAT).printRecord(table.columnNames());
    }

    private static void lines(Rows rows, Appendable writer) throws IOException {
        CSVPrinter printer = new CSVPrinter(writer, FORMAT);
        for (Object[] row : rows.values()) {
            printer.printRecord(cells(rows.table().columns(), row));
        }
    }

    private static Object[] cells(List<Column> columns, Object[] row) {
        Object[] cells = new Object[row.length];
        for (int i = 0; i < row.length; i++) {
            cells[i] = row[i] == null ? "" : cell(columns.get(i).type(), row[i]);
        }
        return cells;
    }

    private static String cell(ColumnType type, Object value) {
        return switch (type) {
            case STRING -> guarded((String) value);
            case DOUBLE -> CsvRow.cell((Double) value);
            case TIMESTAMP ->
                Instant.EPOCH.plus((Long) value, ChronoUnit.MICROS).toString();
            case BIGINT, INT, BOOLEAN, DATE, DECIMAL, LONGS -> value.toString();
            case BINARY -> throw new IllegalArgumentException("bytes are not for people");
        };
    }

    static String guarded(String text) {
        boolean isFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return isFormula ? "'" + text : text;
    }
}
