package io.replyledger.job;

import static org.apache.spark.sql.functions.col;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptPart;
import io.replyledger.measure.KeptParts;
import io.replyledger.measure.KeptRows;
import io.replyledger.measure.MonthMeasuring;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

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

    KeptMonths(SparkSession spark, Store store, KeptFolders folders, RecordReader reader, Long cut) {
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
    }

    /** Everything that is kept, after measuring the months that are not. */
    JavaPairRDD<KeptKey, KeptPart> upToDate(Consumer<String> progress) throws IOException {
        JavaPairRDD<KeptKey, KeptPart> all = read(spark, store, List.of());
        KeptConversations conversations = new KeptConversations(spark, store, folders, reader, cut);
        for (RecordType type : RecordType.records()) {
            all = all.union(type.isMessage() ? conversations.upToDate(type, progress) : upToDate(type, progress));
        }
        return all;
    }

    private JavaPairRDD<KeptKey, KeptPart> upToDate(RecordType type, Consumer<String> progress) throws IOException {
        NavigableMap<String, String> paths = folders.of(type);
        Set<String> missing = folders.missing(paths);
        say(progress, type, missing, paths.size());
        if (!missing.isEmpty()) {
            measure(type, missing, paths);
        }
        return read(spark, store, paths.values());
    }

    static void say(Consumer<String> progress, RecordType type, Set<String> missing, int months) {
        String which = missing.isEmpty() ? "none" : String.join(" ", missing);
        if (months > 0) {
            progress.accept(type.table() + ": measuring " + missing.size() + " of " + months + " months: " + which);
        }
    }

    private void measure(RecordType type, Set<String> months, NavigableMap<String, String> paths) throws IOException {
        JavaPairRDD<KeptKey, KeptPart> parts =
                reader.standings(type, months, cut).mapPartitionsToPair(new MonthMeasuring(type, folders.facts()));
        JavaRDD<Row> rows = KeptParts.merged(parts).map(KeptRows::row);
        String unfinished = "kept/" + type.table() + "/.unfinished";
        spark.createDataFrame(rows, KeptRows.schema())
                .withColumn("folder", col("month"))
                .write()
                .mode("overwrite")
                .partitionBy("folder")
                .parquet(store.path(unfinished));
        folders.publish(unfinished, months, paths);
    }

    static JavaPairRDD<KeptKey, KeptPart> read(SparkSession spark, Store store, Collection<String> folders) {
        List<String> paths = new ArrayList<>();
        folders.forEach(f -> paths.add(store.path(f)));
        JavaRDD<Row> rows = paths.isEmpty()
                ? new JavaSparkContext(spark.sparkContext()).emptyRDD()
                : spark.read()
                        .schema(KeptRows.schema())
                        .parquet(paths.toArray(String[]::new))
                        .toJavaRDD();
        return rows.mapToPair(KeptRows::part);
    }
}
