package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.measure.Conversations;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptPart;
import io.replyledger.measure.MonthMeasuring;
import io.replyledger.measure.PackedPart;
import io.replyledger.measure.RecordMeasuring;
import io.replyledger.measure.Threads;
import io.replyledger.measure.TurnCases;
import io.replyledger.measure.TurnMeasuring;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
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
    private final KeptCases cases;

    KeptConversations(
            SparkSession spark, Store store, KeptFolders folders, RecordReader reader, Long cut, KeptCases cases) {
        this.cases = cases;
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
    }

    /** Folders of everything that is kept of a type of messages, after folding the months that are not; open turns of the last. */
    KeptMonths.UpToDate upToDate(RecordType type, Consumer<String> progress) throws IOException {
        NavigableMap<String, String> plain = folders.of(type);
        if (plain.isEmpty()) {
            return new KeptMonths.UpToDate(List.of(), List.of());
        }
        Map<String, String> roots = roots(type, plain);
        NavigableMap<String, String> prints = folders.chained(type, String.valueOf(new TreeMap<>(roots)));
        NavigableMap<String, String> parts = KeptFolders.paths("kept/" + type.table(), prints);
        NavigableMap<String, String> turns = KeptFolders.paths("turns/" + type.table(), prints);
        NavigableMap<String, String> rows = caseFolders(type, prints);
        TreeSet<String> missing = new TreeSet<>(folders.missing(parts));
        missing.addAll(folders.missing(turns));
        missing.addAll(folders.missing(rows));
        missing.remove(KeptCases.OPEN);
        NavigableSet<String> changed = missing.isEmpty()
                ? missing
                : new TreeSet<>(prints.tailMap(missing.first()).keySet());
        KeptMonths.say(progress, type, changed, prints.size());
        if (!changed.isEmpty()) {
            fold(type, changed, roots, parts, turns, rows);
        }
        cases.publish(type.table(), rows);
        return new KeptMonths.UpToDate(
                parts.values(), List.of(open(type, turns.lastEntry().getValue())));
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

    private void fold(
            RecordType type,
            NavigableSet<String> months,
            Map<String, String> roots,
            NavigableMap<String, String> parts,
            NavigableMap<String, String> turns,
            NavigableMap<String, String> rows)
            throws IOException {
        // Read twice: for its turns and for the standing of its rows.
        JavaRDD<RecordStanding> standings = reader.standings(type, months, cut).persist(StorageLevel.MEMORY_AND_DISK());
        Map.Entry<String, String> before = turns.lowerEntry(months.first());
        Dataset<Row> carried = before == null ? null : turns(before.getValue());
        Dataset<Row> folded = new Conversations(type, roots, months, folders.facts())
                .turns(spark, standings, carried)
                .persist(StorageLevel.MEMORY_AND_DISK());
        write(folded, "turns/" + type.table() + "/.unfinished", months, turns);
        write(measured(type, standings, folded), "kept/" + type.table() + "/.unfinished", months, parts);
        writeCases(type, folded, months, rows);
        folded.unpersist();
        standings.unpersist();
    }

    /** The standing of the rows of each month, and the turns that were answered in it. */
    private Dataset<Row> measured(RecordType type, JavaRDD<RecordStanding> standings, Dataset<Row> turns) {
        JavaPairRDD<Tuple2<String, KeptKey>, KeptPart> rows = standings.mapPartitionsToPair(
                new MonthMeasuring(new RecordMeasuring(type, folders.facts(), folders.times())));
        JavaPairRDD<Tuple2<String, KeptKey>, KeptPart> answered =
                turns.where("answered_at is not null").toJavaRDD().mapPartitionsToPair(measuring(type));
        return KeptMonths.rows(spark, rows.union(answered));
    }

    private TurnMeasuring measuring(RecordType type) {
        return new TurnMeasuring(type, folders.facts(), folders.times());
    }

    private void write(
            Dataset<Row> rows, String unfinished, NavigableSet<String> months, NavigableMap<String, String> paths)
            throws IOException {
        rows.write().mode("overwrite").partitionBy("folder").parquet(store.path(unfinished));
        folders.publish(unfinished, months, paths);
    }

    /** Cases of the turns answered in each month; of those open at the end of the last one apart. */
    private static NavigableMap<String, String> caseFolders(RecordType type, NavigableMap<String, String> prints) {
        NavigableMap<String, String> all = new TreeMap<>(prints);
        all.put(KeptCases.OPEN, prints.lastEntry().getValue());
        return KeptFolders.paths("cases/" + type.table(), all);
    }

    private void writeCases(
            RecordType type, Dataset<Row> folded, NavigableSet<String> months, NavigableMap<String, String> rows)
            throws IOException {
        Dataset<Row> open = folded.where("answered_at is null and folder = '" + months.last() + "'")
                .withColumn("folder", functions.lit(KeptCases.OPEN));
        JavaRDD<Row> all = folded.where("answered_at is not null")
                .unionByName(open)
                .toJavaRDD()
                .map(new TurnCases(type, folders.facts(), folders.times()));
        Set<String> written = new TreeSet<>(months);
        written.add(KeptCases.OPEN);
        cases.write(type.table(), all, written, rows);
    }

    private Dataset<Row> turns(String folder) {
        return spark.read().schema(Conversations.schema()).parquet(store.path(folder));
    }

    private JavaPairRDD<KeptKey, PackedPart> open(RecordType type, String lastFolder) {
        return turns(lastFolder)
                .where("answered_at is null")
                .withColumn("folder", functions.lit(""))
                .toJavaRDD()
                .mapPartitionsToPair(measuring(type))
                .mapToPair(p -> new Tuple2<>(p._1()._2(), PackedPart.of(p._2())));
    }
}
