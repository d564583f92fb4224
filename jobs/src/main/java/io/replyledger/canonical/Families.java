package io.replyledger.canonical;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * Tickets that belong together because some row ever said that one was merged into another. A family has the smallest id
 * in it as its name; every other record is a family of its own. Reading brings a family together, however many months it
 * is spread over; what the merge means is told by the records themselves.
 */
final class Families {
    /** Name of the family of a row. */
    static final String FAMILY = "family";

    private static final String MEMBER = "member";
    private static final String MEMBER_SOURCE = "member_source";
    private static final StructType SCHEMA =
            StructType.fromDDL(MEMBER_SOURCE + " STRING, " + MEMBER + " STRING, " + FAMILY + " STRING");

    /** No record is merged. */
    static final Families NONE = new Families(null);

    private final SparkSession spark;
    private final List<Row> members = new ArrayList<>();

    private Families(SparkSession spark) {
        this.spark = spark;
    }

    /** Those of everything that was ever read of a record type, whether it counts in this run or not. */
    static Families of(RecordType type, SparkSession spark, Store store, List<Manifest> manifests) {
        return type == RecordType.TICKET ? ofTickets(spark, store, manifests) : new Families(spark);
    }

    private static Families ofTickets(SparkSession spark, Store store, List<Manifest> manifests) {
        Map<String, Map<String, String>> parents = new TreeMap<>();
        List<Manifest> merging = manifests.stream().filter(Manifest::hasMerges).toList();
        collect(rows(spark, store, merging, RecordType.TICKET, Tickets.MERGED_INTO_ID, null), parents);
        collect(rows(spark, store, merging, RecordType.TICKET_EVENT, TicketEvents.TO_VALUE, Merges.KIND), parents);
        Families families = new Families(spark);
        parents.forEach((source, ofSource) -> ofSource.keySet()
                .forEach(id -> families.members.add(RowFactory.create(source, id, name(id, ofSource)))));
        return families;
    }

    /** Source, ticket, and the ticket that it was merged into. */
    private static Dataset<Row> rows(
            SparkSession spark, Store store, List<Manifest> merging, RecordType type, String into, String kind) {
        String[] paths = merging.stream()
                .flatMap(m -> m.written().stream())
                .filter(w -> w.table().equals(type.table()))
                .map(w -> store.path(w.path()))
                .toArray(String[]::new);
        if (paths.length == 0) {
            return null;
        }
        Dataset<Row> rows = StoredRows.read(spark, store, type.table(), paths);
        Dataset<Row> merges =
                kind == null ? rows : rows.where(col(TicketEvents.KIND).equalTo(kind));
        return merges.where(col(into).isNotNull())
                .select(col(Records.SOURCE), col(Tickets.TICKET_ID), col(into))
                .distinct();
    }

    private static void collect(Dataset<Row> merges, Map<String, Map<String, String>> parents) {
        if (merges == null) {
            return;
        }
        for (Iterator<Row> rows = merges.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            Map<String, String> ofSource = parents.computeIfAbsent(row.getString(0), k -> new TreeMap<>());
            join(row.getString(1), row.getString(2), ofSource);
        }
    }

    /** Makes the smaller of two families' names that of both. */
    private static void join(String a, String b, Map<String, String> parents) {
        parents.putIfAbsent(a, a);
        parents.putIfAbsent(b, b);
        String nameOfA = name(a, parents);
        String nameOfB = name(b, parents);
        boolean isAFirst = nameOfA.compareTo(nameOfB) <= 0;
        parents.put(isAFirst ? nameOfB : nameOfA, isAFirst ? nameOfA : nameOfB);
    }

    private static String name(String id, Map<String, String> parents) {
        String at = id;
        while (!parents.get(at).equals(at)) {
            // Halves the way for the next who asks.
            parents.put(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }

    /** Whether any record is merged. */
    boolean areThere() {
        return !members.isEmpty();
    }

    /** The column of named rows that holds their family: the id of the record where no record has another family. */
    String column() {
        return members.isEmpty() ? StoredRows.RECORD_ID : FAMILY;
    }

    /** Names the family of rows, which have a record id. */
    Dataset<Row> named(Dataset<Row> rows) {
        if (members.isEmpty()) {
            return rows;
        }
        Dataset<Row> known = broadcast(spark.createDataFrame(members, SCHEMA));
        return rows.join(
                        known,
                        rows.col(Records.SOURCE)
                                .equalTo(known.col(MEMBER_SOURCE))
                                .and(rows.col(StoredRows.RECORD_ID).equalTo(known.col(MEMBER))),
                        "left")
                .drop(MEMBER_SOURCE, MEMBER)
                .withColumn(FAMILY, coalesce(col(FAMILY), col(StoredRows.RECORD_ID)));
    }
}
