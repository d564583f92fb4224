package io.replyledger.direct.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.direct.Plain;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written by columns is what is written by rows, as DuckDB reads both. */
class ParquetFileTest {
    private static final Table TABLE = new Table(
            "made_up",
            List.of(
                    column("id", ColumnType.STRING, 0, 0, true),
                    column("text", ColumnType.STRING, 0, 0, false),
                    column("number", ColumnType.BIGINT, 0, 0, false),
                    column(Records.SOURCE_ROW, ColumnType.BIGINT, 0, 0, false),
                    column("small", ColumnType.INT, 0, 0, false),
                    column("ratio", ColumnType.DOUBLE, 0, 0, false),
                    column("at", ColumnType.TIMESTAMP, 0, 0, false),
                    column("on_day", ColumnType.DATE, 0, 0, false),
                    column("short_amount", ColumnType.DECIMAL, 9, 2, false),
                    column("amount", ColumnType.DECIMAL, 18, 4, false),
                    column("is_so", ColumnType.BOOLEAN, 0, 0, false),
                    column("bytes", ColumnType.BINARY, 0, 0, false),
                    column("never", ColumnType.STRING, 0, 0, false)));

    @TempDir
    private Path temporary;

    private static Column column(String name, ColumnType type, int precision, int scale, boolean isRequired) {
        return new Column(name, type, precision, scale, isRequired, "");
    }

