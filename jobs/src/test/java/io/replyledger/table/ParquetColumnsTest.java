package io.replyledger.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetColumnsTest {
    private static final int ROWS = 5000;
    private static final Table TABLE = new Table(
            "made_up",
            List.of(
                    column("text", ColumnType.STRING),
                    column("number", ColumnType.BIGINT),
                    column("small", ColumnType.INT),
                    column("at", ColumnType.TIMESTAMP),
                    column("is_so", ColumnType.BOOLEAN)));

    @TempDir
    private Path temporary;

    private Path file;

    private static Column column(String name, ColumnType type) {
        return new Column(name, type, 0, 0, false, "");
    }

    @BeforeEach
    void write() throws IOException {
        file = temporary.resolve("made-up.parquet");
        org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
        try (RowWriter writer = ParquetFile.create(path, TABLE, new Configuration(false))) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(row(i));
            }
        }
    }

    /** Texts that repeat and texts that do not, and in every column some cells without a value. */
    private static Object[] row(int i) {
        return new Object[] {
            i % 7 == 0 ? null : i < ROWS / 2 ? "文本" + i % 3 : "row " + i,
            i % 5 == 0 ? null : i * 1_000_000_007L,
            i % 11 == 0 ? null : i,
            i % 13 == 0 ? null : -1L - i,
            i % 3 == 0 ? null : i % 2 == 0
        };
    }

    @Test
    void everyRowComesInTheOrderOfTheColumnsThatWereAskedFor() throws IOException {
        List<Object[]> rows = new ArrayList<>();
        ParquetColumns.read(file, List.of("is_so", "text", "at", "small", "number"), rows::add);
        assertEquals(ROWS, rows.size());
        for (int i = 0; i < ROWS; i++) {
            Object[] row = row(i);
            Long small = row[2] == null ? null : ((Integer) row[2]).longValue();
            assertArrayEquals(new Object[] {row[4], row[0], row[3], small, row[1]}, rows.get(i), "row " + i);
        }
    }

    @Test
    void aColumnThatIsNotThereIsNamed() {
        UncheckedIOException e = assertThrows(
                UncheckedIOException.class, () -> ParquetColumns.read(file, List.of("number", "colour"), row -> {}));
        assertEquals(ParquetColumns.MissingColumn.class, e.getCause().getClass());
        assertEquals("colour", e.getCause().getMessage());
    }
}
