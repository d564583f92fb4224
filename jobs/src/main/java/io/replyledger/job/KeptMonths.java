package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.table.RecordType;
import io.replyledger.table.SideBySide;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The distributions of every month, kept in the store under a fingerprint of all that can change them: a month is
 * measured again only when its fingerprint is new.
 */
final class KeptMonths {
    private final SparkSession spark;
    private final Store store;
    private final KeptFolders folders;
    private final RecordReader reader;
    private final Long cut;
    private final Broadcast<SerializableConfiguration> hadoop;

    KeptMonths(SparkSession spark, Store store, KeptFolders folders, RecordReader reader, Long cut) {
        this.spark = spark;
        this.hadoop = new JavaSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
    }

    /** Everything that is kept, after measuring the months that are not; {@code cases} takes what they rest on. */
    KeptReading upToDate(KeptCases cases, Consumer<String> progress) throws IOException {
        KeptConversations conversations = new KeptConversations(spark, store, folders, reader, cut, cases, hadoop);
        LinesInTurn lines = new LinesInTurn(progress);
        List<Callable<Collection<String>>> work = new ArrayList<>();
        for (RecordType type : RecordType.records()) {
            LinesInTurn.Turn turn = lines.turn();
            work.add(() -> {
                try (turn) {
                    return type.isMessage() ? conversations.upToDate(type, turn) : upToDate(type, cases, turn);
                }
            });
        }
        // One type is planned while another is measured: of small exports planning takes as long.
        List<Collection<String>> all = SideBySide.of(work);
        return new KeptReading(
                spark, store, all.stream().flatMap(Collection::stream).toList());
    }

    private Collection<String> upToDate(RecordType type, KeptCases cases, Consumer<String> progress)
            throws IOException {
        NavigableMap<String, String> prints = folders.of(type);
        NavigableMap<String, String> parts = KeptFolders.paths("kept/" + type.table(), prints);
        NavigableMap<String, String> rows = KeptFolders.paths("cases/" + type.table(), prints);
        Set<String> missing = new TreeSet<>(folders.missing(parts));
        missing.addAll(folders.missing(rows));
        say(progress, type, missing, prints.size());
        if (!missing.isEmpty()) {
            new MonthsToMeasure(spark, store, folders, reader, cut, type, hadoop).measure(missing, parts, rows);
        }
        cases.publish(type.table(), rows);
        return parts.values();
    }

    static void say(Consumer<String> progress, RecordType type, Set<String> missing, int months) {
        String which = missing.isEmpty() ? "none" : String.join(" ", missing);
        if (months > 0) {
            progress.accept(type.table() + ": measuring " + missing.size() + " of " + months + " months: " + which);
        }
    }
}
