package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
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
    record Key(String month, String source, String id) implements Serializable, Weighed {
        private static final long WEIGHT = 250;

        @Override
        public long weight() {
            return WEIGHT;
        }
    }

    /** A standing while it is sorted. */
    private record Carried(RecordStanding standing) implements Serializable, Weighed {
        private static final long WEIGHT = 500;
        private static final long CELL = 60;

        @Override
        public long weight() {
            return WEIGHT + weight(standing.record()) + weight(standing.event());
        }

        private static long weight(Object[] cells) {
            long weight = 0;
            for (int i = 0; cells != null && i < cells.length; i++) {
                weight += CELL + (cells[i] instanceof String text ? 2L * text.length() : 0);
            }
            return weight;
        }
    }

    /** The same standings, month by month; every month in one partition. */
    public static JavaRDD<RecordStanding> sorted(RecordType type, JavaRDD<RecordStanding> standings, int partitions) {
        String column = type.recordId().get(type.recordId().size() - 1);
        Map<String, Integer> positions = Table.load(type.table()).positions();
        int id = positions.get(column);
        return standings
                .mapToPair(s -> new Tuple2<>(
                        new Key(s.month(), s.source(), s.record() == null ? "" : (String) s.record()[id]),
                        new Carried(s)))
                .repartitionAndSortWithinPartitions(new PartitionBy<>(partitions, Key::month), new StandingOrder())
                .values()
                .map(Carried::standing);
    }

    @Override
    public int compare(Key a, Key b) {
        int byMonth = a.month().compareTo(b.month());
        int bySource = byMonth != 0 ? byMonth : Utf8Order.compare(a.source(), b.source());
        return bySource != 0 ? bySource : Utf8Order.compare(a.id(), b.id());
    }
}
