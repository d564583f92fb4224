package io.replyledger;

import org.apache.spark.sql.SparkSession;

/** A local session of Spark for a test; ended with it only where it was begun for it. */
public final class LocalSpark implements AutoCloseable {
    private final boolean isOurs = SparkSession.getDefaultSession().isEmpty();
    private final SparkSession session;

    public LocalSpark() {
        session = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "1")
                .getOrCreate();
    }

    public SparkSession session() {
        return session;
    }

    @Override
    public void close() {
        if (isOurs) {
            session.stop();
        }
    }
}
