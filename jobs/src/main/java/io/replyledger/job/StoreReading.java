package io.replyledger.job;

import io.replyledger.canonical.AsOf;
import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.SourcePlan;
import io.replyledger.canonical.SourcePlans;
import io.replyledger.canonical.Store;
import io.replyledger.canonical.Zones;
import io.replyledger.measure.Overview;
import io.replyledger.measure.RollUp;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/**
 * What the store holds, read as a run reads it.
 *
 * @param spark session
 * @param inputs what is declared
 * @param store the store
 * @param holdings the files that count
 * @param asOf until when they were watched
 * @param reader reads their records
 * @param folders where what is kept of a month lies
 * @param cut microseconds since 1970 after which nothing has happened, null for none
 */
record StoreReading(
        SparkSession spark,
        Inputs inputs,
        Store store,
        Holdings holdings,
        AsOf asOf,
        RecordReader reader,
        KeptFolders folders,
        Long cut) {
    private static final long MICROS = 1_000_000;

    static StoreReading of(SparkSession spark, Inputs inputs, Store store, Holdings holdings, Long cut) {
        AsOf asOf =
                AsOf.of(holdings, inputs.configuration().sources(), cut == null ? null : Math.floorDiv(cut, MICROS));
        Map<String, SourcePlan> plans = holdings.read(inputs.plans());
        RecordReader reader = new RecordReader(
                        spark, store, holdings, new Zones(inputs.configuration()), SourcePlans.resolvedInRows(plans))
                .withIdentities(cut);
        KeptFolders folders = new KeptFolders(
                store,
                holdings,
                plans,
                cut,
                reader.identities().fingerprint(),
                new JavaSparkContext(spark.sparkContext()).broadcast(inputs.times()));
        return new StoreReading(spark, inputs, store, holdings, asOf, reader, folders, cut);
    }

    /** What is kept of every month, after measuring those that are not kept; {@code cases} takes what it rests on. */
    KeptReading kept(KeptCases cases, Consumer<String> progress) throws IOException {
        return new KeptMonths(spark, store, folders, reader, cut).upToDate(cases, progress);
    }

    /** What all of it shows without its distributions. */
    Overview overview(KeptReading kept) throws IOException {
        return Overview.of(kept.sketches(), rollUp());
    }

    RollUp rollUp() {
        return new RollUp(RollUpContexts.of(inputs.configuration(), asOf, inputs.times()));
    }
}
