package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;

/**
 * Reads months of a record type from the store: every row that counts in this run, brought together by record, the
 * winner folded with its events. One shuffle, then a stream.
 */
public final class RecordReader {
    static final String MONTH = "month";

    static final String RECORD_ID = "record_id";
    private static final String IS_EVENT = "is_event";
    private static final String EVENT_ORDER = "event_order";
    private static final String EVENT_SEQUENCE = "event_sequence";
    private static final String ROW_ORDER = "row_order";
    private static final long ROWS_PER_PARTITION = 1_000_000;

    private final SparkSession spark;
    private final Store store;
    private final Holdings holdings;
    private final Zones zones;
    private final Set<String> resolvedInRows;
    private final Identities identities;

    /**
     * A reader of what the store holds.
     *
     * @param resolvedInRows sources whose tickets tell themselves when they were resolved
     */
    public RecordReader(SparkSession spark, Store store, Holdings holdings, Zones zones, Set<String> resolvedInRows) {
        this(spark, store, holdings, zones, resolvedInRows, Identities.NONE);
    }

    private RecordReader(
            SparkSession spark,
            Store store,
            Holdings holdings,
            Zones zones,
            Set<String> resolvedInRows,
            Identities identities) {
        this.resolvedInRows = resolvedInRows;
        this.identities = identities;
        this.spark = spark;
        this.store = store;
        this.holdings = holdings;
        this.zones = zones;
    }

    static Dataset<Row> read(SparkSession spark, Store store, String table, String... paths) {
        return spark.read()
                .schema(Table.load(table).schema())
                .option("basePath", store.path("records/" + table))
                .parquet(paths);
    }

    /**
     * The standing of every row of these months.
     *
     * @param cut microseconds since 1970 after which nothing has happened, null for none
     */
    public JavaRDD<RecordStanding> standings(RecordType type, Set<String> months, Long cut) {
        return standings(type, months, cut, false);
    }

    /** The same; where wanted, standings of events that count hold their values. */
    public JavaRDD<RecordStanding> standings(RecordType type, Set<String> months, Long cut, boolean withEvents) {
        JavaRDD<RecordStanding> standings = untied(type, months, cut, withEvents);
        return identities.isEmpty() || type == RecordType.IDENTITY ? standings : standings.map(identities);
    }

    /** The same reader, which names everybody by their party. */
    public RecordReader withIdentities(Long cut) {
        Set<String> months = holdings.months(RecordType.IDENTITY).keySet();
        Identities tied =
                months.isEmpty() ? Identities.NONE : Identities.of(untied(RecordType.IDENTITY, months, cut, false));
        return new RecordReader(spark, store, holdings, zones, resolvedInRows, tied);
    }

    /** Who is who for this reader. */
    public Identities identities() {
        return identities;
    }

    private JavaRDD<RecordStanding> untied(RecordType type, Set<String> months, Long cut, boolean withEvents) {
        Set<String> linked = holdings.linked(type, months);
        Families families = families(type);
        Dataset<Row> rows = rows(type, months, families);
        if (!linked.isEmpty()) {
            Dataset<Row> ids = linkedIds(type, months);
            for (RecordType part : parts(type)) {
                rows = union(rows, only(ids, families, part(type, part, linked, families)));
            }
        }
        if (rows == null) {
            return new JavaSparkContext(spark.sparkContext()).emptyRDD();
        }
        return stream(
                grouped(rows, partitions(type, months), families.column()),
                type,
                months,
                setting(cut, withEvents),
                null);
    }

    /** Of these months those whose records have rows in no other month and no part in a merge. */
    public Set<String> closed(RecordType type, Set<String> months) {
        Set<String> closed = new TreeSet<>(months);
        boolean hasMerges = families(type).areThere();
        closed.removeAll(hasMerges ? months : holdings.torn(type));
        return closed;
    }

