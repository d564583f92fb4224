package io.replyledger.job;

import static org.apache.spark.sql.functions.col;

import io.replyledger.canonical.Holdings;
import io.replyledger.canonical.RecordReader;
import io.replyledger.canonical.SourcePlan;
import io.replyledger.canonical.SourcePlans;
import io.replyledger.canonical.Store;
import io.replyledger.canonical.Zones;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptPart;
import io.replyledger.measure.KeptParts;
import io.replyledger.measure.KeptRows;
import io.replyledger.measure.MonthMeasuring;
import io.replyledger.measure.SourceFacts;
import io.replyledger.spec.Source;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The distributions of every month, kept in the store under a fingerprint of all that can change them: a month is
 * measured again only when its fingerprint is new.
 */
final class KeptMonths {
    private static final int FORMAT = 1;

    private final SparkSession spark;
    private final Store store;
    private final Holdings holdings;
    private final Map<String, SourcePlan> plans;
    private final Zones zones;
    private final Long cut;

    KeptMonths(
            SparkSession spark, Store store, Holdings holdings, Map<String, SourcePlan> plans, Zones zones, Long cut) {
        this.spark = spark;
        this.store = store;
        this.holdings = holdings;
        this.plans = plans;
        this.zones = zones;
        this.cut = cut;
    }

    /** Everything that is kept, after measuring the months that are not. */
    JavaPairRDD<KeptKey, KeptPart> upToDate(Consumer<String> progress) throws IOException {
        JavaPairRDD<KeptKey, KeptPart> all = null;
        for (RecordType type : RecordType.records()) {
            NavigableMap<String, String> folders = folders(type);
            if (folders.isEmpty()) {
                continue;
            }
            Set<String> missing = new TreeSet<>();
            for (Map.Entry<String, String> folder : folders.entrySet()) {
                if (!store.has(folder.getValue())) {
                    missing.add(folder.getKey());
                }
            }
            progress.accept(line(type, missing, folders.size()));
            if (!missing.isEmpty()) {
                measure(type, missing, folders);
            }
            JavaPairRDD<KeptKey, KeptPart> kept = read(folders);
            all = all == null ? kept : all.union(kept);
        }
        return all == null ? read(new TreeMap<>()) : all;
    }

    private static String line(RecordType type, Set<String> missing, int months) {
        String which = missing.isEmpty() ? "none" : String.join(" ", missing);
        return type.table() + ": measuring " + missing.size() + " of " + months + " months: " + which;
    }

    /** Month to its folder in the store. */
    private NavigableMap<String, String> folders(RecordType type) {
        NavigableMap<String, String> folders = new TreeMap<>();
        holdings.months(type).forEach((month, inputs) -> {
            String facts = FORMAT + "|" + Main.VERSION + "|" + cut + "|" + new TreeMap<>(facts()) + "|" + inputs;
            String fingerprint = DigestUtils.sha256Hex(facts.getBytes(StandardCharsets.UTF_8))
                    .substring(0, 16);
            folders.put(month, "kept/" + type.table() + "/month=" + month + "/" + fingerprint);
        });
        return folders;
    }

    private Map<String, SourceFacts> facts() {
        Map<String, SourceFacts> facts = new HashMap<>();
        plans.forEach((id, plan) -> facts.put(
                id,
                new SourceFacts(
                        plan.precision().name().toLowerCase(Locale.ROOT),
                        plan.source().selects() == Source.Selects.STARTED,
                        new TreeSet<>(SourcePlans.available(plan.mapping())))));
        return facts;
    }

    private void measure(RecordType type, Set<String> months, NavigableMap<String, String> folders) throws IOException {
        RecordReader reader = new RecordReader(spark, store, holdings, zones);
        JavaPairRDD<KeptKey, KeptPart> parts =
                reader.standings(type, months, cut).mapPartitionsToPair(new MonthMeasuring(type, facts()));
        JavaRDD<Row> rows = KeptParts.merged(parts).map(KeptRows::row);
        String unfinished = "kept/" + type.table() + "/.unfinished";
        spark.createDataFrame(rows, KeptRows.schema())
                .withColumn("folder", col("month"))
                .write()
                .mode("overwrite")
                .partitionBy("folder")
                .parquet(store.path(unfinished));
        for (String month : months) {
            store.publish(unfinished + "/folder=" + month, folders.get(month));
            removeFormer(type, month, folders.get(month));
        }
        store.remove(unfinished);
    }

    /** With a cut the months as they are stay beside those of the cut; else former ones go. */
    private void removeFormer(RecordType type, String month, String current) throws IOException {
        if (cut != null) {
            return;
        }
        String parent = "kept/" + type.table() + "/month=" + month;
        for (String name : store.names(parent)) {
            if (!current.endsWith("/" + name)) {
                store.remove(parent + "/" + name);
            }
        }
    }

    private JavaPairRDD<KeptKey, KeptPart> read(NavigableMap<String, String> folders) {
        List<String> paths = new ArrayList<>();
        folders.values().forEach(f -> paths.add(store.path(f)));
        JavaRDD<Row> rows = paths.isEmpty()
                ? new JavaSparkContext(spark.sparkContext()).emptyRDD()
                : spark.read()
                        .schema(KeptRows.schema())
                        .parquet(paths.toArray(String[]::new))
                        .toJavaRDD();
        return rows.mapToPair(KeptRows::part);
    }
}
