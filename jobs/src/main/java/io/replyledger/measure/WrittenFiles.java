package io.replyledger.measure;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** The files that a task writes. Each has the attempt in its name; those that are not reported are rubbish. */
final class WrittenFiles {
    private final String name = "part-" + TaskContext.get().taskAttemptId() + ".parquet";
    private final Broadcast<SerializableConfiguration> hadoop;
    private final List<String> paths = new ArrayList<>();

    WrittenFiles(Broadcast<SerializableConfiguration> hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * Writes rows that come month by month.
     *
     * @param month the month of a row
     * @param begin begins a month, by its name
     * @return paths of all files, below their roots
     */
    <R> List<String> write(Iterator<R> rows, Function<R, String> month, Function<String, Month<R>> begin)
            throws IOException {
        String name = null;
        Month<R> current = null;
        while (rows.hasNext()) {
            R row = rows.next();
            if (!month.apply(row).equals(name)) {
                finish(current);
                name = month.apply(row);
                current = begin.apply(name);
            }
            current.add(row);
        }
        finish(current);
        return paths;
    }

    private static void finish(Month<?> month) throws IOException {
        if (month != null) {
            month.finish();
        }
    }

    /** Begins the file of this task in a folder below a root. */
    RowWriter create(String root, String folder, Table table) throws IOException {
        String path = folder + "/" + name;
        paths.add(path);
        return ParquetFile.create(
                new Path(root + "/" + path), table, hadoop.value().value());
    }

    /** Writes parts into a folder below a root. */
    void writeParts(String root, String folder, Parts parts) throws IOException {
        try (RowWriter kept = create(root, folder, Table.load(Kept.TABLE))) {
            parts.build((month, key, part) -> write(kept, key, part));
        }
    }

    private static void write(RowWriter kept, KeptKey key, KeptPart part) {
        try {
            kept.write(KeptRows.values(key, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A month that is being written. */
    interface Month<R> {
        void add(R row) throws IOException;

        void finish() throws IOException;
    }

    /** Gives parts. */
    interface Parts {
        void build(KeptBuilders.PartSink sink);
    }
}
