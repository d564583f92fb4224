package io.replyledger.job;

import io.replyledger.canonical.Store;
import io.replyledger.scorecard.Pool;
import io.replyledger.scorecard.PoolKey;
import io.replyledger.scorecard.PoolRows;
import io.replyledger.table.ParquetFile;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.spark.sql.SparkSession;

/**
 * What the records say of the criteria, kept in the store under a fingerprint of all that can change it: where nothing has
 * changed no record is read again.
 */
final class StoredPools {
    private static final String FOLDER = "pools";
    private static final String UNFINISHED = "pools/.unfinished";
    private static final Table TABLE = Table.load(PoolRows.TABLE);

    private final SparkSession spark;
    private final Store store;
    private final boolean isCut;

    /** With a cut those of the whole stay beside it. */
    StoredPools(SparkSession spark, Store store, boolean isCut) {
        this.spark = spark;
        this.store = store;
        this.isCut = isCut;
    }

    /** The pools of that fingerprint, made where they are not kept. */
    Map<PoolKey, Pool> of(String fingerprint, Supplier<Map<PoolKey, Pool>> making) throws IOException {
        String folder = FOLDER + "/" + fingerprint;
        if (store.has(folder)) {
            return PoolRows.pools(spark.read()
                    .schema(TABLE.schema())
                    .parquet(store.path(folder))
                    .collectAsList());
        }
        Map<PoolKey, Pool> pools = making.get();
        write(pools);
        if (!isCut) {
            for (String former : store.names(FOLDER)) {
                if (!UNFINISHED.endsWith(former)) {
                    store.remove(FOLDER + "/" + former);
                }
            }
        }
        store.publish(UNFINISHED, folder);
        return pools;
    }

    private void write(Map<PoolKey, Pool> pools) throws IOException {
        store.remove(UNFINISHED);
        Path file = new Path(store.path(UNFINISHED + "/pools.parquet"));
        try (ParquetWriter<Object[]> writer =
                ParquetFile.create(file, TABLE, spark.sparkContext().hadoopConfiguration())) {
            for (Object[] row : PoolRows.of(pools)) {
                writer.write(row);
            }
        }
    }
}
