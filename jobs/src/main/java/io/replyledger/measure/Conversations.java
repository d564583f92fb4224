package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Turns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Brings the messages of a conversation together and folds them into turns: one shuffle, then a stream, however long a
 * room has been talking.
 */
public final class Conversations {
    private final RecordType type;
    private final Map<String, String> roots;
    private final List<String> months;
    private final Map<String, SourceFacts> sources;

    /**
     * Conversations of mails or chat messages.
     *
     * @param roots per thread that goes on another one, that other one
     * @param months months to fold, in order and without a gap in what is known
     * @param sources by source id
     */
    public Conversations(
            RecordType type, Map<String, String> roots, Collection<String> months, Map<String, SourceFacts> sources) {
        this.sources = sources;
        this.type = type;
        this.roots = roots;
        this.months = new ArrayList<>(months);
    }

    /**
     * Writes what is kept of these months: of the turns answered in them, of those open at the end of each, and of the
     * standing of their rows.
     *
     * @param standings rows of these months; read twice
     * @param carried turns that were open before, rows of the table {@code turn}; null for none
     * @param accounting makes the accounts of rows
     * @param writing the task that writes
     * @return paths of the files that count, below their folders
     */
    public List<String> write(
            JavaRDD<RecordStanding> standings, Dataset<Row> carried, MonthMeasuring accounting, TurnWriting writing) {
        JavaPairRDD<TurnOrder.Key, TurnOrAccount> accounts = standings
                .mapPartitionsToPair(accounting)
                .mapToPair(p ->
                        new Tuple2<>(TurnOrder.Key.ofAccounts(p._1()._1()), TurnOrAccount.of(p._1()._2(), p._2())));
        return turns(standings, carried)
                .mapToPair(t -> new Tuple2<>(TurnOrder.Key.of(t), TurnOrAccount.of(t)))
                .union(accounts)
                .repartitionAndSortWithinPartitions(
                        new PartitionBy<TurnOrder.Key>(partitions(standings), TurnOrder.Key::month), new TurnOrder())
                .mapPartitions(writing)
                .collect();
    }

    private static int partitions(JavaRDD<RecordStanding> standings) {
        return standings.context().defaultParallelism();
    }

    private JavaRDD<Turn> turns(JavaRDD<RecordStanding> standings, Dataset<Row> carried) {
        MessageReader reader = new MessageReader(type, roots, sources);
        JavaRDD<Message> messages =
                standings.map(reader::of).filter(Optional::isPresent).map(Optional::get);
        if (carried != null) {
            JavaRDD<Message> open = carried.where(carried.col(Turns.ANSWERED_AT).isNull())
                    .toJavaRDD()
                    .map(TurnRows::carried);
            messages = messages.union(open);
        }
        List<String> all = months;
        return messages.mapToPair(m -> new Tuple2<>(m, 1))
                .repartitionAndSortWithinPartitions(
                        new PartitionBy<Message>(partitions(standings), m -> List.of(m.source(), m.conversation())),
                        new MessageOrder())
                .mapPartitions(sorted -> new TurnFold(keys(sorted), all));
    }

    /** Columns of turns as they are kept. */
    public static StructType schema() {
        return TurnRows.schema();
    }

    private static Iterator<Message> keys(Iterator<Tuple2<Message, Integer>> sorted) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sorted.hasNext();
            }

            @Override
            public Message next() {
                return sorted.next()._1();
            }
        };
    }

    private static final class MessageOrder implements java.util.Comparator<Message>, java.io.Serializable {
        private static final long serialVersionUID = 1L;

        @Override
        public int compare(Message a, Message b) {
            return Message.ORDER.compare(a, b);
        }
    }
}
