package io.replyledger.scorecard;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Records that count as tables for queries, under the names of their types: the declared columns, and until when each was
 * watched ({@code as_of}, its local day {@code as_of_on}) and the zone of its provider. Mystery contacts stand apart; records of which
 * nobody knows until when they were watched are left out.
 */
public final class RecordTables {
    private static final long MICROS = 1_000_000;
    private static final int MOST_CASES = 16;

    private final SparkSession spark;
    private final Zones zones;
    private final AsOf asOf;
    private final Held held;
    private final boolean isOfProbes;

    /** The zone of each provider; tasks need no more of its clock. */
    private record Zones(HashMap<String, ZoneId> byProvider, ZoneId standard) implements Serializable {
        ZoneId of(String provider) {
            return byProvider.getOrDefault(provider, standard);
        }
    }

    /**
     * Until when records were watched, seconds since 1970.
     *
     * @param bySource by source
     * @param byFile by source and file, joined by a colon, where records age with their own file
     */
    public record AsOf(HashMap<String, Long> bySource, HashMap<String, Long> byFile) implements Serializable {
        long micros(String source, String file) {
            Long own = byFile.get(source + ":" + file);
            return (own != null ? own : bySource.get(source)) * MICROS;
        }

        /** False where nothing tells until when a source was watched: then nobody knows what is in force in it. */
        boolean knows(String source) {
            return bySource.containsKey(source);
        }
    }

    RecordTables(SparkSession spark, Clocks clocks, AsOf asOf, Held held, boolean isOfProbes) {
        this.isOfProbes = isOfProbes;
        this.held = held;
        this.spark = spark;
        HashMap<String, ZoneId> byProvider = new HashMap<>();
        clocks.byProvider().forEach((provider, clock) -> byProvider.put(provider, clock.zone()));
        this.zones = new Zones(byProvider, clocks.standard().zone());
        this.asOf = asOf;
    }

    /** Registers records of a type; only columns in {@code wanted} are taken along. */
    void register(RecordType type, Evidence.Given given, Set<String> wanted) {
        Map<String, Integer> positions = Table.load(type.table()).positions();
        List<Column> columns = columns(type, wanted);
        int[] taken = columns.stream().mapToInt(c -> positions.get(c.name())).toArray();
        ToRow toRow = new ToRow(
                type,
                taken,
                positions.get(Records.IS_PROBE),
                positions.get(Records.PROVIDER_ID),
                positions.get(Records.SOURCE),
                positions.get(Records.SOURCE_FILE),
                zones,
                asOf,
                isOfProbes);
        Dataset<Row> table = null;
        if (given.folded() != null) {
            JavaRDD<Row> rows = given.folded().filter(toRow::isTaken).map(toRow::row);
            table = typed(spark.createDataFrame(rows, stored(columns)), columns);
        }
        if (given.asStored() != null) {
            Dataset<Row> stored = watched(given.asStored(), columns);
            table = table == null ? stored : table.union(stored);
        }
        if (given.folded() == null) {
            // To read the store again costs less than to keep the rows.
            held.view(type.table(), table);
        } else {
            held.register(type.table(), table);
        }
    }

