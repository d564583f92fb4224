package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** The work of a run in Spark SQL as the manual has it. A process of its own, so that its costs are its own. */
final class SparkPeer {
    private SparkPeer() {}

    /** Arguments: EXPORTS OUT CORES. */
    public static void main(String[] args) throws IOException {
        Path out = Path.of(args[1]);
        Map<String, String> values = Sql.words();
        values.put("out", out.toString());
        values.put("of_response", quantiles("response"));
        values.put("of_resolution", quantiles("resolution"));
        try (SparkSession spark = SparkSession.builder()
                .master("local[" + args[2] + "]")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.warehouse.dir", out.resolve("warehouse").toString())
                .config("spark.sql.session.timeZone", "Asia/Shanghai")
                .config("spark.sql.shuffle.partitions", args[2])
                .config("spark.sql.parquet.compression.codec", "zstd")
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .getOrCreate()) {
            // Cells hold line ends, so that Spark cannot split the file.
            spark.read()
                    .option("header", "true")
                    .option("multiLine", "true")
                    .option("escape", "\"")
                    .option("nullValue", "-")
                    .option("pathGlobFilter", "tickets-*.csv")
                    .csv(args[0])
                    .createOrReplaceTempView("cell");
            table(spark, "special", "schemas/calendars/cn-holidays.csv");
            table(spark, "deadline", "schemas/calendars/cn-filing-deadlines.csv");
            for (String sql : Sql.statements("spark-book.sql", values)) {
                spark.sql(sql);
            }
            for (String table : new String[] {"rejects", "data_quality", "response_times", "resolution"}) {
                write(spark, table, out);
            }
        }
    }

    private static String quantiles(String column) {
        return IntStream.of(50, 75, 80, 90, 95, 99)
                .mapToObj(p -> "percentile_disc(0." + p + ") WITHIN GROUP (ORDER BY " + column + ") AS p" + p)
                .collect(Collectors.joining(", "));
    }

    private static void table(SparkSession spark, String name, String file) {
        spark.read().option("header", "true").option("comment", "#").csv(file).createOrReplaceTempView(name);
    }

    /** One CSV file with the rows of a view. */
    private static void write(SparkSession spark, String table, Path out) throws IOException {
        Path folder = out.resolve("csv-parts").resolve(table);
        spark.table(table)
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .option("header", "true")
                .option("escape", "\"")
                .csv(folder.toString());
        Files.createDirectories(out.resolve("csv"));
        try (var files = Files.newDirectoryStream(folder, "part-*.csv")) {
            Files.move(files.iterator().next(), out.resolve("csv").resolve(table + ".csv"));
        }
    }
}
