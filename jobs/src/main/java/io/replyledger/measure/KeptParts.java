package io.replyledger.measure;

import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;

/** Parts of the same key, brought together. */
public final class KeptParts {
    /** Several a core: the series of the group are much longer than others. */
    private static final int SERIES_TASKS = 4;

    private KeptParts() {}

    /**
     * What a task makes of the periods of what is kept. Every part is counted for its provider and those above it, for its
     * channel and all, for its segment and those that hold it; of each of these series the months then come one after the
     * other, and make up its quarters, years and the whole.
     *
     * @param months parts of months
     * @param periods quarters and years that are whole, rolled up already; none of their months is among the others
     */
    public static List<PeriodTask.Made> periods(
            JavaPairRDD<KeptKey, PackedPart> months,
            JavaPairRDD<KeptKey, PackedPart> periods,
            RollUp rollUp,
            PeriodTask task) {
        int partitions = Math.max(1, SERIES_TASKS * months.context().defaultParallelism());
        return months.mapPartitionsToPair(rollUp)
                .union(periods)
                .repartitionAndSortWithinPartitions(
                        new PartitionBy<KeptKey>(partitions, key -> key.in("")), new SeriesOrder())
                .mapPartitions(task)
                .collect();
    }
}
