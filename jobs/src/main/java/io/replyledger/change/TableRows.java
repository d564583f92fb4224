package io.replyledger.change;

import io.replyledger.output.RunJson;
import io.replyledger.spec.UserMistake;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** The rows of a published CSV file, in its order. */
final class TableRows implements Closeable, Iterator<TableRow> {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Path file;
    private final ComparedTable table;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> others = new ArrayList<>();

    private TableRows(Path file, ComparedTable table, CSVParser parser) {
        this.file = file;
        this.table = table;
        this.parser = parser;
        this.records = parser.iterator();
    }

    /** Opens a file. */
    static TableRows open(ComparedTable table, Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new UserMistake("diff: '" + file + "' is missing; publish again with this version");
        }
        java.io.BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        TableRows rows = new TableRows(file, table, CSVParser.parse(reader, FORMAT));
        rows.checkHeader();
        return rows;
    }

    private void checkHeader() {
        List<String> header = parser.getHeaderNames();
        List<String> keys = new ArrayList<>(table.keys());
        keys.add(ComparedTable.PROVIDER_ID);
        for (String key : keys) {
            if (!header.contains(key)) {
                throw new UserMistake("diff: '" + file + "' is of another layout: it has no column '" + key
                        + "'; publish again with this version");
            }
        }
        keys.add(ComparedTable.PROVIDER_NAME);
        header.stream().filter(c -> !keys.contains(c)).forEach(others::add);
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public TableRow next() {
        CSVRecord row = records.next();
        if (!row.isConsistent()) {
            throw RunJson.damaged(file);
        }
        Map<String, String> cells = new LinkedHashMap<>();
        others.forEach(c -> cells.put(c, row.get(c)));
        return new TableRow(
                new RowKey(
                        table,
                        unguarded(row.get(ComparedTable.PROVIDER_ID)),
                        row.get("month"),
                        cell(row, "channel", RowKey.ALL),
                        cell(row, table == ComparedTable.SCORECARD_DETAIL ? "detail" : "segment", RowKey.ALL),
                        table.subject(row::get),
                        cell(row, "clock", "calendar"),
                        cell(row, "basis", "")),
                cells);
    }

    private String cell(CSVRecord row, String column, String otherwise) {
        return table.keys().contains(column) ? row.get(column) : otherwise;
    }

    /** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
    private static String unguarded(String text) {
        boolean isGuarded = text.length() > 1 && text.charAt(0) == '\'' && "=+-@\t\r".indexOf(text.charAt(1)) >= 0;
        return isGuarded ? text.substring(1) : text;
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
