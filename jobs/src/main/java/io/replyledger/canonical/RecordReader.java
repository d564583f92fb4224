package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;

import io.replyledger.direct.Plain;
import io.replyledger.direct.rows.SparkRows;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Reads months of a record type from the store: every row that counts in this run, brought together by record, the
 * winner folded with its events. Months whose records keep to themselves are streamed out of their files; of others rows are
 * sorted first, and shuffled where a record may be anywhere.
 */
public final class RecordReader {
    private static final long ROWS_PER_PARTITION = 1_000_000;

    private final SparkSession spark;
    private final Holdings holdings;
    private final StoredRows stored;
    private final Zones zones;
    private final Set<String> resolvedInRows;
    private final Identities identities;
    /** Sent to each executor once: there may be many persons. */
    private final Tying tying;

    /**
     * A reader of what the store holds.
     *
     * @param resolvedInRows sources whose tickets tell themselves when they were resolved
     */
    public RecordReader(SparkSession spark, Store store, Holdings holdings, Zones zones, Set<String> resolvedInRows) {
        this(spark, holdings, new StoredRows(spark, store, holdings), zones, resolvedInRows, Identities.NONE);
    }

    private RecordReader(
            SparkSession spark,
            Holdings holdings,
            StoredRows stored,
            Zones zones,
            Set<String> resolvedInRows,
            Identities identities) {
        this.resolvedInRows = resolvedInRows;
        this.identities = identities;
        this.tying = new Tying(new JavaSparkContext(spark.sparkContext()).broadcast(identities));
        this.spark = spark;
        this.holdings = holdings;
        this.stored = stored;
        this.zones = zones;
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
        return identities.isEmpty() || type == RecordType.IDENTITY ? standings : standings.map(tying);
    }

    /** The same reader, which names everybody by their party. */
    public RecordReader withIdentities(Long cut) {
        Set<String> months = holdings.months(RecordType.IDENTITY).keySet();
        Identities tied =
                months.isEmpty() ? Identities.NONE : Identities.of(untied(RecordType.IDENTITY, months, cut, false));
        return new RecordReader(spark, holdings, stored, zones, resolvedInRows, tied);
    }

    /** Who is who for this reader. */
    public Identities identities() {
        return identities;
    }

