package io.replyledger.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A declared table: its columns in order, as {@code schemas/tables/<name>.ddl} lists them.
 *
 * @param name name of the table and of its file
 * @param columns the columns in order
 */
public record Table(String name, List<Column> columns) implements Serializable {

    private static final String INCLUDE = "-- include ";
    private static final Map<String, Table> LOADED = new ConcurrentHashMap<>();

    /**
     * Reads a declaration from the class path.
     *
     * @throws IllegalArgumentException when there is no such table or a line of it is no column
     */
    public static Table load(String name) {
        Table loaded = LOADED.get(name);
        if (loaded == null) {
            loaded = read(name);
            LOADED.put(name, loaded);
        }
        return loaded;
    }

    private static Table read(String name) {
        List<Column> columns = new ArrayList<>();
        for (String line : lines(name)) {
            if (line.startsWith(INCLUDE)) {
                columns.addAll(load(line.substring(INCLUDE.length()).strip()).columns());
            } else if (!line.startsWith("--") && !line.isBlank()) {
                columns.add(Column.parse(line));
            }
        }
        return new Table(name, List.copyOf(columns));
    }

    private static List<String> lines(String name) {
        String path = "/schemas/tables/" + name + ".ddl";
        try (InputStream in = Table.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name + ": " + path + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Column names in order. */
    public List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    /** The column of that name. */
    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** Position of each column. */
    public Positions positions() {
        return Positions.of(columnNames());
    }

    /** The Spark schema; every field nullable where the declaration does not require it. */
    public StructType schema() {
        return DataTypes.createStructType(columns.stream().map(Table::field).toList());
    }

    private static StructField field(Column column) {
        return new StructField(column.name(), SparkTypes.of(column), !column.isRequired(), Metadata.empty());
    }
}
