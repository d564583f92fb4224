package io.replyledger.scorecard;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables for views that are neither records nor views: {@link View#GIVEN}. */
final class GivenTables {
    private final SparkSession spark;

    GivenTables(SparkSession spark) {
        this.spark = spark;
    }

    /** What was read of every delivered file. */
    void registerFiles(List<ReadFile> files) {
        StructType schema = new StructType()
                .add("provider_id", DataTypes.StringType)
                .add("source", DataTypes.StringType)
                .add("as_of", DataTypes.TimestampType)
                .add("month", DataTypes.StringType)
                .add("rows_read", DataTypes.LongType)
                .add("rows_rejected", DataTypes.LongType);
        List<Row> rows = files.stream()
                .map(f -> RowFactory.create(
                        f.provider(),
                        f.source(),
                        Instant.EPOCH.plus(f.exportedAt(), ChronoUnit.MICROS),
                        f.month(),
                        f.rowsRead(),
                        f.rowsRejected()))
                .toList();
        spark.createDataFrame(rows, schema).createOrReplaceTempView(View.READ_FILE);
    }

    /** When each month begins and ends for each provider. */
    void registerMonths(Set<String> providers, List<String> months, Clocks clocks) {
        StructType schema = new StructType()
                .add("provider_id", DataTypes.StringType)
                .add("month", DataTypes.StringType)
                .add("starts_at", DataTypes.TimestampType)
                .add("ends_at", DataTypes.TimestampType)
                .add("last_on", DataTypes.DateType);
        List<Row> rows = new ArrayList<>();
        for (String provider : providers) {
            ProviderClock clock = clocks.of(provider);
            for (String name : months) {
                YearMonth month = YearMonth.parse(name);
                rows.add(RowFactory.create(
                        provider,
                        name,
                        month.atDay(1).atStartOfDay(clock.zone()).toInstant(),
                        month.plusMonths(1).atDay(1).atStartOfDay(clock.zone()).toInstant(),
                        month.atEndOfMonth()));
            }
        }
        spark.createDataFrame(rows, schema).createOrReplaceTempView(View.MONTH_END);
    }
}
