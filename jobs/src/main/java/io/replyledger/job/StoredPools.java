package io.replyledger.job;

import io.replyledger.canonical.Store;
import io.replyledger.scorecard.Evidence;
import io.replyledger.scorecard.Pool;
import io.replyledger.scorecard.PoolKey;
import io.replyledger.scorecard.PoolRows;
import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

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

    /** Makes pools and hands them over. */
    interface Making {
        void into(Evidence.Sink sink) throws IOException;
    }

    /** The pools of that fingerprint, made where they are not kept. */
    JavaPairRDD<PoolKey, Pool> of(String fingerprint, Making making) throws IOException {
        String folder = FOLDER + "/" + fingerprint;
        if (!store.has(folder)) {
            making.into(this::write);
            if (!isCut) {
                removeFormer();
            }
            store.publish(UNFINISHED, folder);
        }
        return spark.read()
                .schema(TABLE.schema())
                .parquet(store.path(folder))
                .toJavaRDD()
                .mapToPair(PoolRows::pool);
    }

    private void removeFormer() throws IOException {
        for (String former : store.names(FOLDER)) {
            if (!UNFINISHED.endsWith(former)) {
                store.remove(FOLDER + "/" + former);
            }
        }
    }

    /** Each task writes its own file, so that no more than one pool is in memory as rows. */
    private void write(JavaPairRDD<PoolKey, Pool> pools) throws IOException {
        store.remove(UNFINISHED);
        Broadcast<SerializableConfiguration> hadoop = new JavaSparkContext(spark.sparkContext())
                .broadcast(new SerializableConfiguration(spark.sparkContext().hadoopConfiguration()));
        String folder = store.path(UNFINISHED);
        List<String> names = pools.mapPartitions(
                        p -> List.of(write(p, folder, hadoop.value().value())).iterator())
                .collect();
        store.keepOnly(UNFINISHED, new HashSet<>(names));
    }

    private static String write(Iterator<Tuple2<PoolKey, Pool>> pools, String folder, Configuration hadoop)
            throws IOException {
        String name = "part-" + TaskContext.get().taskAttemptId() + ".parquet";
        try (RowWriter writer = ParquetFile.create(new Path(folder, name), TABLE, hadoop)) {
            while (pools.hasNext()) {
                Tuple2<PoolKey, Pool> pool = pools.next();
                for (Object[] row : PoolRows.of(pool._1(), pool._2())) {
                    writer.write(row);
                }
            }
        }
        return name;
    }
}
