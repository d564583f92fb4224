package io.replyledger.scorecard;

import java.util.HashSet;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/**
 * Tables that several queries of one job read. Each is planned and computed once, and what reads it sees rows, not the
 * query behind them: nested views would else be planned and computed again for every reader.
 */
final class Held implements AutoCloseable {
    private final JavaSparkContext context;
    private final boolean isSmall;
    private final Set<String> held;
    private final Set<Integer> before;

    /**
     * Holds tables of a session.
     *
     * @param isSmall few rows are one partition, which spares every exchange between tasks
     * @param held names of those that are read more than once; the others are computed where they are read
     */
    Held(SparkSession spark, boolean isSmall, Set<String> held) {
        this.held = Set.copyOf(held);
        this.context = new JavaSparkContext(spark.sparkContext());
        this.isSmall = isSmall;
        this.before = new HashSet<>(context.getPersistentRDDs().keySet());
    }

    /** Registers the rows under a name, to be computed when they are first read. */
    void register(String name, Dataset<Row> rows) {
        Dataset<Row> table = inFew(rows);
        (held.contains(name) ? hold(table) : table).createOrReplaceTempView(name);
    }

    /** The same, but they are computed again by whatever reads them. */
    void view(String name, Dataset<Row> rows) {
        inFew(rows).createOrReplaceTempView(name);
    }

    private Dataset<Row> inFew(Dataset<Row> rows) {
        return isSmall ? rows.coalesce(1) : rows;
    }

    /**
     * Few rows on this machine are kept as they are, which hides the query behind them from whatever reads them. Many are
     * kept by columns, which are compressed; and what is cached is computed again where an executor is lost.
     */
    private Dataset<Row> hold(Dataset<Row> table) {
        return isSmall && context.sc().isLocal()
                ? table.localCheckpoint(false, StorageLevel.MEMORY_AND_DISK())
                : table.persist(StorageLevel.MEMORY_AND_DISK());
    }

    /** Lets go of the rows. */
    @Override
    public void close() {
        context.getPersistentRDDs().forEach((id, rows) -> {
            if (!before.contains(id)) {
                rows.unpersist(false);
            }
        });
    }
}
