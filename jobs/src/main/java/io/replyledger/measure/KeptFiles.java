package io.replyledger.measure;

import io.replyledger.direct.parquet.TableRows;
import io.replyledger.table.Kept;
import io.replyledger.table.KeptPeriod;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.SparkSession;

/** Files of kept parts, in and below some folders, at least one. */
public final class KeptFiles {
    private KeptFiles() {}

    /** Parts of months, of all where {@code months} are empty. */
    public static JavaPairRDD<KeptKey, PackedPart> parts(
            SparkSession spark, Collection<String> folders, Set<String> months) throws IOException {
        TableRows rows = ofMonths(spark, folders);
        return (months.isEmpty() ? rows.all() : rows.with(Kept.MONTH, months)).mapToPair(KeptRows::part);
    }

    /** What every run looks at, of all parts of months: most of the bytes are not read. */
    public static JavaRDD<KeptSketch> sketches(SparkSession spark, Collection<String> folders) throws IOException {
        return ofMonths(spark, folders).without(Kept.DISTRIBUTION).map(KeptRows::sketch);
    }

    /** Quarters and years that are kept as a whole. */
    public static JavaPairRDD<KeptKey, PackedPart> periods(SparkSession spark, Collection<String> folders)
            throws IOException {
        return new TableRows(spark, Table.load(KeptPeriod.TABLE), folders).all().mapToPair(PeriodRows::part);
    }

    private static TableRows ofMonths(SparkSession spark, Collection<String> folders) {
        return new TableRows(spark, Table.load(Kept.TABLE), folders);
    }
}
