package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The work of a run as a script for DuckDB. A process of its own, so that its costs are its own. */
final class DuckDbPeer {
    private static final String SHARES = "[0.5, 0.75, 0.8, 0.9, 0.95, 0.99]";

    private DuckDbPeer() {}

    /**
     * Arguments: {@code all EXPORTS OUT THREADS} from the exports on, {@code figures RECORDS OUT THREADS} from the
     * canonical records of the product.
     */
    public static void main(String[] args) throws IOException, SQLException {
        Path out = Path.of(args[2]);
        Files.createDirectories(out.resolve("csv"));
        Map<String, String> values = Sql.words();
        values.put("out", out.toString());
        values.put("threads", args[3]);
        values.put("shares", SHARES);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            if (args[0].equals("all")) {
                values.put("exports", args[1]);
                values.put("by_name", "true");
                run("duckdb-records.sql", values, statement);
                values.put("records", out + "/records/*/*.parquet");
                values.put("where", "WHERE reject_column IS NULL");
            } else {
                values.put("records", args[1] + "/*/*/*.parquet");
                values.put("where", "");
            }
            run("duckdb-figures.sql", values, statement);
        }
    }

    private static void run(String script, Map<String, String> values, Statement statement)
            throws IOException, SQLException {
        boolean isVerbose = Boolean.getBoolean("bench.verbose");
        for (String sql : Sql.statements(script, values)) {
            long start = System.nanoTime();
            statement.execute(sql);
            if (isVerbose) {
                System.out.println((System.nanoTime() - start) / 1_000_000 + " ms  "
                        + sql.strip().lines().limit(2).reduce("", String::concat));
            }
        }
    }
}
