package io.replyledger.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A view gives exactly the columns that it declares, with their types. */
class ViewsTest {
    private static final Path FOLDER = Path.of("schemas", "views");

    @TestFactory
    Stream<DynamicTest> aViewIsWhatItDeclares() throws IOException {
        SparkSession spark = SparkSession.builder()
                .master("local[1]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC")
                .getOrCreate();
        List<View> views = views(spark);
        return views.stream()
                .filter(v -> !v.columns().isEmpty())
                .map(v -> dynamicTest(v.name(), () -> {
                    List<String> declared = Files.readAllLines(FOLDER.resolve(v.name() + ".sql")).stream()
                            .filter(l -> l.startsWith("--   "))
                            .map(l -> l.substring("--   ".length(), l.indexOf(':')))
                            .toList();
                    List<String> given = new ArrayList<>();
                    for (org.apache.spark.sql.types.StructField field :
                            spark.table(v.name()).schema().fields()) {
                        given.add(field.name() + " " + field.dataType().sql());
                    }
                    assertEquals(declared, given);
                }));
    }

    private static List<View> views(SparkSession spark) throws IOException {
        List<View> views = new ArrayList<>();
        Set<String> records = new TreeSet<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.map(f -> f.getFileName().toString().replace(".sql", ""))
                    .sorted()
                    .forEach(name -> Evidence.resolve(name, views, records));
        }
        ProviderClock clock = new ProviderClock(ZoneOffset.UTC, null);
        Clocks clocks = new Clocks(new HashMap<>(), clock);
        RecordTables tables = new RecordTables(
                spark,
                clocks,
                new RecordTables.AsOf(new HashMap<>(), new HashMap<>()),
                new Held(spark, true, Set.of()),
                false);
        for (String record : records) {
            RecordType type = RecordType.of(record).orElseThrow();
            Set<String> all = new TreeSet<>();
            Table.load(record).columns().stream().map(Column::name).forEach(all::add);
            tables.registerEmpty(type, all);
        }
        GivenTables given = new GivenTables(spark);
        given.registerMonths(Set.of("own"), List.of("2025-03"), clocks);
        given.registerFiles(List.of());
        views.forEach(v -> spark.sql(v.sql()).createOrReplaceTempView(v.name()));
        return views;
    }
}
