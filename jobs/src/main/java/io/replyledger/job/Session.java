package io.replyledger.job;

import io.replyledger.table.LocalDisk;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** The Spark session: that of the process, what spark-submit gives, else a local one. */
final class Session implements AutoCloseable {
    private final CompletableFuture<SparkSession> starting;
    private final boolean isOwn;

    private Session(CompletableFuture<SparkSession> starting, boolean isOwn) {
        this.starting = starting;
        this.isOwn = isOwn;
    }

    /**
     * Joins the session that this process already has, such as that of a shell; else starts one, which closing ends. Starting
     * takes two seconds, beside which exports are looked at: who asks for the session waits for it.
     */
    static Session open() {
        if (SparkSession.getDefaultSession().nonEmpty()) {
            return new Session(CompletableFuture.completedFuture(started()), false);
        }
        CompletableFuture<SparkSession> starting = new CompletableFuture<>();
        inBackground("start-spark", () -> {
            try {
                SparkSession spark = started();
                starting.complete(spark);
                loadSql(spark);
            } catch (Throwable e) {
                starting.completeExceptionally(e);
            }
        });
        return new Session(starting, true);
    }

    private static void inBackground(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Loads the classes of Spark SQL beside what comes first, looking at the files and reading them, which needs none of them:
     * two seconds for which nothing else has to wait. Should it fail, so will the first query, where it is told.
     */
    private static void loadSql(SparkSession spark) {
        spark.range(0, 2, 1, 1)
                .selectExpr("id", "CAST(id AS STRING) AS text")
                .where("text <> '0'")
                .collectAsList();
    }

    /**
     * The session, once it has started; where it cannot, the reason is thrown. It becomes that of this thread and of those
     * which this one starts: Spark takes its settings from there, and else from its defaults.
     */
    SparkSession spark() {
        try {
            SparkSession spark = starting.join();
            SparkSession.setActiveSession(spark);
            return spark;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        if (isOwn && !starting.isCompletedExceptionally()) {
            spark().stop();
        }
    }

    private static SparkSession started() {
        SparkConf conf = new SparkConf();
        boolean isLocal = !conf.contains("spark.master");
        if (isLocal) {
            conf.setMaster("local[*]");
            conf.set("spark.driver.host", "localhost");
            conf.set("spark.driver.bindAddress", "127.0.0.1");
            conf.set("spark.hadoop." + LocalDisk.KEY, LocalDisk.class.getName());
            // Of a file on the disk of this machine, where they mostly are, each read so begins threads of its own and
            // gains nothing.
            conf.setIfMissing("spark.hadoop.parquet.hadoop.vectored.io.enabled", "false");
        }
        conf.setIfMissing("spark.app.name", "replyledger");
        conf.set("spark.ui.enabled", "false");
        // What a page of Spark's would show of jobs that are over is kept in memory even without the page.
        for (String kept :
                List.of("ui.retainedJobs", "ui.retainedStages", "ui.retainedTasks", "sql.ui.retainedExecutions")) {
            conf.setIfMissing("spark." + kept, "10");
        }
        // scripts/run says when somebody watches.
        conf.setIfMissing("spark.ui.showConsoleProgress", String.valueOf(Boolean.getBoolean("replyledger.terminal")));
        conf.set("spark.sql.session.timeZone", "UTC");
        conf.set("spark.sql.caseSensitive", "true");
        // Dates of records are those of java.time.
        conf.set("spark.sql.datetime.java8API.enabled", "true");
        // Months such as 2025-01 and none are texts, never dates.
        conf.set("spark.sql.sources.partitionColumnTypeInference.enabled", "false");
        conf.set("spark.sql.parquet.compression.codec", "zstd");
        // Files are three percent larger than at the level that is used otherwise, and written in half the time.
        conf.setIfMissing("spark.hadoop.parquet.compression.codec.zstd.level", "1");
        // As our own files, and as every reader of Parquet knows it; Spark's default is an older form of its own.
        conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
        // The driver lists a few hundred files faster than a job does.
        conf.set("spark.sql.sources.parallelPartitionDiscovery.threshold", "10000");
        conf.setIfMissing("spark.sql.adaptive.enabled", "false");
        SparkSession spark = SparkSession.builder().config(conf).getOrCreate();
        int cores = spark.sparkContext().defaultParallelism();
        spark.conf().set("spark.sql.shuffle.partitions", String.valueOf(cores));
        return spark;
    }
}
