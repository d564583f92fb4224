package io.replyledger.job;

import io.replyledger.canonical.AsOf;
import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.SourcePlans;
import io.replyledger.canonical.Store;
import io.replyledger.canonical.Zones;
import io.replyledger.measure.Backlogs;
import io.replyledger.measure.Figures;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptParts;
import io.replyledger.measure.Naming;
import io.replyledger.measure.PackedPart;
import io.replyledger.measure.ResponseTimes;
import io.replyledger.measure.RollUp;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaPairRDD;
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
        RecordReader reader = new RecordReader(
                        spark,
                        store,
                        holdings,
                        new Zones(inputs.configuration()),
                        SourcePlans.resolvedInRows(inputs.plans()))
                .withIdentities(cut);
        KeptFolders folders = new KeptFolders(
                store,
                holdings,
                inputs.plans(),
                cut,
                reader.identities().fingerprint(),
                new JavaSparkContext(spark.sparkContext()).broadcast(inputs.times()));
        return new StoreReading(spark, inputs, store, holdings, asOf, reader, folders, cut);
    }

    /** What is kept of every month, after measuring those that are not kept; {@code cases} takes what it rests on. */
    JavaPairRDD<KeptKey, PackedPart> kept(KeptCases cases, Consumer<String> progress) throws IOException {
        return new KeptMonths(spark, store, folders, reader, cut).upToDate(cases, progress);
    }

    List<Figures.Figure> figures(JavaPairRDD<KeptKey, PackedPart> kept) {
        HashMap<String, String> names = new HashMap<>();
        names.put(
                inputs.configuration().group().id(),
                inputs.configuration().group().name());
        inputs.configuration().providers().forEach(p -> names.put(p.id(), p.name()));
        Naming naming = new Naming(names);
        RollUp rollUp = new RollUp(RollUpContexts.of(inputs.configuration(), asOf, inputs.times()));
        Figures task = new Figures(new ResponseTimes(inputs.targets(), inputs.times(), naming), naming);
        List<Figures.Figure> figures = KeptParts.figures(kept, rollUp, task);
        figures.addAll(new Backlogs(figures, naming).figures());
        return figures;
    }
}
