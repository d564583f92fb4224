package io.replyledger.job;

import io.replyledger.canonical.Store;
import io.replyledger.measure.KeptFiles;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptSketch;
import io.replyledger.measure.PackedPart;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** What is kept of the records, read as far as somebody wants it. */
final class KeptReading {
    private final SparkSession spark;
    private final Store store;
    private final List<String> folders;

    /** Of these folders. */
    KeptReading(SparkSession spark, Store store, List<String> folders) {
        this.spark = spark;
        this.store = store;
        this.folders = folders;
    }

    /** Everything. */
    JavaPairRDD<KeptKey, PackedPart> all() throws IOException {
        return kept(Set.of());
    }

    /** What every run looks at, of everything. */
    JavaRDD<KeptSketch> sketches() throws IOException {
        return folders.isEmpty()
                ? new JavaSparkContext(spark.sparkContext()).emptyRDD()
                : KeptFiles.sketches(spark, paths(folders));
    }

    /** What counts in these months, wherever it is kept. */
    JavaPairRDD<KeptKey, PackedPart> of(Set<String> months) throws IOException {
        return months.isEmpty() ? none() : kept(months);
    }

    private JavaPairRDD<KeptKey, PackedPart> kept(Set<String> months) throws IOException {
        return folders.isEmpty() ? none() : KeptFiles.parts(spark, paths(folders), months);
    }

    /** Quarters and years that are kept as a whole. */
    JavaPairRDD<KeptKey, PackedPart> periods(Collection<String> periodFolders) throws IOException {
        return periodFolders.isEmpty() ? none() : KeptFiles.periods(spark, paths(periodFolders));
    }

    private List<String> paths(Collection<String> below) {
        return below.stream().map(store::path).toList();
    }

    private JavaPairRDD<KeptKey, PackedPart> none() {
        return JavaPairRDD.fromJavaRDD(new JavaSparkContext(spark.sparkContext()).emptyRDD());
    }
}
