package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.measure.Conversations;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptPart;
import io.replyledger.measure.KeptRows;
import io.replyledger.measure.MonthMeasuring;
import io.replyledger.measure.Threads;
import io.replyledger.measure.TurnMeasuring;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/**
 * What is kept of conversations. A month keeps the turns that were answered in it, whenever they began, and the turns
 * that are open at its end, with which the next month begins: so a room that never ends is read month by month. When a
 * month changes, those behind it are folded again.
 */
final class KeptConversations {
    private final SparkSession spark;
    private final Store store;
    private final KeptFolders folders;
    private final RecordReader reader;
    private final Long cut;

    KeptConversations(SparkSession spark, Store store, KeptFolders folders, RecordReader reader, Long cut) {
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
    }

    /** Everything that is kept of a type of messages, after folding the months that are not; open turns of the last. */
    JavaPairRDD<KeptKey, KeptPart> upToDate(RecordType type, Consumer<String> progress) throws IOException {
        NavigableMap<String, String> plain = folders.of(type);
        if (plain.isEmpty()) {
            return KeptMonths.read(spark, store, plain.values());
        }
        Map<String, String> roots = roots(type, plain);
        NavigableMap<String, String> prints = folders.chained(type, String.valueOf(new TreeMap<>(roots)));
        NavigableMap<String, String> parts = paths("kept/" + type.table(), prints);
        NavigableMap<String, String> turns = paths("turns/" + type.table(), prints);
        TreeSet<String> missing = new TreeSet<>(folders.missing(parts));
        missing.addAll(folders.missing(turns));
        NavigableSet<String> changed = missing.isEmpty()
                ? missing
                : new TreeSet<>(prints.tailMap(missing.first()).keySet());
        KeptMonths.say(progress, type, changed, prints.size());
        if (!changed.isEmpty()) {
            fold(type, changed, roots, parts, turns);
        }
        return KeptMonths.read(spark, store, parts.values())
                .union(open(type, turns.lastEntry().getValue()));
    }

    /** Threads can only be told with every mail at hand; they are kept for as long as no mail is new. */
    private Map<String, String> roots(RecordType type, NavigableMap<String, String> months) throws IOException {
        if (type != RecordType.EMAIL) {
            return Map.of();
        }
        String file = "threads/" + KeptFolders.hash(months.toString()) + ".json";
        if (!store.has(file)) {
            Map<String, String> roots = Threads.roots(reader.standings(type, months.keySet(), cut));
            if (cut == null) {
                store.remove("threads");
            }
            store.write(file, new TreeMap<>(roots));
        }
        return store.texts(file);
    }

    private static NavigableMap<String, String> paths(String root, NavigableMap<String, String> prints) {
        NavigableMap<String, String> paths = new TreeMap<>();
        prints.forEach((month, print) -> paths.put(month, KeptFolders.folder(root, month, print)));
        return paths;
    }

    private void fold(
            RecordType type,
            NavigableSet<String> months,
            Map<String, String> roots,
            NavigableMap<String, String> parts,
            NavigableMap<String, String> turns)
            throws IOException {
        // Read twice: for its turns and for the standing of its rows.
        JavaRDD<RecordStanding> standings = reader.standings(type, months, cut).persist(StorageLevel.MEMORY_AND_DISK());
        Map.Entry<String, String> before = turns.lowerEntry(months.first());
        Dataset<Row> carried = before == null ? null : turns(before.getValue());
        Dataset<Row> folded = new Conversations(type, roots, months)
                .turns(spark, standings, carried)
                .persist(StorageLevel.MEMORY_AND_DISK());
        write(folded, "turns/" + type.table() + "/.unfinished", months, turns);
        write(measured(type, standings, folded), "kept/" + type.table() + "/.unfinished", months, parts);
        folded.unpersist();
        standings.unpersist();
    }

    /** The standing of the rows of each month, and the turns that were answered in it. */
    private Dataset<Row> measured(RecordType type, JavaRDD<RecordStanding> standings, Dataset<Row> turns) {
        JavaPairRDD<Tuple2<String, KeptKey>, KeptPart> rows = standings
                .mapPartitionsToPair(new MonthMeasuring(type, folders.facts()))
                .mapToPair(p -> new Tuple2<>(new Tuple2<>(p._1().month(), p._1()), p._2()));
        JavaPairRDD<Tuple2<String, KeptKey>, KeptPart> answered = turns.where("answered_at is not null")
                .toJavaRDD()
                .mapPartitionsToPair(new TurnMeasuring(type, folders.facts()));
        JavaRDD<Row> parts = rows.union(answered)
                .reduceByKey(KeptPart::plus)
                .map(p -> KeptRows.row(new Tuple2<>(p._1()._2(), p._2()), p._1()._1()));
        return spark.createDataFrame(parts, KeptRows.schema().add("folder", DataTypes.StringType));
    }

    private void write(
            Dataset<Row> rows, String unfinished, NavigableSet<String> months, NavigableMap<String, String> paths)
            throws IOException {
        rows.write().mode("overwrite").partitionBy("folder").parquet(store.path(unfinished));
        folders.publish(unfinished, months, paths);
    }

    private Dataset<Row> turns(String folder) {
        return spark.read().schema(Conversations.schema()).parquet(store.path(folder));
    }

    private JavaPairRDD<KeptKey, KeptPart> open(RecordType type, String lastFolder) {
        return turns(lastFolder)
                .where("answered_at is null")
                .withColumn("folder", org.apache.spark.sql.functions.lit(""))
                .toJavaRDD()
                .mapPartitionsToPair(new TurnMeasuring(type, folders.facts()))
                .mapToPair(p -> new Tuple2<>(p._1()._2(), p._2()));
    }
}
