package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import io.replyledger.table.Utf8Order;
import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Brings records to their months; in a month they stand in the order of source and record id, by their UTF-8 bytes. */
public final class StandingOrder implements Comparator<StandingOrder.Key>, Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * What the order goes by.
     *
     * @param month month of the record
     * @param source source
     * @param id id of the record, empty for rows without one
     */
    record Key(String month, String source, String id) implements Serializable {}

    /** The same standings, month by month; every month in one partition. */
    public static JavaRDD<RecordStanding> sorted(RecordType type, JavaRDD<RecordStanding> standings, int partitions) {
        String column = type.recordId().get(type.recordId().size() - 1);
        Map<String, Integer> positions = Table.load(type.table()).positions();
        int id = positions.get(column);
        return standings
                .mapToPair(s -> new Tuple2<>(
                        new Key(s.month(), s.source(), s.record() == null ? "" : (String) s.record()[id]), s))
                .repartitionAndSortWithinPartitions(new PartitionBy<>(partitions, Key::month), new StandingOrder())
                .values();
    }

    @Override
    public int compare(Key a, Key b) {
        int byMonth = a.month().compareTo(b.month());
        int bySource = byMonth != 0 ? byMonth : Utf8Order.compare(a.source(), b.source());
        return bySource != 0 ? bySource : Utf8Order.compare(a.id(), b.id());
    }
}
