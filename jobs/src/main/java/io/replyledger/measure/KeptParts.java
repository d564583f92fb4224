package io.replyledger.measure;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/** Parts of the same key, brought together. */
public final class KeptParts {
    /** Several a core: the series of the group are much longer than others. */
    private static final int SERIES_TASKS = 4;

    private KeptParts() {}

    /** Parts merged by key. The tasks that make them have merged theirs, so nothing is merged before the shuffle. */
    public static <K> JavaPairRDD<K, KeptPart> merged(JavaPairRDD<K, KeptPart> parts) {
        return parts.groupByKey().mapValues(KeptParts::sum);
    }

    private static KeptPart sum(Iterable<KeptPart> parts) {
        KeptSum sum = new KeptSum();
        parts.forEach(sum::plus);
        return sum.merged();
    }

    /**
     * Figures of what is kept. Every part is counted for its provider and those above it, for its channel and all, for its
     * segment and those that hold it; of each of these series the months then come one after the other, and make up its
     * quarters, years and the whole.
     */
    public static List<Figures.Figure> figures(JavaPairRDD<KeptKey, PackedPart> kept, RollUp rollUp, Figures task) {
        int partitions = Math.max(1, SERIES_TASKS * kept.context().defaultParallelism());
        return new ArrayList<>(kept.mapPartitionsToPair(rollUp)
                .repartitionAndSortWithinPartitions(new SeriesPartitioner(partitions), new SeriesOrder())
                .mapValues(PackedPart::part)
                .mapPartitions(KeptParts::periods)
                .flatMap(task)
                .collect());
    }

    private static Iterator<Tuple2<KeptKey, KeptPart>> periods(Iterator<Tuple2<KeptKey, KeptPart>> sorted) {
        return new PeriodSums(sorted);
    }
}
