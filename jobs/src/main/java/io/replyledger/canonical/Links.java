package io.replyledger.canonical;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.replace;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.direct.rows.RowView;
import io.replyledger.direct.rows.SparkRows;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
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
    private static final int HASH_AT = 1;

    private static final Table TABLE = Table.load("link");
    private static final String SEPARATOR = ",";

    private final SparkSession spark;
    private final Store store;
    private final List<Manifest> before;
    private final Manifest batch;
    private Map<RecordType, Families> merged;

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
        Dataset<Row> added = mayLieInSeveral() ? places(List.of(batch)) : null;
        if (added != null) {
            write(several(added).toLocalIterator(), links);
        }
        Map<String, List<List<String>>> sets = new TreeMap<>();
        links.forEach((record, months) -> sets.put(
                record,
                months.stream().map(m -> List.of(m.split(SEPARATOR, -1))).toList()));
        return new Manifest(batch.sequence(), batch.batch(), batch.files(), batch.written(), sets, batch.columns());
    }

    private JavaRDD<PlacesOfRecords.Several> several(Dataset<Row> added) {
        JavaRDD<RowView> rows = SparkRows.of(added);
        Dataset<Row> former = places(before);
        if (former == null) {
            return PlacesOfRecords.several(rows, null, rows(all()));
        }
        // Nearly all former records have no row in this batch: what tells so of most is enough here.
        Broadcast<HashSieve> sieve =
                new JavaSparkContext(spark.sparkContext()).broadcast(HashSieve.of(rows, HASH_AT, rows(List.of(batch))));
        JavaRDD<RowView> met = SparkRows.of(former).filter(r -> sieve.value().mayHold(r.number(HASH_AT)));
        return PlacesOfRecords.several(rows, met, rows(all()));
    }

    private static long rows(List<Manifest> manifests) {
        return manifests.stream()
                .flatMap(m -> m.written().stream())
                .filter(w -> w.table().equals(RecordPlaces.TABLE))
                .mapToLong(RecordFiles.Written::rows)
                .sum();
    }

    /** Streams the list through the driver into one file, however long it is; none where it is empty. */
    private void write(Iterator<PlacesOfRecords.Several> records, Map<String, Set<String>> links) throws IOException {
        if (!records.hasNext()) {
            return;
        }
        Path path = new Path(store.path(file(batch.batch())));
        try (RowWriter writer =
                ParquetFile.create(path, TABLE, spark.sparkContext().hadoopConfiguration())) {
            while (records.hasNext()) {
                PlacesOfRecords.Several several = records.next();
                String months = months(several.folders());
                writer.write(new Object[] {several.record(), several.hash(), months});
                links.computeIfAbsent(several.record(), k -> new TreeSet<>()).add(months);
            }
        }
    }

    private static String months(Collection<Integer> folders) {
        return folders.stream().map(RecordPlaces::month).sorted().collect(Collectors.joining(SEPARATOR));
    }

    /** False where the ids alone tell that nothing new is a record of another folder too. */
    private boolean mayLieInSeveral() {
        Set<RecordType> types = EnumSet.noneOf(RecordType.class);
        for (RecordFiles.Written file : batch.written()) {
            RecordType.of(file.table()).map(Links::ofRecords).ifPresent(types::add);
        }
        return types.stream().anyMatch(this::mayLieInSeveral);
    }

    private static RecordType ofRecords(RecordType type) {
        return type.foldsInto().orElse(type);
    }

    /** Months begin one after the other, and so do their ids, mostly. Of merged records others decide. */
    private boolean mayLieInSeveral(RecordType type) {
        if (merged().containsKey(type)) {
            return true;
        }
        List<RecordFiles.Written> files = files(all(), type);
        return files(List.of(batch), type).stream().anyMatch(added -> files.stream()
                .anyMatch(other -> !other.month().equals(added.month()) && mayMeet(added, other)));
    }

    private static List<RecordFiles.Written> files(List<Manifest> manifests, RecordType type) {
        Set<String> tables = Set.copyOf(Holdings.tables(type));
        return manifests.stream()
                .flatMap(m -> m.written().stream())
                .filter(w -> tables.contains(w.table()))
                .toList();
    }

    private static boolean mayMeet(RecordFiles.Written a, RecordFiles.Written b) {
        return a.ids() == null
                || b.ids() == null
                || a.ids().stream().anyMatch(range -> b.ids().stream().anyMatch(range::meets));
    }

    private List<Manifest> all() {
        List<Manifest> all = new ArrayList<>(before);
        all.add(batch);
        return all;
    }

    /** Record type, hash of the id, and folder; null where nothing was read. */
    private Dataset<Row> places(List<Manifest> manifests) {
        String[] paths = paths(manifests, RecordPlaces.TABLE);
        if (paths.length == 0) {
            return null;
        }
        Dataset<Row> places = spark.read()
                .schema(Table.load(RecordPlaces.TABLE).schema())
                .parquet(paths)
                .select(RECORD, ID_HASH, RecordPlaces.FOLDER);
        for (Map.Entry<RecordType, Families> merged : merged().entrySet()) {
            places = places.where(col(RECORD).notEqual(merged.getKey().table()));
            places = places.union(familyPlaces(manifests, merged.getKey(), merged.getValue()));
        }
        return places;
    }

    /** Record types with merges; to find them takes a query, so it is done once. */
    private Map<RecordType, Families> merged() {
        if (merged == null) {
            merged = new EnumMap<>(RecordType.class);
            for (RecordType type : RecordType.records()) {
                Families families = Families.of(type, spark, store, all());
                if (families.areThere()) {
                    merged.put(type, families);
                }
            }
        }
        return merged;
    }

    /** Of a record type whose records may be merged the places go by family, which may be another after each batch. */
    private Dataset<Row> familyPlaces(List<Manifest> manifests, RecordType type, Families families) {
        Dataset<Row> all = null;
        for (String table : Holdings.tables(type)) {
            String[] paths = paths(manifests, table);
            if (paths.length > 0) {
                Dataset<Row> read =
                        StoredRows.read(spark, store, table, paths).withColumn(StoredRows.RECORD_ID, RecordId.of(type));
                Column month = col(StoredRows.MONTH);
                Column folder = when(month.equalTo(MonthFolders.NONE), 0)
                        .otherwise(replace(month, lit("-")).cast("int"));
                Dataset<Row> part = families.named(read)
                        .select(
                                lit(type.table()).as(RECORD),
                                idHash(families.column()).as(ID_HASH),
                                folder.as(RecordPlaces.FOLDER));
                all = all == null ? part : all.union(part);
            }
        }
        return all == null
                ? spark.createDataFrame(
                        List.of(), Table.load(RecordPlaces.TABLE).schema())
                : all;
    }

    private String[] paths(List<Manifest> manifests, String table) {
        return manifests.stream()
                .flatMap(m -> m.written().stream())
                .filter(w -> w.table().equals(table))
                .map(w -> store.path(w.path()))
                .toArray(String[]::new);
    }
}
