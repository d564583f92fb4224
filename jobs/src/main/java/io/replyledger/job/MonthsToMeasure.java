package io.replyledger.job;

import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.Store;
import io.replyledger.measure.MonthWriting;
import io.replyledger.measure.RecordMeasuring;
import io.replyledger.measure.StandingOrder;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Months of one record type that must be measured. Those whose records keep to themselves are read month by month, and each
 * is written as it is read. Of the others the records are brought together first, and then go to their months.
 */
final class MonthsToMeasure {
    private final SparkSession spark;
    private final Store store;
    private final KeptFolders folders;
    private final RecordReader reader;
    private final Long cut;
    private final RecordType type;
    private final Broadcast<SerializableConfiguration> hadoop;

    MonthsToMeasure(
            SparkSession spark,
            Store store,
            KeptFolders folders,
            RecordReader reader,
            Long cut,
            RecordType type,
            Broadcast<SerializableConfiguration> hadoop) {
        this.hadoop = hadoop;
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.reader = reader;
        this.cut = cut;
        this.type = type;
    }

    /** Writes these months; {@code parts} and {@code cases} say where each goes. */
    void measure(Set<String> months, NavigableMap<String, String> parts, NavigableMap<String, String> cases)
            throws IOException {
        Set<String> closed = reader.closed(type, months);
        Set<String> open = new TreeSet<>(months);
        open.removeAll(closed);
        if (!closed.isEmpty()) {
            CollectionAccumulator<String> torn = spark.sparkContext().collectionAccumulator();
            write(reader.standingsByMonth(type, closed, cut, torn), closed, parts, cases, torn);
            torn.value().stream().filter(closed::contains).forEach(open::add);
        }
        if (!open.isEmpty()) {
            CollectionAccumulator<String> none = spark.sparkContext().collectionAccumulator();
            write(byMonth(reader.standings(type, open, cut)), open, parts, cases, none);
        }
    }

    private JavaRDD<RecordStanding> byMonth(JavaRDD<RecordStanding> standings) {
        return StandingOrder.sorted(type, standings, spark.sparkContext().defaultParallelism());
    }

    /** Months that turn out to be torn are not published: what was written of them is not all of them. */
    private void write(
            JavaRDD<RecordStanding> standings,
            Set<String> months,
            NavigableMap<String, String> parts,
            NavigableMap<String, String> cases,
            CollectionAccumulator<String> torn)
            throws IOException {
        String keptFolder = "kept/" + type.table() + "/.unfinished";
        String casesFolder = "cases/" + type.table() + "/.unfinished";
        store.remove(keptFolder);
        store.remove(casesFolder);
        MonthWriting task = new MonthWriting(
                new RecordMeasuring(type, folders.facts(), folders.times()),
                store.path(keptFolder),
                store.path(casesFolder),
                hadoop);
        Set<String> files = new HashSet<>(standings.mapPartitions(task).collect());
        store.keepOnly(keptFolder, files);
        store.keepOnly(casesFolder, files);
        Set<String> whole = new TreeSet<>(months);
        whole.removeAll(torn.value());
        folders.publish(keptFolder, whole, parts);
        folders.publish(casesFolder, whole, cases);
    }
}
