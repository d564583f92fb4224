package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The order in which the reader hands over the rows of a record; see {@link RecordReader#grouped}. */
class WinnerOrderTest {
    private static final StructType COLUMNS = StructType.fromDDL("label STRING, source STRING, record_id STRING,"
            + " is_event BOOLEAN, event_order BIGINT, event_sequence BIGINT, updated_at BIGINT, exported_at BIGINT,"
            + " source_file STRING, row_order BIGINT");
    private static boolean isOurs;
    private static SparkSession spark;

    @BeforeAll
    static void start() {
        isOurs = SparkSession.getDefaultSession().isEmpty();
        spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        if (isOurs) {
            spark.stop();
        }
    }

    private static Row version(String label, Long updated, Long exported, String file, long row) {
        return RowFactory.create(label, "desk", "1", false, null, null, updated, exported, file, row);
    }

    private static Row event(String label, long at, Long sequence, long row) {
        return RowFactory.create(label, "desk", "1", true, at, sequence, null, null, "a", -row);
    }

    private static List<String> order(Row... rows) {
        Dataset<Row> given = spark.createDataFrame(List.of(rows), COLUMNS);
        return RecordReader.grouped(given.repartition(1), 2, StoredRows.RECORD_ID).collectAsList().stream()
                .map(r -> r.<String>getAs("label"))
                .toList();
    }

    @Test
    void theLatestUpdateWinsAndNoUpdateIsLowest() {
        assertEquals(
                List.of("third", "second", "first", "none"),
                order(
                        version("none", null, 99L, "z", 99),
                        version("second", 2L, 5L, "a", 2),
                        version("third", 3L, 1L, "a", 1),
                        version("first", 1L, 9L, "a", 3)));
    }

    @Test
    void ofEqualUpdatesTheLatestExportWinsAndNoExportIsLowest() {
        assertEquals(
                List.of("later", "earlier", "none"),
                order(
                        version("none", 1L, null, "z", 9),
                        version("earlier", 1L, 5L, "a", 2),
                        version("later", 1L, 6L, "a", 1)));
    }

    @Test
    void ofEqualTimesTheFileOfTheGreaterHashWinsThenTheLaterRow() {
        assertEquals(
                List.of("b3", "b2", "a9"),
                order(
                        version("b2", null, null, "b", 2),
                        version("a9", null, null, "a", 9),
                        version("b3", null, null, "b", 3)));
    }

    @Test
    void eventsStandBehindVersionsByTimeThenSequenceThenRow() {
        assertEquals(
                List.of("ticket", "e1", "e2 row 4", "e2 row 5", "e2 first", "e2 second"),
                order(
                        event("e2 second", 2, 8L, 2),
                        event("e2 first", 2, 7L, 3),
                        event("e2 row 5", 2, null, 5),
                        event("e2 row 4", 2, null, 4),
                        event("e1", 1, null, 9),
                        version("ticket", null, null, "a", 1)));
    }
}
