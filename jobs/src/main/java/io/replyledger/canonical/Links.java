package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.xxhash64;

import io.replyledger.table.ParquetFile;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Finds the records of a new batch whose rows lie in more than one month folder: a corrected start, or events that came
 * before their record. A family of merged tickets counts as one record here. They are few, and are listed beside the batch
 * by a hash of their id, so that a month can be read alone and still be exact.
 */
final class Links {
    static final String RECORD = "record";
    static final String ID_HASH = "id_hash";
    static final String MONTHS = "months";

    private static final Table TABLE = Table.load("link");
    private static final String SEPARATOR = ",";

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

    /** Hash of the source and the family of a record; the column holds its name. */
    static Column idHash(String family) {
        return xxhash64(col(Records.SOURCE), col(family));
    }

    static String file(String batch) {
        return "links/" + batch + ".parquet";
    }

    /** The manifest with its links; writes the list of linked records where there are any. */
    Manifest found() throws IOException {
        Map<String, Set<String>> links = new TreeMap<>();
        Dataset<Row> added = ids(List.of(batch));
        if (added != null && hasSeveralFolders()) {
            write(linked(added).toLocalIterator(), links);
        }
        Map<String, List<List<String>>> sets = new TreeMap<>();
        links.forEach((record, months) -> sets.put(
                record,
                months.stream().map(m -> List.of(m.split(SEPARATOR, -1))).toList()));
        return new Manifest(batch.sequence(), batch.batch(), batch.files(), batch.written(), sets);
    }

    private Dataset<Row> linked(Dataset<Row> added) {
        Dataset<Row> former = ids(before);
        Dataset<Row> all = added;
        if (former != null) {
            Dataset<Row> touched = added.select(RECORD, ID_HASH).distinct();
            Column isTouched = former.col(ID_HASH)
                    .equalTo(touched.col(ID_HASH))
                    .and(former.col(RECORD).equalTo(touched.col(RECORD)));
            all = added.union(former.join(touched, isTouched, "left_semi"));
        }
        return all.groupBy(RECORD, ID_HASH)
                .agg(collect_set(RecordReader.MONTH).as(MONTHS))
                .where(size(col(MONTHS)).gt(1))
                .select(
                        col(RECORD),
                        col(ID_HASH),
                        concat_ws(SEPARATOR, sort_array(col(MONTHS))).as(MONTHS));
    }

    /** Streams the list through the driver into one file, however long it is. */
    private void write(Iterator<Row> rows, Map<String, Set<String>> links) throws IOException {
        if (!rows.hasNext()) {
            return;
        }
        Path path = new Path(store.path(file(batch.batch())));
        try (ParquetWriter<Object[]> writer =
                ParquetFile.create(path, TABLE, spark.sparkContext().hadoopConfiguration())) {
            while (rows.hasNext()) {
                Row row = rows.next();
                writer.write(new Object[] {row.getString(0), row.getLong(1), row.getString(2)});
                links.computeIfAbsent(row.getString(0), k -> new TreeSet<>()).add(row.getString(2));
            }
        }
    }

    private boolean hasSeveralFolders() {
        TreeSet<String> months = new TreeSet<>();
        all().forEach(m -> m.written().forEach(w -> months.add(w.month())));
        return months.size() > 1;
    }

    private List<Manifest> all() {
        List<Manifest> all = new ArrayList<>(before);
        all.add(batch);
        return all;
    }

    private Dataset<Row> ids(List<Manifest> manifests) {
        Dataset<Row> ids = null;
        for (RecordType type : RecordType.records()) {
            Families families = Families.of(type, spark, store, all());
            for (String table : Holdings.tables(type)) {
                String[] paths = manifests.stream()
                        .flatMap(m -> m.written().stream())
                        .filter(w -> w.table().equals(table))
                        .map(w -> store.path(w.path()))
                        .toArray(String[]::new);
                if (paths.length > 0) {
                    Dataset<Row> read = RecordReader.read(spark, store, table, paths)
                            .withColumn(RecordReader.RECORD_ID, RecordId.of(type));
                    Dataset<Row> part = families.named(read)
                            .select(
                                    lit(type.table()).as(RECORD),
                                    idHash(families.column()).as(ID_HASH),
                                    col(RecordReader.MONTH));
                    ids = ids == null ? part : ids.union(part);
                }
            }
        }
        return ids;
    }
}
