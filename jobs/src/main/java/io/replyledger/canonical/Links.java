package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.xxhash64;

import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds the records of a new batch whose rows lie in more than one month folder: a corrected start, or events that came
 * before their record. They are few, and are listed beside the batch by a hash of their id, so that a month can be read
 * alone and still be exact.
 */
final class Links {
    static final String ID_HASH = "id_hash";
    static final String MONTHS = "months";
    private static final String MONTH = "month";

    private final SparkSession spark;
    private final Store store;
    private final List<Manifest> before;
    private final Manifest batch;

    Links(SparkSession spark, Store store, List<Manifest> before, Manifest batch) {
        this.spark = spark;
        this.store = store;
        this.before = before;
        this.batch = batch;
    }

    /** Hash of the identity of a record; equal hashes are candidates, the identity itself decides. */
    static Column idHash(String idColumn) {
        return xxhash64(col(Records.SOURCE), col(idColumn));
    }

    static String folder(RecordType type, String batch) {
        return "links/" + type.table() + "/batch=" + batch;
    }

    /** The manifest with its links; writes the lists of linked records. */
    Manifest found() {
        Map<String, List<List<String>>> links = new TreeMap<>();
        for (RecordType type : RecordType.measured()) {
            List<List<String>> found = found(type);
            if (!found.isEmpty()) {
                links.put(type.table(), found);
            }
        }
        return new Manifest(batch.sequence(), batch.batch(), batch.files(), batch.written(), links);
    }

    private List<List<String>> found(RecordType type) {
        Dataset<Row> added = ids(type, List.of(batch));
        if (added == null || foldersOf(type) < 2) {
            return List.of();
        }
        Dataset<Row> former = ids(type, before);
        Dataset<Row> all = former == null
                ? added
                : added.union(former.join(added.select(ID_HASH).distinct(), toSeq(ID_HASH), "left_semi"));
        Dataset<Row> linked = all.groupBy(ID_HASH)
                .agg(sort_array(collect_set(MONTH)).as(MONTHS))
                .where(size(col(MONTHS)).gt(1));
        linked.coalesce(1).write().mode("overwrite").parquet(store.path(folder(type, batch.batch())));
        Dataset<Row> written = spark.read().parquet(store.path(folder(type, batch.batch())));
        Set<List<String>> sets = new java.util.LinkedHashSet<>();
        for (Row row : written.select(MONTHS).distinct().collectAsList()) {
            sets.add(List.copyOf(row.getList(0)));
        }
        List<List<String>> sorted = new ArrayList<>(sets);
        sorted.sort(java.util.Comparator.comparing(Object::toString));
        return sorted;
    }

    private static scala.collection.immutable.Seq<String> toSeq(String column) {
        return scala.jdk.javaapi.CollectionConverters.asScala(List.of(column)).toSeq();
    }

    /** Month folders that hold rows of the type, over all batches. */
    private int foldersOf(RecordType type) {
        Set<String> months = new TreeSet<>();
        List<Manifest> all = new ArrayList<>(before);
        all.add(batch);
        all.forEach(m -> m.written().stream()
                .filter(w -> Holdings.tables(type).contains(w.table()))
                .forEach(w -> months.add(w.month())));
        return months.size();
    }

    private Dataset<Row> ids(RecordType type, List<Manifest> manifests) {
        Dataset<Row> ids = null;
        for (String table : Holdings.tables(type)) {
            String[] paths = manifests.stream()
                    .flatMap(m -> m.written().stream())
                    .filter(w -> w.table().equals(table))
                    .map(w -> store.path(w.path()))
                    .toArray(String[]::new);
            if (paths.length > 0) {
                Dataset<Row> part = RecordReader.read(spark, store, table, paths)
                        .select(idHash(type.recordId()).as(ID_HASH), col(MONTH));
                ids = ids == null ? part : ids.union(part);
            }
        }
        return ids;
    }
}
