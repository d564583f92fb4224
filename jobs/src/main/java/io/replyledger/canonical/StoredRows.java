package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
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
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

/** Rows of the store that count in this run, as they were delivered: with the id of their record and what they are sorted by. */
final class StoredRows {
    static final String MONTH = "month";

    static final String RECORD_ID = "record_id";
    private static final String IS_EVENT = "is_event";
    private static final String EVENT_ORDER = "event_order";
    private static final String EVENT_SEQUENCE = "event_sequence";
    private static final String ROW_ORDER = "row_order";

    /** Columns that rows are sorted by, and that nobody looks at afterwards. */
    static final Set<String> ORDER_ONLY = Set.of(IS_EVENT, EVENT_ORDER, EVENT_SEQUENCE, ROW_ORDER);

    private final SparkSession spark;
    private final Store store;
    private final Holdings holdings;
    /** Found once: where there are merges it takes a query. */
    private final Map<RecordType, Families> families = new ConcurrentHashMap<>();

    StoredRows(SparkSession spark, Store store, Holdings holdings) {
        this.spark = spark;
        this.store = store;
        this.holdings = holdings;
    }

    static Dataset<Row> read(SparkSession spark, Store store, String table, String... paths) {
        return spark.read()
                .schema(Table.load(table).schema())
                .option("basePath", store.path("records/" + table))
                .parquet(paths);
    }

    /** Which records of a type were merged. */
    Families families(RecordType type) {
        return families.computeIfAbsent(type, t -> Families.of(t, spark, store, holdings.manifests()));
    }

    /** Rows of these months; null where there are none. */
    Dataset<Row> rows(RecordType type, Set<String> months, Families families) {
        Dataset<Row> rows = null;
        for (RecordType part : parts(type)) {
            rows = union(rows, part(type, part, months, families));
        }
        return rows;
    }

    /** The same, and what records in them have in other months. */
    Dataset<Row> withLinked(RecordType type, Set<String> months, Families families) {
        Dataset<Row> rows = rows(type, months, families);
        Set<String> linked = holdings.linked(type, months);
        if (!linked.isEmpty()) {
            Dataset<Row> ids = linkedIds(type, months);
            for (RecordType part : parts(type)) {
                rows = union(rows, only(ids, families, part(type, part, linked, families)));
            }
        }
        return rows;
    }

    /**
     * Rows in the folders of these months just as they are; null where there are none. A column that no file has is a null of
     * the query, so that whatever rests on it alone falls away when the query is planned.
     */
    Dataset<Row> asStored(RecordType type, Set<String> months) {
        String[] paths = holdings.paths(type.table(), months).values().stream()
                .flatMap(List::stream)
                .map(store::path)
                .toArray(String[]::new);
        return paths.length == 0 ? null : filled(type, read(spark, store, type.table(), paths));
    }

    private Dataset<Row> filled(RecordType type, Dataset<Row> rows) {
        Set<String> filled = holdings.columns(type.table());
        List<org.apache.spark.sql.Column> columns = new ArrayList<>();
        for (StructField field : Table.load(type.table()).schema().fields()) {
            String name = field.name();
            columns.add(
                    filled.contains(name)
                            ? col(name)
                            : lit(null).cast(field.dataType()).as(name));
        }
        return rows.select(columns.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** The files of a month and which of their rows no longer count. */
    MonthFiles files(RecordType type, String month) {
        ArrayList<MonthFiles.Stored> files = new ArrayList<>();
        for (RecordType part : parts(type)) {
            holdings.written(part.table(), Set.of(month)).forEach((batch, written) -> {
                TreeSet<String> leftOut = new TreeSet<>(holdings.inactive(batch));
                written.forEach(w -> files.add(
                        new MonthFiles.Stored(w.table(), store.path(w.path()), w.rows(), w.isAscending(), leftOut)));
            });
        }
        return new MonthFiles(month, files);
    }

    /** Rows in the folders of these months, those that no longer count included. */
    long count(RecordType type, Set<String> months) {
        long rows = 0;
        for (RecordType part : parts(type)) {
            rows += holdings.rows(part.table(), months);
        }
        return rows;
    }

    /** Rows in the folder of each of these months, those that no longer count included. */
    NavigableMap<String, Long> countByMonth(RecordType type, Set<String> months) {
        NavigableMap<String, Long> rows = new TreeMap<>();
        for (String month : months) {
            rows.put(month, count(type, Set.of(month)));
        }
        return rows;
    }

    /** Of one record versions first, the winner foremost, then events in the order of their times. */
    static List<org.apache.spark.sql.Column> winnerFirst() {
        return List.of(
                col(IS_EVENT),
                col(EVENT_ORDER),
                col(EVENT_SEQUENCE),
                col(Records.UPDATED_AT).desc_nulls_last(),
                col(Records.EXPORTED_AT).desc_nulls_last(),
                col(Records.SOURCE_FILE).desc(),
                col(ROW_ORDER).desc());
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
