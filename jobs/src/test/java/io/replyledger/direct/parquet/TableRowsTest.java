package io.replyledger.direct.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.LocalSpark;
import io.replyledger.direct.Plain;
import io.replyledger.table.Rejects;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a table in several files and folders, read by tasks and by a query. */
class TableRowsTest {
    private static final Table TABLE = Table.load(Rejects.TABLE);

    @RegisterExtension
    static final LocalSpark SPARK = new LocalSpark();

    @TempDir
    Path folder;

    private static Object[] row(String file, long row, String provider, String value) {
        return new Object[] {file, "f1", "tickets", "ticket", provider, row, "created", value, "no time"};
    }

    private void write(String path, Object[]... rows) throws IOException {
        org.apache.hadoop.fs.Path file =
                new org.apache.hadoop.fs.Path(folder.resolve(path).toUri());
        try (RowWriter writer = ParquetFile.create(file, TABLE, new Configuration())) {
            for (Object[] row : rows) {
                writer.write(row);
            }
        }
    }

    private static List<String> texts(JavaRDD<Object[]> rows) {
        return rows.collect().stream().map(Arrays::toString).sorted().toList();
    }

    private static List<String> texts(Object[]... rows) {
        return Stream.of(rows).map(Arrays::toString).sorted().toList();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothWaysGiveTheRowsOfAllFiles(boolean isPlain) throws IOException {
        Object[] first = row("a.csv", 2, "east", "31.02.2025");
        Object[] second = row("a.csv", 9, null, null);
        Object[] third = row("b.csv", 2, "west", "");
        write("one/part-0.parquet", first, second);
        write("two/below/part-0.parquet", third);
        write("two/below/part-1.parquet");
        Configuration hadoop = SPARK.session().sparkContext().hadoopConfiguration();
        hadoop.setBoolean(Plain.KEY, isPlain);
        try {
            TableRows rows = new TableRows(
                    SPARK.session(),
                    TABLE,
                    List.of(
                            folder.resolve("one").toString(),
                            folder.resolve("two/below").toString()));
            assertEquals(texts(first, second, third), texts(rows.all()));
            assertEquals(texts(first, third), texts(rows.with(Rejects.PROVIDER_ID, Set.of("east", "west"))));
            assertEquals(texts(), texts(rows.with(Rejects.PROVIDER_ID, Set.of("north"))));
            assertEquals(
                    texts(row("a.csv", 2, "east", null), row("a.csv", 9, null, null), row("b.csv", 2, "west", null)),
                    texts(rows.without(Rejects.VALUE)));
        } finally {
            hadoop.unset(Plain.KEY);
        }
    }
}
