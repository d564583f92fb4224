package io.replyledger.measure;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Kept;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    /** Paths of all of them, below their roots. */
    List<String> paths() {
        return paths;
    }

    /** Gives parts. */
    interface Parts {
        void build(KeptBuilders.PartSink sink);
    }
}
