package io.replyledger.measure;

import java.io.Serializable;
import java.util.function.Function;
import org.apache.spark.Partitioner;

/** Sends keys that have something in common to one partition. */
final class PartitionBy<K> extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;
    private final Common<K> common;

    /** What keys may have in common: with the same hash code wherever it is asked for. */
    interface Common<K> extends Function<K, Object>, Serializable {}

    PartitionBy(int partitions, Common<K> common) {
        this.partitions = partitions;
        this.common = common;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    @SuppressWarnings("unchecked")
    public int getPartition(Object key) {
        return Math.floorMod(common.apply((K) key).hashCode(), partitions);
    }
}