    /**
     * The standing of every row of closed months, month by month; of a month in the order of source and record id, by
     * their UTF-8 bytes. No record is compared with one of another month.
     *
     * @param torn takes months that turn out not to be closed: a record in them belongs to the other one, and is left out
     *     here
     */
    public JavaRDD<RecordStanding> standingsByMonth(
            RecordType type, Set<String> months, Long cut, CollectionAccumulator<String> torn) {
        Dataset<Row> rows = rows(type, months, Families.NONE);
        if (rows == null) {
            return new JavaSparkContext(spark.sparkContext()).emptyRDD();
        }
        MonthPartitions partitions = new MonthPartitions(
                rowsByMonth(type, months), spark.sparkContext().defaultParallelism());
        JavaRDD<RecordStanding> standings = partitions.areMixed()
                ? stream(shuffled(rows, partitions), type, months, setting(cut, false), torn)
                : eachByItself(type, months, cut, torn);
        return identities.isEmpty() ? standings : standings.map(identities);
    }

    /** Small months, several to a partition. */
    private static Dataset<Row> shuffled(Dataset<Row> rows, MonthPartitions partitions) {
        List<org.apache.spark.sql.Column> order = new ArrayList<>(List.of(col(MONTH)));
        order.addAll(byId());
        return rows.repartitionById(partitions.count(), partitions.of(col(MONTH)))
                .sortWithinPartitions(order.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** Of large months each is a partition that reads the month's own files: nothing is shuffled. */
    private JavaRDD<RecordStanding> eachByItself(
            RecordType type, Set<String> months, Long cut, CollectionAccumulator<String> torn) {
        JavaRDD<RecordStanding> all = new JavaSparkContext(spark.sparkContext()).emptyRDD();
        for (String month : months) {
            Dataset<Row> rows = rows(type, Set.of(month), Families.NONE);
            if (rows != null) {
                Dataset<Row> sorted =
                        rows.coalesce(1).sortWithinPartitions(byId().toArray(org.apache.spark.sql.Column[]::new));
                all = all.union(stream(sorted, type, months, setting(cut, false), torn));
            }
        }
        return all;
    }

    private static List<org.apache.spark.sql.Column> byId() {
        List<org.apache.spark.sql.Column> order = new ArrayList<>(List.of(col(Records.SOURCE), col(RECORD_ID)));
        order.addAll(winnerFirst());
        return order;
    }

    private NavigableMap<String, Long> rowsByMonth(RecordType type, Set<String> months) {
        NavigableMap<String, Long> rows = new TreeMap<>();
        for (String month : months) {
            long sum = 0;
            for (RecordType part : parts(type)) {
                sum += holdings.rows(part.table(), Set.of(month));
            }
            rows.put(month, sum);
        }
        return rows;
    }

    private JavaRDD<RecordStanding> stream(
            Dataset<Row> grouped,
            RecordType type,
            Set<String> months,
            RecordFold.Setting setting,
            CollectionAccumulator<String> torn) {
        RecordGroups groups = new RecordGroups(type, grouped.schema(), months, setting, torn);
        return grouped.queryExecution().toRdd().toJavaRDD().mapPartitions(groups);
    }

    private RecordFold.Setting setting(Long cut, boolean withEvents) {
        return new RecordFold.Setting(zones, cut, new TreeSet<>(resolvedInRows), withEvents);
    }

    private Families families(RecordType type) {
        return Families.of(type, spark, store, holdings.manifests());
    }

    /** Rows of these months; null where there are none. */
    private Dataset<Row> rows(RecordType type, Set<String> months, Families families) {
        Dataset<Row> rows = null;
        for (RecordType part : parts(type)) {
            rows = union(rows, part(type, part, months, families));
        }
        return rows;
    }

    /**
     * Rows of one record together: versions first, the winner foremost, then events in the order of their times.
     *
     * @param family column that holds what brings records together: their id, or the name of their family
     */
    static Dataset<Row> grouped(Dataset<Row> rows, int partitions, String family) {
        List<org.apache.spark.sql.Column> order =
                new ArrayList<>(List.of(col(Records.SOURCE), col(family), col(RECORD_ID)));
        order.addAll(winnerFirst());
        return rows.repartition(partitions, col(Records.SOURCE), col(family))
                .sortWithinPartitions(order.toArray(org.apache.spark.sql.Column[]::new));
    }

    private static List<org.apache.spark.sql.Column> winnerFirst() {
        return List.of(
                col(IS_EVENT),
                col(EVENT_ORDER),
                col(EVENT_SEQUENCE),
                col(Records.UPDATED_AT).desc_nulls_last(),
                col(Records.EXPORTED_AT).desc_nulls_last(),
                col(Records.SOURCE_FILE).desc(),
                col(ROW_ORDER).desc());
    }

    /** As many as there are cores, more where the distributions of a partition would not fit beside each other. */
    private int partitions(RecordType type, Set<String> months) {
        long rows = 0;
        for (RecordType part : parts(type)) {
            rows += holdings.rows(part.table(), months);
        }
        int cores = spark.sparkContext().defaultParallelism();
        return (int) Math.max(cores, (rows + ROWS_PER_PARTITION - 1) / ROWS_PER_PARTITION);
    }

    private static List<RecordType> parts(RecordType type) {
        List<RecordType> parts = new ArrayList<>(List.of(type));
        type.events().ifPresent(parts::add);
        return parts;
    }

    private static Dataset<Row> union(Dataset<Row> a, Dataset<Row> b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.unionByName(b, true);
    }

    /** Rows of one table that count; null where there are none. */
    private Dataset<Row> part(RecordType type, RecordType part, Set<String> months, Families families) {
        Dataset<Row> rows = null;
        List<String> clean = new ArrayList<>();
        for (Map.Entry<String, List<String>> batch :
                holdings.paths(part.table(), months).entrySet()) {
            List<String> paths = batch.getValue().stream().map(store::path).toList();
            Set<String> inactive = holdings.inactive(batch.getKey());
            if (inactive.isEmpty()) {
                clean.addAll(paths);
            } else {
                rows = union(rows, without(inactive, read(spark, store, part.table(), paths.toArray(String[]::new))));
            }
        }
        if (!clean.isEmpty()) {
            rows = union(rows, read(spark, store, part.table(), clean.toArray(String[]::new)));
        }
        return rows == null ? null : families.named(ordered(type, part, holdings.columns(part.table()), rows));
    }

    private static Dataset<Row> without(Set<String> inactive, Dataset<Row> rows) {
        return rows.where(not(
                concat_ws(":", col(Records.SOURCE), col(Records.SOURCE_FILE)).isin(inactive.toArray())));
    }

    private static Dataset<Row> only(Dataset<Row> ids, Families families, Dataset<Row> rows) {
        if (rows == null) {
            return null;
        }
        Dataset<Row> hashed = rows.withColumn(Links.ID_HASH, Links.idHash(families.column()));
        return hashed.join(ids, hashed.col(Links.ID_HASH).equalTo(ids.col(Links.ID_HASH)), "left_semi")
                .drop(Links.ID_HASH);
    }

    private Dataset<Row> linkedIds(RecordType type, Set<String> months) {
        String[] files = holdings.batchesWithLinks(type).stream()
                .map(b -> store.path(Links.file(b)))
                .toArray(String[]::new);
        org.apache.spark.sql.Column touches = lit(false);
        for (String month : months) {
            touches = touches.or(col(Links.MONTHS).contains(month));
        }
        return spark.read()
                .schema(Table.load("link").schema())
                .parquet(files)
                .where(col(Links.RECORD).equalTo(type.table()).and(touches))
                .select(Links.ID_HASH)
                .distinct();
    }

    /** The columns that are filled, times as microseconds, and what rows are sorted by; events by time, then by row. */
    static Dataset<Row> ordered(RecordType type, RecordType part, Set<String> filled, Dataset<Row> rows) {
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (Column column : Table.load(part.table()).columns()) {
            if (!filled.contains(column.name())) {
                continue;
            }
            org.apache.spark.sql.Column value = col(column.name());
            boolean isTime = column.type() == ColumnType.TIMESTAMP;
            columns.add(isTime ? unix_micros(value).as(column.name()) : value);
        }
        boolean isEvent = part.isEvent();
        columns.add(col(MONTH));
        columns.add(RecordId.of(type).as(RECORD_ID));
        columns.add(lit(isEvent).as(IS_EVENT));
        columns.add((isEvent ? unix_micros(col(TicketEvents.AT)) : lit(null).cast("bigint")).as(EVENT_ORDER));
        boolean isNumbered =
                Table.load(part.table()).column(TicketEvents.SEQUENCE).isPresent();
        columns.add((isNumbered ? col(TicketEvents.SEQUENCE) : lit(null).cast("bigint")).as(EVENT_SEQUENCE));
        org.apache.spark.sql.Column row = col(Records.SOURCE_ROW);
        columns.add(when(lit(isEvent), row.multiply(-1)).otherwise(row).as(ROW_ORDER));
        return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }
}