    private JavaRDD<RecordStanding> untied(RecordType type, Set<String> months, Long cut, boolean withEvents) {
        Families families = stored.families(type);
        Dataset<Row> rows = stored.withLinked(type, months, families);
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

    /**
     * Of these months those whose rows all count as they were delivered: no version was replaced, nothing left out, no event
     * folded in, nobody tied to a party. Their records are what is stored.
     *
     * @param counting how many rows of records were found to count, by month
     */
    public Set<String> plain(RecordType type, Map<String, Long> counting, Long cut) {
        boolean isTied = !identities.isEmpty() && type != RecordType.IDENTITY;
        if (cut != null || isTied) {
            return Set.of();
        }
        Set<String> plain = closed(type, counting.keySet());
        plain.removeIf(m -> stored.count(type, Set.of(m)) != counting.get(m));
        return plain;
    }

    /** Rows as they are stored, with all declared columns, of months that are {@link #plain}; null for none. */
    public Dataset<Row> asStored(RecordType type, Set<String> months) {
        return stored.asStored(type, months);
    }

    /** Of these months those whose records have rows in no other month and no part in a merge. */
    public Set<String> closed(RecordType type, Set<String> months) {
        Set<String> closed = new TreeSet<>(months);
        boolean hasMerges = stored.families(type).areThere();
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
        Set<String> queried = new TreeSet<>(months);
        JavaRDD<RecordStanding> standings = new JavaSparkContext(spark.sparkContext()).emptyRDD();
        if (!Plain.isSet(spark.sparkContext().hadoopConfiguration())) {
            List<MonthFiles> read = months.stream()
                    .map(m -> stored.files(type, m))
                    .filter(MonthFiles::isForOneTask)
                    .toList();
            standings = standings.union(fromFiles(read, type, months, setting(cut, false), torn));
            read.forEach(m -> queried.remove(m.month()));
        }
        if (!queried.isEmpty()) {
            standings = standings.union(fromQueries(type, queried, months, cut, torn));
        }
        return identities.isEmpty() ? standings : standings.map(tying);
    }

    /** Each task reads the files of its months. */
    private JavaRDD<RecordStanding> fromFiles(
            List<MonthFiles> files,
            RecordType type,
            Set<String> months,
            RecordFold.Setting setting,
            CollectionAccumulator<String> torn) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        if (files.isEmpty()) {
            return context.emptyRDD();
        }
        Set<String> read = new TreeSet<>();
        files.forEach(m -> read.add(m.month()));
        MonthPartitions partitions = new MonthPartitions(stored.countByMonth(type, read), context.defaultParallelism());
        List<List<MonthFiles>> tasks = new ArrayList<>();
        for (int i = 0; i < partitions.count(); i++) {
            tasks.add(new ArrayList<>());
        }
        files.forEach(m -> tasks.get(partitions.of(m.month())).add(m));
        MonthRows rows = new MonthRows(
                type,
                months,
                setting,
                torn,
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
        return context.parallelize(tasks, tasks.size()).mapPartitions(rows);
    }

    /** Rows of the queried months; what turns out to begin in another one of {@code months} is torn. */
    private JavaRDD<RecordStanding> fromQueries(
            RecordType type, Set<String> queried, Set<String> months, Long cut, CollectionAccumulator<String> torn) {
        Dataset<Row> rows = stored.rows(type, queried, Families.NONE);
        if (rows == null) {
            return new JavaSparkContext(spark.sparkContext()).emptyRDD();
        }
        MonthPartitions partitions = new MonthPartitions(
                stored.countByMonth(type, queried), spark.sparkContext().defaultParallelism());
        return partitions.areMixed()
                ? stream(shuffled(rows, partitions), type, months, setting(cut, false), torn)
                : eachByItself(type, queried, months, cut, torn);
    }

    /** Small months, several to a partition. */
    private static Dataset<Row> shuffled(Dataset<Row> rows, MonthPartitions partitions) {
        List<org.apache.spark.sql.Column> order = new ArrayList<>(List.of(col(StoredRows.MONTH)));
        order.addAll(byId());
        return rows.repartitionById(partitions.count(), partitions.of(col(StoredRows.MONTH)))
                .sortWithinPartitions(order.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** Of large months each is a partition that reads the month's own files: nothing is shuffled. */
    private JavaRDD<RecordStanding> eachByItself(
            RecordType type, Set<String> queried, Set<String> months, Long cut, CollectionAccumulator<String> torn) {
        JavaRDD<RecordStanding> all = new JavaSparkContext(spark.sparkContext()).emptyRDD();
        for (String month : queried) {
            Dataset<Row> rows = stored.rows(type, Set.of(month), Families.NONE);
            if (rows != null) {
                Dataset<Row> sorted =
                        rows.coalesce(1).sortWithinPartitions(byId().toArray(org.apache.spark.sql.Column[]::new));
                all = all.union(stream(sorted, type, months, setting(cut, false), torn));
            }
        }
        return all;
    }

    private static List<org.apache.spark.sql.Column> byId() {
        List<org.apache.spark.sql.Column> order =
                new ArrayList<>(List.of(col(Records.SOURCE), col(StoredRows.RECORD_ID)));
        order.addAll(StoredRows.winnerFirst());
        return order;
    }

    private JavaRDD<RecordStanding> stream(
            Dataset<Row> grouped,
            RecordType type,
            Set<String> months,
            RecordFold.Setting setting,
            CollectionAccumulator<String> torn) {
        RecordGroups groups = new RecordGroups(type, grouped.schema(), months, setting, torn);
        return SparkRows.of(grouped).mapPartitions(groups);
    }

    private RecordFold.Setting setting(Long cut, boolean withEvents) {
        return new RecordFold.Setting(zones, cut, new TreeSet<>(resolvedInRows), withEvents);
    }

    /**
     * Rows of one record together: versions first, the winner foremost, then events in the order of their times.
     *
     * @param family column that holds what brings records together: their id, or the name of their family
     */
    static Dataset<Row> grouped(Dataset<Row> rows, int partitions, String family) {
        List<org.apache.spark.sql.Column> order =
                new ArrayList<>(List.of(col(Records.SOURCE), col(family), col(StoredRows.RECORD_ID)));
        order.addAll(StoredRows.winnerFirst());
        return rows.repartition(partitions, col(Records.SOURCE), col(family))
                .sortWithinPartitions(order.toArray(org.apache.spark.sql.Column[]::new));
    }

    /** As many as there are cores, more where the distributions of a partition would not fit beside each other. */
    private int partitions(RecordType type, Set<String> months) {
        long rows = stored.count(type, months);
        int cores = spark.sparkContext().defaultParallelism();
        return (int) Math.max(cores, (rows + ROWS_PER_PARTITION - 1) / ROWS_PER_PARTITION);
    }
}