    /** Random rows; {@code filled} in a hundred cells have a value, in runs as long as chance has it. */
    private static List<Object[]> rows(int count, int filled, int width) {
        Random random = new Random(count + filled);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Object[] all = {
                "id-" + i,
                random.nextBoolean() ? "办" + random.nextInt(5) : new BigInteger(4 * width, random).toString(16),
                random.nextLong(),
                (long) i,
                random.nextInt(),
                random.nextDouble(),
                random.nextLong() % 4_000_000_000_000_000L,
                LocalDate.ofEpochDay(random.nextInt(40_000) - 10_000),
                BigDecimal.valueOf(random.nextInt(1_000_000_000), 2),
                BigDecimal.valueOf(random.nextLong() % 1_000_000_000_000_000_000L, 4),
                random.nextBoolean(),
                ("b" + random.nextInt(50)).getBytes(StandardCharsets.UTF_8),
                null
            };
            for (int c = 1; c < all.length; c++) {
                all[c] = random.nextInt(100) < filled ? all[c] : null;
            }
            rows.add(all);
        }
        return rows;
    }

    private Path write(String name, List<Object[]> rows, Set<String> columns, boolean isPlain) throws IOException {
        Path file = temporary.resolve(name);
        Configuration hadoop = new Configuration(false);
        hadoop.setBoolean(Plain.KEY, isPlain);
        try (RowWriter writer =
                ParquetFile.create(new org.apache.hadoop.fs.Path(file.toUri()), TABLE, columns, hadoop)) {
            for (Object[] row : rows) {
                writer.write(row);
            }
        }
        return file;
    }

    private static List<String> asked(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                lines.add(String.join("|", cells));
            }
        }
        return lines;
    }

    private static List<String> read(Path file) throws SQLException {
        return asked("SELECT * REPLACE (hex(bytes) AS bytes) FROM read_parquet('" + file + "', file_row_number = true)"
                + " ORDER BY file_row_number");
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 9", "1, 100, 9", "1, 0, 9", "5000, 3, 9", "5000, 97, 9", "70000, 50, 40", "30000, 60, 4000"})
    void columnsAndRowsGiveTheSameTable(int count, int filled, int width) throws IOException, SQLException {
        List<Object[]> rows = rows(count, filled, width);
        Set<String> all = Set.copyOf(TABLE.columnNames());
        List<String> byRows = read(write("rows.parquet", rows, all, true));
        assertEquals(count, byRows.size());
        assertEquals(byRows, read(write("columns.parquet", rows, all, false)));
    }

    @ParameterizedTest
    @CsvSource({"0, 50, 5", "1, 100, 5", "5000, 60, 2", "30000, 90, 200", "30000, 1, 20"})
    void batchesGiveBackWhatWasWritten(int count, int filled, int width) throws IOException {
        List<Object[]> rows = rows(count, filled, width);
        for (boolean isPlain : new boolean[] {false, true}) {
            Path file = write("batches" + isPlain, rows, Set.copyOf(TABLE.columnNames()), isPlain);
            org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
            Configuration hadoop = new Configuration(false);
            int wider = TABLE.columns().size() + 1;
            try (ParquetBatches batches = new ParquetBatches(path, TABLE, TABLE.positions(), wider, hadoop)) {
                for (Object[] row : rows) {
                    assertArrayEquals(Arrays.copyOf(row, wider), batches.next());
                }
                assertNull(batches.next());
            }
        }
    }

    @Test
    void rowGroupsWithoutAWantedTextAreLeftOut() throws IOException {
        Path file = write("groups", rows(1_000, 100, 5), Set.copyOf(TABLE.columnNames()), false);
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
        Configuration hadoop = new Configuration(false);
        try (ParquetBatches none = ParquetBatches.of(path, TABLE, "id", Set.of("jd-1"), hadoop);
                ParquetBatches some = ParquetBatches.of(path, TABLE, "id", Set.of("jd-1", "id-7"), hadoop)) {
            assertNull(none.next());
            assertEquals("id-0", some.next()[0]);
        }
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Path file = write("damaged", rows(1_000, 100, 5), Set.copyOf(TABLE.columnNames()), false);
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, 100, bytes.length / 2, (byte) 7);
        Files.write(file, bytes);
        Files.deleteIfExists(file.resolveSibling(".damaged.crc"));
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());

        UnreadableFile failure = assertThrows(UnreadableFile.class, () -> {
            try (ParquetBatches batches = new ParquetBatches(
                    path, TABLE, TABLE.positions(), TABLE.columns().size(), new Configuration(false))) {
                while (batches.next() != null) {
                    // Until the damage is met.
                }
            }
        });
        assertTrue(failure.getMessage().contains("damaged"), failure.getMessage());
    }

    @Test
    void aLargeFileHasSeveralRowGroupsWhoseStatisticsHold() throws IOException, SQLException {
        Path file = write("large.parquet", rows(30_000, 90, 8_000), Set.copyOf(TABLE.columnNames()), false);
        String metadata = "parquet_metadata('" + file + "')";
        long groups = Long.parseLong(
                asked("SELECT count(DISTINCT row_group_id) FROM " + metadata).get(0));
        assertTrue(groups > 1, groups + " row groups");
        // DuckDB skips row groups by their least and greatest value; a wrong one would lose the row.
        for (int row : new int[] {0, 2_047, 2_048, 15_000, 29_999}) {
            assertEquals(
                    List.of("id-" + row),
                    asked("SELECT id FROM read_parquet('" + file + "') WHERE id = 'id-" + row + "'"));
        }
    }

    @Test
    void onlyColumnsThatAreWantedStandInTheFile() throws IOException, SQLException {
        Set<String> wanted = new HashSet<>(Set.of("id", "at"));
        Path file = write("few.parquet", rows(10, 80, 9), wanted, false);
        assertEquals(List.of("id", "at"), asked("SELECT column_name FROM (DESCRIBE SELECT * FROM '" + file + "')"));
    }

    @Test
    void aRowWithoutARequiredValueIsRefused() {
        Object[] row = rows(1, 100, 9).get(0);
        row[0] = null;
        assertThrows(
                IllegalStateException.class,
                () -> write("missing.parquet", List.<Object[]>of(row), Set.copyOf(TABLE.columnNames()), false));
        assertTrue(Files.exists(temporary.resolve("missing.parquet")));
    }

    /** Else a few thousand of them would lie in memory before anybody looks. */
    @Test
    void aPageEndsWithALongTextThatIsNew() {
        TextValues values = new TextValues(
                ParquetTypes.schema(TABLE, Set.of("text")).getType("text").asPrimitiveType());
        values.add("x".repeat(300_000));
        assertTrue(values.size() >= ParquetFile.PAGE);
        values.page();
        values.clear();
        values.add("x".repeat(300_000));
        assertTrue(values.size() >= ParquetFile.PAGE);
    }
}
