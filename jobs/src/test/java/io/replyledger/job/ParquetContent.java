package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads Parquet with DuckDB, which knows nothing of this project. */
final class ParquetContent implements AutoCloseable {
    private final Connection connection;

    ParquetContent() throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        execute("SET TimeZone = 'UTC'");
        execute("SET threads = 1");
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The rows of a query, each with its columns by name. */
    List<Map<String, Object>> rows(String sql) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(row(result));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new TreeMap<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
            row.put(result.getMetaData().getColumnName(i), result.getObject(i));
        }
        return row;
    }

    /** The rows of every Parquet file of a publication, by path and in the order of the file. */
    static Map<String, List<Map<String, Object>>> of(Published published) throws IOException, SQLException {
        Map<String, List<Map<String, Object>>> content = new TreeMap<>();
        Path folder = published.current().resolve("parquet");
        try (ParquetContent parquet = new ParquetContent()) {
            for (String path : Runs.files(folder)) {
                content.put(path, parquet.rows("SELECT * FROM read_parquet('" + folder.resolve(path) + "')"));
            }
        }
        return content;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
