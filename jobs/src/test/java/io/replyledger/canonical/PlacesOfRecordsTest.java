package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.replyledger.LocalSpark;
import io.replyledger.direct.rows.RowView;
import io.replyledger.direct.rows.SparkRows;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records with rows in several folders are those that a walk over all rows finds. */
class PlacesOfRecordsTest {
    @RegisterExtension
    static final LocalSpark SPARK = new LocalSpark();

    private static JavaRDD<RowView> rows(List<Row> places) {
        return SparkRows.of(SPARK.session()
                .createDataFrame(places, Table.load(RecordPlaces.TABLE).schema())
                .repartition(3));
    }

    private static List<String> several(List<Row> added, List<Row> former) {
        return PlacesOfRecords.several(rows(added), former == null ? null : rows(former), added.size())
                .collect()
                .stream()
                .map(s -> s.record() + " " + s.hash() + " " + s.folders())
                .sorted()
                .toList();
    }

    @Test
    void onlyWhatIsAddedCounts() {
        List<Row> added = List.of(
                RowFactory.create("ticket", 1L, 202501),
                RowFactory.create("ticket", 2L, 202501),
                RowFactory.create("call", 3L, 202501),
                RowFactory.create("call", 4L, 0));
        List<Row> former = List.of(
                RowFactory.create("ticket", 1L, 202412),
                RowFactory.create("ticket", 2L, 202501),
                RowFactory.create("ticket", 3L, 202502),
                RowFactory.create("ticket", 9L, 202412),
                RowFactory.create("ticket", 9L, 202501),
                RowFactory.create("call", 4L, 202501),
                RowFactory.create("call", 4L, 202412));
        assertEquals(List.of("call 4 [0, 202412, 202501]", "ticket 1 [202412, 202501]"), several(added, former));
        assertEquals(List.of(), several(added, null));
    }

    @ParameterizedTest
    @CsvSource({"1, 500, 3", "2, 20000, 4", "3, 20000, 1", "4, 3000, 40"})
    void aWalkOverAllRowsFindsTheSame(int seed, int count, int folders) {
        Random random = new Random(seed);
        List<Row> added = new ArrayList<>();
        List<Row> former = new ArrayList<>();
        TreeMap<String, TreeSet<Integer>> all = new TreeMap<>();
        TreeSet<String> ofBatch = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            boolean isAdded = random.nextInt(4) == 0;
            String record = random.nextBoolean() ? "ticket" : "call";
            // Few numbers that lie apart, and some of which only the upper half differs.
            long hash = ((long) random.nextInt(count / 2) << 40) - random.nextInt(2);
            int folder = random.nextInt(10) > 0 ? 202501 : 202501 + random.nextInt(folders);
            (isAdded ? added : former).add(RowFactory.create(record, hash, folder));
            all.computeIfAbsent(record + " " + hash, k -> new TreeSet<>()).add(folder);
            if (isAdded) {
                ofBatch.add(record + " " + hash);
            }
        }
        List<String> expected = all.entrySet().stream()
                .filter(e -> e.getValue().size() > 1 && ofBatch.contains(e.getKey()))
                .map(e -> e.getKey() + " " + e.getValue())
                .toList();
        assertEquals(folders == 1, expected.isEmpty(), "what is expected");
        assertFalse(added.isEmpty() || former.isEmpty());
        assertEquals(expected, several(added, former));
    }
}
