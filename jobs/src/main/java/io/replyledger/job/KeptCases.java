package io.replyledger.job;

import static org.apache.spark.sql.functions.col;

import io.replyledger.canonical.Store;
import io.replyledger.measure.TurnCases;
import io.replyledger.output.PublishedFile;
import io.replyledger.table.Cases;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The rows of {@code fact_case} that the store keeps, month by month as the distributions that rest on them; publishing
 * copies those that are new.
 */
final class KeptCases {
    /** Folder of the turns that are open at the end of the last month. */
    static final String OPEN = "open";

    private final SparkSession spark;
    private final Store store;
    private final KeptFolders folders;
    private final Queue<PublishedFile> files = new ConcurrentLinkedQueue<>();

    KeptCases(SparkSession spark, Store store, KeptFolders folders) {
        this.spark = spark;
        this.store = store;
        this.folders = folders;
    }

    /** Writes the cases of turns, each month in a total order and in one file. */
    void write(String type, JavaRDD<Row> cases, Set<String> months, NavigableMap<String, String> paths)
            throws IOException {
        String unfinished = "cases/" + type + "/.unfinished";
        List<Column> order = new ArrayList<>();
        for (String column : List.of(
                "folder",
                "month",
                Cases.SOURCE,
                Cases.RECORD_ID,
                Cases.STARTED_AT,
                Cases.SOURCE_FILE,
                Cases.SOURCE_ROW)) {
            order.add(col(column));
        }
        spark.createDataFrame(cases, TurnCases.schema())
                .repartition(col("folder"))
                .sortWithinPartitions(order.toArray(Column[]::new))
                .write()
                .mode("overwrite")
                .partitionBy("folder", "month")
                .parquet(store.path(unfinished));
        folders.publish(unfinished, months, paths);
    }

    /** Takes what is kept of a record type into the publication. */
    void publish(String type, NavigableMap<String, String> paths) throws IOException {
        for (Map.Entry<String, String> folder : paths.entrySet()) {
            for (String month : store.names(folder.getValue())) {
                for (String name : store.names(folder.getValue() + "/" + month)) {
                    add(type, folder.getKey(), month, folder.getValue() + "/" + month + "/" + name);
                }
            }
        }
    }

    private void add(String type, String folder, String month, String path) {
        if (path.endsWith(".parquet")) {
            boolean isOwnMonth = month.equals("month=" + folder);
            String name = isOwnMonth ? type : type + "-" + folder;
            // The folder is named by a fingerprint of all that can change it.
            String content = KeptFolders.hash(path.substring(0, path.lastIndexOf('/')));
            files.add(new PublishedFile(
                    "parquet/" + Cases.TABLE + "/" + month + "/" + name + ".parquet", content, () -> store.open(path)));
        }
    }

    /** Everything that was taken. */
    List<PublishedFile> files() {
        return List.copyOf(files);
    }
}
