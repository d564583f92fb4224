package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.LocalSpark;
import io.replyledger.table.Positions;
import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order in which the reader hands over the rows of a record; see {@link RecordReader#grouped}. */
class WinnerOrderTest {
    private static final StructType COLUMNS = StructType.fromDDL("label STRING, source STRING, record_id STRING,"
            + " is_event BOOLEAN, event_order BIGINT, event_sequence BIGINT, updated_at BIGINT, exported_at BIGINT,"
            + " source_file STRING, row_order BIGINT");

    @RegisterExtension
    static final LocalSpark SPARK = new LocalSpark();

    private static Row version(String label, Long updated, Long exported, String file, long row) {
        return RowFactory.create(label, "desk", "1", false, null, null, updated, exported, file, row);
    }

    private static Row event(String label, long at, Long sequence, long row) {
        return RowFactory.create(label, "desk", "1", true, at, sequence, null, null, "a", -row);
    }

    private static List<String> order(Row... rows) {
        Dataset<Row> given = SPARK.session().createDataFrame(List.of(rows), COLUMNS);
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

    /** Tasks that read files themselves sort as queries do: rows of several sources, records and kinds, whatever is missing. */
    @Test
    void tasksSortAsQueriesDo() {
        Positions positions = new Positions(List.of(
                "label",
                Records.SOURCE,
                StoredRows.RECORD_ID,
                TicketEvents.EVENT_ID,
                TicketEvents.AT,
                TicketEvents.SEQUENCE,
                Records.UPDATED_AT,
                Records.EXPORTED_AT,
                Records.SOURCE_FILE,
                Records.SOURCE_ROW));
        Random random = new Random(7);
        List<Row> queried = new ArrayList<>();
        List<GroupRow> sorted = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            String label = "row " + i;
            String source = random.nextBoolean() ? "desk" : "办公";
            String id = List.of("1", "\uFF21", "\uD83D\uDE00", "10").get(random.nextInt(4));
            boolean isEvent = random.nextInt(3) == 0;
            Long at = isEvent ? (Long) (long) random.nextInt(3) : null;
            Long sequence = isEvent ? some(random) : null;
            Long updated = some(random);
            Long exported = some(random);
            String file = random.nextBoolean() ? "a" : "b";
            long row = i;
            queried.add(RowFactory.create(
                    label, source, id, isEvent, at, sequence, updated, exported, file, isEvent ? -row : row));
            Object[] values = {label, source, id, isEvent ? "e" + i : null, at, sequence, updated, exported, file, row};
            sorted.add(new GroupRow(values, positions));
        }

        sorted.sort(new WinnerFirst(positions, StoredRows.RECORD_ID));

        Dataset<Row> given = SPARK.session().createDataFrame(queried, COLUMNS);
        List<String> expected = RecordReader.grouped(given, 1, StoredRows.RECORD_ID).collectAsList().stream()
                .map(r -> r.<String>getAs("label"))
                .toList();
        assertEquals(expected, sorted.stream().map(r -> r.text("label")).toList());
    }

    private static Long some(Random random) {
        return random.nextBoolean() ? (Long) (long) random.nextInt(3) : null;
    }
}
