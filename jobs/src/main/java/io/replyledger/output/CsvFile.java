package io.replyledger.output;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import java.io.IOException;
import java.io.Writer;
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
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(rows.table().columnNames());
            for (Object[] row : rows.values()) {
                printer.printRecord(cells(rows.table().columns(), row));
            }
            printer.flush();
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
