package io.replyledger.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.apache.spark.package$;

/** What the times were measured on. */
final class Machine {
    private Machine() {}

    static void print(PrintWriter out) throws IOException, SQLException {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        out.println("machine: " + system.getAvailableProcessors() + " cores, "
                + (system.getTotalMemorySize() >> 20) + " MiB, " + processor() + ", " + system.getName() + " "
                + system.getVersion());
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
            out.println("with: Java " + Runtime.version() + ", Spark " + package$.MODULE$.SPARK_VERSION() + ", DuckDB "
                    + duckDb.getMetaData().getDatabaseProductVersion());
        }
    }

    private static String processor() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.exists(info)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(info)) {
            return lines.filter(l -> l.startsWith("model name"))
                    .findFirst()
                    .map(l -> l.substring(l.indexOf(':') + 1).strip())
                    .orElse(System.getProperty("os.arch"));
        }
    }
}
