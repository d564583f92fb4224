package io.replyledger.canonical;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The Parquet files that one task writes: one per table and month, under names that hold the attempt, so that a repeated
 * task never meets its former self. Only files listed in a manifest exist for readers.
 */
final class RecordFiles implements RecordSink, Closeable {
    private static final Table PLACES = Table.load(RecordPlaces.TABLE);
    private static final String FAILURE = "cannot write to the store";

    /**
     * A file that was written.
     *
     * @param table its table
     * @param month its month folder
     * @param path path below the store
     * @param rows rows in it
     * @param isAscending whether they stand in the order of source and record id, each record once
     * @param ids where the ids of its records lie, by source; null where nobody looked
     */
    public record Written(String table, String month, String path, long rows, boolean isAscending, List<IdRange> ids)
            implements Serializable {}

    private final String root;
    private final String batch;
    private final String part;
    private final Map<String, ? extends Set<String>> columns;
    private final Configuration hadoop;
    private final Map<String, Map<String, Open>> open = new HashMap<>();

    /** Files of a task; {@code columns} per table, of other tables all. */
    RecordFiles(
            String root, String batch, String part, Map<String, ? extends Set<String>> columns, Configuration hadoop) {
        this.columns = columns;
        this.root = root;
        this.batch = batch;
        this.part = part;
        this.hadoop = hadoop;
    }

    @Override
    public void write(Table table, String month, Object[] row) {
        try {
            Open file = open(table, month);
            file.write(row);
            Object[] place = file.place(row);
            if (place != null) {
                open(PLACES, MonthFolders.NONE).write(place);
            }
        } catch (IOException e) {
            throw new StoreFailure(FAILURE, e);
        }
    }

    /** Mostly the file that the last row of its table went to. */
    private Open open(Table table, String month) {
        Map<String, Open> months = open.get(table.name());
        Open file = months == null ? null : months.get(month);
        if (file == null) {
            file = opened(table, month);
            open.computeIfAbsent(table.name(), k -> new HashMap<>()).put(month, file);
        }
        return file;
    }

    private Open opened(Table table, String month) {
        String path = "records/" + table.name() + "/month=" + month + "/batch=" + batch + "/" + part + ".parquet";
        try {
            Path file = new Path(root, path);
            Set<String> filled = columns.get(table.name());
            return new Open(
                    filled == null
                            ? ParquetFile.create(file, table, hadoop)
                            : ParquetFile.create(file, table, filled, hadoop),
                    table,
                    month,
                    path);
        } catch (IOException e) {
            throw new StoreFailure(FAILURE, e);
        }
    }

    /** Finishes every file; afterwards they can be read. */
    List<Written> finish() throws IOException {
        List<Written> written = new ArrayList<>();
        for (Map<String, Open> months : open.values()) {
            for (Open file : months.values()) {
                file.writer.close();
                written.add(new Written(
                        file.table.name(), file.month, file.path, file.rows, file.isAscending(), file.ids.ranges()));
            }
        }
        open.clear();
        written.sort(java.util.Comparator.comparing(Written::path));
        return written;
    }

    @Override
    public void close() throws IOException {
        finish();
    }

    private static final class Open {
        private final RowWriter writer;
        private final Table table;
        private final String month;
        private final String path;
        private final RecordPlaces places;
        private final IdsOfFile ids = new IdsOfFile();
        private final RecordType type;
        private final int source;
        private final int[] id;
        private long rows;

        Open(RowWriter writer, Table table, String month, String path) {
            this.writer = writer;
            this.table = table;
            this.month = month;
            this.path = path;
            this.type = RecordType.of(table.name()).orElse(null);
            this.places = type == null ? null : new RecordPlaces(type);
            this.source = type == null ? -1 : table.positions().get(Records.SOURCE);
            this.id = type == null
                    ? new int[0]
                    : type.recordId().stream().mapToInt(table.positions()::get).toArray();
        }

        /** The place of its record; null for a row of another kind, and where it is that of the row before. */
        private Object[] place(Object[] row) {
            if (type == null) {
                return null;
            }
            String recordId = RecordId.text(row, id);
            ids.see((String) row[source], recordId);
            return places.of((String) row[source], recordId, month);
        }

        /** Events are brought in order by their times. */
        private boolean isAscending() {
            return type != null && !type.isEvent() && ids.areAscending();
        }

        void write(Object[] row) throws IOException {
            writer.write(row);
            rows++;
        }
    }
}