    /** What {@link ToRow} does, as columns: then only those are read from the store that somebody asks for. */
    private Dataset<Row> watched(Dataset<Row> rows, List<Column> columns) {
        org.apache.spark.sql.Column zone = byValue(functions.col(Records.PROVIDER_ID), names(zones.byProvider()))
                .otherwise(zones.standard().getId());
        org.apache.spark.sql.Column until = until();
        List<org.apache.spark.sql.Column> taken = new ArrayList<>();
        columns.forEach(c -> taken.add(functions.col(c.name())));
        taken.add(until.as("as_of"));
        taken.add(functions.to_date(functions.from_utc_timestamp(until, zone)).as("as_of_on"));
        taken.add(zone.as("zone"));
        return rows.where(functions
                        .coalesce(functions.col(Records.IS_PROBE), functions.lit(false))
                        .equalTo(isOfProbes))
                .where(functions
                        .col(Records.SOURCE)
                        .isin(asOf.bySource().keySet().toArray()))
                .select(taken.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** Of a few files a case each, which Spark compiles; of many a look into a table. */
    private org.apache.spark.sql.Column until() {
        org.apache.spark.sql.Column source = functions.col(Records.SOURCE);
        org.apache.spark.sql.Column file = functions.col(Records.SOURCE_FILE);
        if (asOf.bySource().size() + asOf.byFile().size() > MOST_CASES) {
            AsOf known = asOf;
            UDF2<String, String, Long> micros = (s, f) -> known.knows(s) ? (Long) known.micros(s, f) : null;
            return functions.timestamp_micros(
                    functions.udf(micros, DataTypes.LongType).apply(source, file));
        }
        return functions.timestamp_seconds(functions.coalesce(
                byValue(functions.concat_ws(":", source, file), asOf.byFile()).otherwise(functions.lit(null)),
                byValue(source, asOf.bySource()).otherwise(functions.lit(null))));
    }

    private static Map<String, String> names(Map<String, ZoneId> zones) {
        Map<String, String> names = new TreeMap<>();
        zones.forEach((provider, zone) -> names.put(provider, zone.getId()));
        return names;
    }

    /** Keys to values, which are few, as one case a value. */
    private static <T> org.apache.spark.sql.Column byValue(org.apache.spark.sql.Column key, Map<String, T> values) {
        Map<T, List<String>> keys = new TreeMap<>();
        values.forEach((k, value) ->
                keys.computeIfAbsent(value, v -> new ArrayList<>()).add(k));
        org.apache.spark.sql.Column cases = functions.when(functions.lit(false), null);
        for (Map.Entry<T, List<String>> one : keys.entrySet()) {
            cases = cases.when(key.isin(one.getValue().toArray()), one.getKey());
        }
        return cases;
    }

    /** Registers a type of which nothing was delivered. */
    void registerEmpty(RecordType type, Set<String> wanted) {
        List<Column> columns = columns(type, wanted);
        typed(spark.createDataFrame(List.of(), stored(columns)), columns).createOrReplaceTempView(type.table());
    }

    private static List<Column> columns(RecordType type, Set<String> wanted) {
        return Table.load(type.table()).columns().stream()
                .filter(c -> wanted.contains(c.name()) && !c.isDerived())
                .toList();
    }

    /** As the rows hold it: times in microseconds. */
    private static StructType stored(List<Column> columns) {
        StructType schema = new StructType();
        for (Column column : columns) {
            boolean isTime = column.type() == ColumnType.TIMESTAMP;
            schema = isTime
                    ? schema.add(column.name(), DataTypes.LongType)
                    : schema.add(
                            new Table("", List.of(column)).schema().fields()[0].name(),
                            new Table("", List.of(column)).schema().fields()[0].dataType());
        }
        return schema.add("as_of", DataTypes.LongType)
                .add("as_of_on", DataTypes.DateType)
                .add("zone", DataTypes.StringType);
    }

    private static Dataset<Row> typed(Dataset<Row> rows, List<Column> columns) {
        List<org.apache.spark.sql.Column> typed = new ArrayList<>();
        for (Column column : columns) {
            org.apache.spark.sql.Column value = functions.col(column.name());
            boolean isTime = column.type() == ColumnType.TIMESTAMP;
            typed.add(isTime ? functions.timestamp_micros(value).as(column.name()) : value);
        }
        typed.add(functions.timestamp_micros(functions.col("as_of")).as("as_of"));
        typed.add(functions.col("as_of_on"));
        typed.add(functions.col("zone"));
        return rows.select(typed.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** A standing as a row. */
    private record ToRow(
            RecordType type,
            int[] taken,
            int probe,
            int provider,
            int source,
            int file,
            Zones zones,
            AsOf asOf,
            boolean isOfProbes)
            implements Serializable {

        boolean isTaken(RecordStanding standing) {
            Object[] values = values(standing);
            return values != null
                    && Boolean.TRUE.equals(values[probe]) == isOfProbes
                    && asOf.knows((String) values[source]);
        }

        private Object[] values(RecordStanding standing) {
            return type.isEvent() ? standing.event() : standing.record();
        }

        Row row(RecordStanding standing) {
            Object[] values = values(standing);
            Object[] row = new Object[taken.length + View.ADDED.size()];
            for (int i = 0; i < taken.length; i++) {
                row[i] = values[taken[i]];
            }
            ZoneId zone = zones.of((String) values[provider]);
            long until = asOf.micros((String) values[source], (String) values[file]);
            row[taken.length] = until;
            row[taken.length + 1] =
                    Instant.ofEpochSecond(until / MICROS).atZone(zone).toLocalDate();
            row[taken.length + 2] = zone.getId();
            return RowFactory.create(row);
        }
    }
}
