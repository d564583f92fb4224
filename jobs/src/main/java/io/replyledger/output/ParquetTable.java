package io.replyledger.output;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.ParquetFooter;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Column;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;

/** A published table as Parquet files, one per month where it has months. */
final class ParquetTable {
    private static final String MONTH = "month";
    private static final List<String> WHOLE =
            List.of("exclusions", "data_quality", "reject", "reconciliation", "criteria");

    private final Table table;
    private final Map<String, List<Object[]>> parts;
    /** Position of the month in a row, -1 where it stands in the file too. */
    private final int left;

    private ParquetTable(Table table, Map<String, List<Object[]>> parts, int left) {
        this.table = table;
        this.parts = parts;
        this.left = left;
    }

    /** Parts by their path below the folder of Parquet files; the month stands in the path, not in the file. */
    static ParquetTable of(Rows rows) {
        String folder = folder(rows.table());
        if (WHOLE.contains(rows.table().name())) {
            return new ParquetTable(rows.table(), Map.of(folder + "part-0.parquet", rows.values()), -1);
        }
        int month = rows.position(MONTH);
        Map<String, List<Object[]>> parts = new LinkedHashMap<>();
        for (Object[] row : rows.values()) {
            String path = path(rows.table(), (String) row[month]);
            parts.computeIfAbsent(path, k -> new ArrayList<>()).add(row);
        }
        List<Column> columns = rows.table().columns().stream()
                .filter(c -> !c.name().equals(MONTH))
                .toList();
        return new ParquetTable(new Table(rows.table().name(), columns), parts, month);
    }

    private static String folder(Table table) {
        return "fact_" + PublishedNames.parquet(table.name()) + "/";
    }

    /** Path of the part of a month or period. */
    static String path(Table table, String month) {
        return folder(table) + "month=" + month + "/part-0.parquet";
    }

    private Object[] inFile(Object[] row) {
        if (left < 0) {
            return row;
        }
        Object[] shorter = new Object[row.length - 1];
        System.arraycopy(row, 0, shorter, 0, left);
        System.arraycopy(row, left + 1, shorter, left, row.length - left - 1);
        return shorter;
    }

    /** Rows as they were given, by path. */
    Map<String, List<Object[]>> parts() {
        return parts;
    }

    void write(Path path, List<Object[]> rows, Configuration hadoop) throws IOException {
        Files.createDirectories(path.getParent());
        write(new org.apache.hadoop.fs.Path(path.toUri()), rows, hadoop);
        ParquetFooter.order(path);
        // Hadoop leaves a checksum file beside what it writes to a local disk.
        Files.deleteIfExists(path.resolveSibling("." + path.getFileName() + ".crc"));
    }

    /** The same in any file system; the footer is not in order yet. */
    void write(org.apache.hadoop.fs.Path path, List<Object[]> rows, Configuration hadoop) throws IOException {
        try (RowWriter writer = ParquetFile.create(path, table, hadoop)) {
            for (Object[] row : rows) {
                writer.write(inFile(row));
            }
        }
    }

    /** Hash of columns and rows, whatever the bytes of the file. */
    String contentHash(List<Object[]> rows) {
        ContentHash hash = new ContentHash().add(table.columns().toString());
        for (Object[] row : rows) {
            for (Object cell : inFile(row)) {
                hash.add(cell);
            }
        }
        return hash.hex();
    }
}
