package io.replyledger.direct.parquet;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.replyledger.direct.Plain;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * Rows of a declared table of texts, numbers and bytes, as values in its order. They lie in many small files, which tasks open
 * one after the other: a query over them takes longer to plan. By the plain way it is a query.
 */
public final class TableRows {
    private static final long BYTES_A_TASK = 64L << 20;

    private final SparkSession spark;
    private final Table table;
    private final List<String> folders;

    /** Of the files in and below some folders, at least one. */
    public TableRows(SparkSession spark, Table table, Collection<String> folders) {
        this.spark = spark;
        this.table = table;
        this.folders = List.copyOf(folders);
    }

    /** All rows. */
    public JavaRDD<Object[]> all() throws IOException {
        return rows(table.columnNames(), null, Set.of());
    }

    /** All rows, with null in a column that is not read. */
    public JavaRDD<Object[]> without(String left) throws IOException {
        List<String> columns = new ArrayList<>(table.columnNames());
        columns.remove(left);
        return rows(columns, null, Set.of());
    }

    /** Rows that have one of these texts in a column. */
    public JavaRDD<Object[]> with(String column, Set<String> texts) throws IOException {
        return rows(table.columnNames(), column, texts);
    }

    /** {@code columns} are read, {@code column} must hold one of the texts; null for no condition. */
    private JavaRDD<Object[]> rows(List<String> columns, String column, Set<String> texts) throws IOException {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        if (Plain.isSet(context.hadoopConfiguration())) {
            return queried(columns, column, texts);
        }
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<List<String>> shares = shares(context);
        Reading reading = new Reading(table.name(), columns, column, texts, hadoop);
        return context.parallelize(shares, shares.size()).mapPartitions(reading::rows);
    }

    private JavaRDD<Object[]> queried(List<String> columns, String column, Set<String> texts) {
        Column[] selected = table.columnNames().stream()
                .map(name -> columns.contains(name) ? col(name) : lit(null).as(name))
                .toArray(Column[]::new);
        Dataset<Row> rows = spark.read()
                .schema(table.schema())
                .parquet(folders.toArray(String[]::new))
                .select(selected);
        Dataset<Row> wanted = column == null ? rows : rows.where(col(column).isin(texts.toArray()));
        return wanted.toJavaRDD().map(TableRows::values);
    }

    private static Object[] values(Row row) {
        Object[] values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = row.get(i);
        }
        return values;
    }

    /** Paths of the files, dealt out by their size. */
    private List<List<String>> shares(JavaSparkContext context) throws IOException {
        List<LocatedFileStatus> files = files(context.hadoopConfiguration());
        long bytes = files.stream().mapToLong(LocatedFileStatus::getLen).sum();
        int count = (int) Math.max(context.defaultParallelism(), bytes / BYTES_A_TASK);
        List<List<String>> shares = new ArrayList<>();
        long[] load = new long[count];
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        files.sort(Comparator.comparing((LocatedFileStatus f) -> -f.getLen())
                .thenComparing(f -> f.getPath().toString()));
        for (LocatedFileStatus file : files) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = load[i] < load[least] ? i : least;
            }
            load[least] += file.getLen();
            shares.get(least).add(file.getPath().toString());
        }
        return shares;
    }

    private List<LocatedFileStatus> files(Configuration hadoop) throws IOException {
        List<LocatedFileStatus> files = new ArrayList<>();
        for (String folder : folders) {
            Path path = new Path(folder);
            FileSystem system = path.getFileSystem(hadoop);
            RemoteIterator<LocatedFileStatus> below = system.listFiles(path, true);
            while (below.hasNext()) {
                LocatedFileStatus file = below.next();
                if (file.getPath().getName().endsWith(".parquet")) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    /** What tasks do. */
    private static final class Reading implements Serializable {
        private static final long serialVersionUID = 1L;

        private final String table;
        private final TreeSet<String> columns;
        private final String column;
        private final TreeSet<String> texts;
        private final Broadcast<SerializableConfiguration> hadoop;

        Reading(
                String table,
                List<String> columns,
                String column,
                Set<String> texts,
                Broadcast<SerializableConfiguration> hadoop) {
            this.table = table;
            this.columns = new TreeSet<>(columns);
            this.column = column;
            this.texts = new TreeSet<>(texts);
            this.hadoop = hadoop;
        }

        Iterator<Object[]> rows(Iterator<List<String>> shares) {
            List<String> paths = new ArrayList<>();
            shares.forEachRemaining(paths::addAll);
            return new Rows(this, paths.iterator());
        }

        private ParquetBatches open(Path path) throws IOException {
            Table declared = Table.load(table);
            Configuration settings = hadoop.value().value();
            if (column != null) {
                return ParquetBatches.of(path, declared, column, texts, settings);
            }
            Map<String, Integer> places = new HashMap<>(declared.positions());
            places.keySet().retainAll(columns);
            return new ParquetBatches(path, declared, places, declared.columns().size(), settings);
        }
    }

    /** The rows in one file after the other. */
    private static final class Rows implements Iterator<Object[]> {
        private final Reading reading;
        /** Of the column with a condition; -1 for none. */
        private final int place;

        private final Iterator<String> paths;
        private ParquetBatches open;
        private Object[] next;

        Rows(Reading reading, Iterator<String> paths) {
            this.place = reading.column == null
                    ? -1
                    : Table.load(reading.table).positions().get(reading.column);
            this.reading = reading;
            this.paths = paths;
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> close());
        }

        private void close() {
            try {
                if (open != null) {
                    open.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public boolean hasNext() {
            try {
                while (next == null && (open != null || paths.hasNext())) {
                    read();
                }
                return next != null;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void read() throws IOException {
            open = open == null ? reading.open(new Path(paths.next())) : open;
            Object[] row = open.next();
            if (row == null) {
                open.close();
                open = null;
            } else {
                boolean isWanted = place < 0 || (row[place] != null && reading.texts.contains(row[place]));
                next = isWanted ? row : null;
            }
        }

        @Override
        public Object[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Object[] row = next;
            next = null;
            return row;
        }
    }
}
