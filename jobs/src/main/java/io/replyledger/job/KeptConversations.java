package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.measure.Conversations;
import io.replyledger.measure.MonthMeasuring;
import io.replyledger.measure.RecordMeasuring;
import io.replyledger.measure.Threads;
import io.replyledger.measure.TurnMeasuring;
import io.replyledger.measure.TurnWriting;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/**
 * What is kept of conversations. A month keeps the turns that were answered in it, whenever they began, and the turns
 * that are open at its end, with which the next month begins: so a room that never ends is read month by month. When a
 * month changes, those behind it are folded again. What the turns still open at the end of the last month show is kept in a
 * folder of its own, made anew with that month.
 */
final class KeptConversations {
    private static final String UNFINISHED = "/.unfinished";

    private final SparkSession spark;
    private final Store store;
    private final KeptFolders folders;
    private final RecordReader reader;
    private final Long cut;
    private final KeptCases cases;
    private final Broadcast<SerializableConfiguration> hadoop;

    KeptConversations(
            SparkSession spark,
            Store store,
            KeptFolders folders,
            RecordReader reader,
            Long cut,
            KeptCases cases,
            Broadcast<SerializableConfiguration> hadoop) {
        this.cases = cases;
        this.hadoop = hadoop;
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
    }

    /** Folders of everything that is kept of a type of messages, after folding the months that are not. */
    Collection<String> upToDate(RecordType type, Consumer<String> progress) throws IOException {
        NavigableMap<String, String> plain = folders.of(type);
        if (plain.isEmpty()) {
            return List.of();
        }
        Map<String, String> roots = roots(type, plain);
        NavigableMap<String, String> prints = folders.chained(type, String.valueOf(new TreeMap<>(roots)));
        NavigableMap<String, String> parts = withOpen("kept/" + type.table(), prints);
        NavigableMap<String, String> turns = KeptFolders.paths("turns/" + type.table(), prints);
        NavigableMap<String, String> rows = withOpen("cases/" + type.table(), prints);
        TreeSet<String> missing = new TreeSet<>(folders.missing(parts));
        missing.addAll(folders.missing(turns));
        missing.addAll(folders.missing(rows));
        if (missing.remove(TurnWriting.OPEN)) {
            missing.add(prints.lastKey());
        }
        NavigableSet<String> changed = missing.isEmpty()
                ? missing
                : new TreeSet<>(prints.tailMap(missing.first()).keySet());
        KeptMonths.say(progress, type, changed, prints.size());
        if (!changed.isEmpty()) {
            fold(type, changed, roots, parts, turns, rows);
        }
        cases.publish(type.table(), rows);
        return parts.values();
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
        Map<String, NavigableMap<String, String>> roads = new LinkedHashMap<>();
        roads.put("turns/" + type.table() + UNFINISHED, turns);
        roads.put("kept/" + type.table() + UNFINISHED, parts);
        roads.put("cases/" + type.table() + UNFINISHED, rows);
        for (String unfinished : roads.keySet()) {
            store.remove(unfinished);
        }
        List<String> into = roads.keySet().stream().map(store::path).toList();
        TurnWriting writing = new TurnWriting(
                new TurnMeasuring(type, folders.facts(), folders.times()),
                months.last(),
                into.get(0),
                into.get(1),
                into.get(2),
                hadoop);
        Set<String> files = Set.copyOf(folded(type, months, roots, turns.lowerEntry(months.first()), writing));
        for (Map.Entry<String, NavigableMap<String, String>> road : roads.entrySet()) {
            Set<String> written = new TreeSet<>(months);
            written.add(TurnWriting.OPEN);
            written.retainAll(road.getValue().keySet());
            store.keepOnly(road.getKey(), files);
            folders.publish(road.getKey(), written, road.getValue());
        }
    }

    private List<String> folded(
            RecordType type,
            NavigableSet<String> months,
            Map<String, String> roots,
            Map.Entry<String, String> before,
            TurnWriting writing)
            throws IOException {
        // Read twice: for its turns and for the standing of its rows.
        JavaRDD<RecordStanding> standings = reader.standings(type, months, cut).persist(StorageLevel.MEMORY_AND_DISK());
        Dataset<Row> carried = before == null
                ? null
                : spark.read().schema(Conversations.schema()).parquet(store.path(before.getValue()));
        MonthMeasuring accounting = new MonthMeasuring(new RecordMeasuring(type, folders.facts(), folders.times()));
        List<String> files =
                new Conversations(type, roots, months, folders.facts()).write(standings, carried, accounting, writing);
        standings.unpersist();
        return files;
    }

    /** Those of each month, and those of what is open at the end of the last one apart. */
    private static NavigableMap<String, String> withOpen(String root, NavigableMap<String, String> prints) {
        NavigableMap<String, String> all = new TreeMap<>(prints);
        all.put(TurnWriting.OPEN, prints.lastEntry().getValue());
        return KeptFolders.paths(root, all);
    }
}
