package io.replyledger.measure;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Turns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.spark.HashPartitioner;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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
     * Turns answered in these months and turns open at the end of each, with the month as column folder.
     *
     * @param standings rows of these months
     * @param carried turns that were open before, rows of the table {@code turn}; null for none
     */
    public Dataset<Row> turns(SparkSession spark, JavaRDD<RecordStanding> standings, Dataset<Row> carried) {
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
        JavaRDD<Row> turns = messages.mapToPair(m -> new Tuple2<>(m, 1))
                .repartitionAndSortWithinPartitions(
                        new ByConversation(spark.sparkContext().defaultParallelism()), new MessageOrder())
                .mapPartitions(sorted -> new TurnFold(keys(sorted), all))
                .map(TurnRows::row);
        return spark.createDataFrame(turns, TurnRows.schemaWithFolder());
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

    private static final class ByConversation extends Partitioner {
        private static final long serialVersionUID = 1L;
        private final HashPartitioner partitioner;

        ByConversation(int partitions) {
            partitioner = new HashPartitioner(partitions);
        }

        @Override
        public int numPartitions() {
            return partitioner.numPartitions();
        }

        @Override
        public int getPartition(Object key) {
            Message message = (Message) key;
            return partitioner.getPartition(Objects.hash(message.source(), message.conversation()));
        }
    }
}
