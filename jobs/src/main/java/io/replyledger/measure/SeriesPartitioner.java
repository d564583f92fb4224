package io.replyledger.measure;

import org.apache.spark.Partitioner;

/** Brings the months of one series together: keys that differ in the month only. */
final class SeriesPartitioner extends Partitioner {
    private static final long serialVersionUID = 1L;

    private final int partitions;

    SeriesPartitioner(int partitions) {
        this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
        return partitions;
    }

    @Override
    public int getPartition(Object key) {
        return Math.floorMod(((KeptKey) key).in("").hashCode(), partitions);
    }
}
