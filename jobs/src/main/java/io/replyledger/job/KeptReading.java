package io.replyledger.job;

import static org.apache.spark.sql.functions.col;

import io.replyledger.canonical.Store;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptRows;
import io.replyledger.measure.PackedPart;
import io.replyledger.measure.PeriodRows;
import io.replyledger.table.Kept;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** What is kept of the records, read as far as somebody wants it. */
final class KeptReading {
    private final SparkSession spark;
    private final Store store;
    private final List<String> folders;
    private final List<JavaPairRDD<KeptKey, PackedPart>> open;

    /**
     * Of these folders.
     *
     * @param open what is made anew in every run
     */
    KeptReading(SparkSession spark, Store store, List<String> folders, List<JavaPairRDD<KeptKey, PackedPart>> open) {
        this.spark = spark;
        this.store = store;
        this.folders = folders;
        this.open = open;
    }

    /** Everything. */
    JavaPairRDD<KeptKey, PackedPart> all() {
        JavaPairRDD<KeptKey, PackedPart> all = folders.isEmpty() ? none() : parts(rows());
        for (JavaPairRDD<KeptKey, PackedPart> more : open) {
            all = all.union(more);
        }
        return all;
    }

    /** What counts in these months, wherever it is kept. */
    JavaPairRDD<KeptKey, PackedPart> of(Set<String> months) {
        if (months.isEmpty()) {
            return none();
        }
        HashSet<String> wanted = new HashSet<>(months);
        JavaPairRDD<KeptKey, PackedPart> all =
                folders.isEmpty() ? none() : parts(rows().where(col(Kept.MONTH).isin(wanted.toArray())));
        for (JavaPairRDD<KeptKey, PackedPart> more : open) {
            all = all.union(more.filter(p -> wanted.contains(p._1().month())));
        }
        return all;
    }

    /** Quarters and years that are kept as a whole. */
    JavaPairRDD<KeptKey, PackedPart> periods(Collection<String> periodFolders) {
        return periodFolders.isEmpty()
                ? none()
                : spark.read()
                        .schema(PeriodRows.schema())
                        .parquet(paths(periodFolders))
                        .toJavaRDD()
                        .mapToPair(PeriodRows::part);
    }

    private Dataset<Row> rows() {
        return spark.read().schema(KeptRows.schema()).parquet(paths(folders));
    }

    private static JavaPairRDD<KeptKey, PackedPart> parts(Dataset<Row> rows) {
        return rows.toJavaRDD().mapToPair(KeptRows::part);
    }

    private String[] paths(Collection<String> below) {
        return below.stream().map(store::path).toArray(String[]::new);
    }

    private JavaPairRDD<KeptKey, PackedPart> none() {
        return new JavaSparkContext(spark.sparkContext()).<Row>emptyRDD().mapToPair(KeptRows::part);
    }
}
