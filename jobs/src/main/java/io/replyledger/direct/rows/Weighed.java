package io.replyledger.direct.rows;

import org.apache.spark.util.KnownSizeEstimation;

/**
 * Says itself how much memory it takes. While Spark sorts it weighs what it holds over and over, to spill in time, and without
 * this looks at every field of keys and values, which takes longer than to sort them.
 *
 * <p>Rests on a trait of Spark 4.2 that is public to the JVM alone. Without it the same is spilled some time earlier or later.
 */
public interface Weighed extends KnownSizeEstimation {
    /** Bytes, roughly, without what it shares with many others. */
    long weight();

    @Override
    default long estimatedSize() {
        return weight();
    }
}
