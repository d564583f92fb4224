package io.replyledger.canonical;

import io.replyledger.direct.parquet.ParquetBatches;
import io.replyledger.table.Positions;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * The task that streams the records of months out of their files, month by month, without a query: files that are in order are
 * read side by side, the rows of others are sorted here.
 */
final class MonthRows implements FlatMapFunction<Iterator<List<MonthFiles>>, RecordStanding> {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private final TreeSet<String> months;
    private final RecordFold.Setting setting;
    private final CollectionAccumulator<String> torn;
    private final Broadcast<SerializableConfiguration> hadoop;

    /** Streams the records of these months; see {@link RecordStream}. */
    MonthRows(
            RecordType type,
            Set<String> months,
            RecordFold.Setting setting,
            CollectionAccumulator<String> torn,
            Broadcast<SerializableConfiguration> hadoop) {
        this.type = type;
        this.months = new TreeSet<>(months);
        this.setting = setting;
        this.torn = torn;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<RecordStanding> call(Iterator<List<MonthFiles>> some) {
        List<MonthFiles> all = new ArrayList<>();
        some.forEachRemaining(all::addAll);
        return new InTurn<>(
                all.stream().map(m -> (Source<RecordStanding>) () -> records(m)).iterator());
    }

    private Iterator<RecordStanding> records(MonthFiles month) {
        RecordFold fold = new RecordFold(type, setting);
        Positions positions = positions(fold.idColumn());
        WinnerFirst order = new WinnerFirst(positions, fold.idColumn());
        List<Iterator<GroupRow>> files = new ArrayList<>();
        for (MonthFiles.Stored file : month.files()) {
            files.add(new FileRows(file, month.month(), positions, fold.idColumn()));
        }
        Iterator<GroupRow> rows = month.isMerged() ? merged(files, order) : sorted(files, order);
        return new RecordStream(rows, positions, fold, months, torn);
    }

    /** Columns of the records, and of their events where there are any, then the month and what tells records apart. */
    private Positions positions(String idColumn) {
        Set<String> columns = new LinkedHashSet<>(Table.load(type.table()).columnNames());
        type.events().ifPresent(e -> columns.addAll(Table.load(e.table()).columnNames()));
        columns.add(StoredRows.MONTH);
        columns.add(idColumn);
        return Positions.of(List.copyOf(columns));
    }

    private static Iterator<GroupRow> merged(List<Iterator<GroupRow>> files, WinnerFirst order) {
        if (files.size() <= 1) {
            return files.isEmpty() ? Collections.emptyIterator() : files.get(0);
        }
        int half = files.size() / 2;
        return new Merged<>(
                merged(files.subList(0, half), order), merged(files.subList(half, files.size()), order), order);
    }

    private static Iterator<GroupRow> sorted(List<Iterator<GroupRow>> files, WinnerFirst order) {
        List<GroupRow> rows = new ArrayList<>();
        files.forEach(f -> f.forEachRemaining(rows::add));
        Collections.sort(rows, order);
        return rows.iterator();
    }

    /** The rows of one file that count. It is opened for the first, and closed behind the last or with the task. */
    private final class FileRows implements Iterator<GroupRow> {
        private final MonthFiles.Stored file;
        private final String month;
        private final Positions positions;
        private final int monthPosition;
        private final int idPosition;
        private final int[] id;
        private final int source;
        private final int sourceFile;
        private ParquetBatches batches;
        private GroupRow next;
        private boolean isRead;

        FileRows(MonthFiles.Stored file, String month, Positions positions, String idColumn) {
            this.file = file;
            this.month = month;
            this.positions = positions;
            monthPosition = positions.get(StoredRows.MONTH);
            idPosition = type.recordId().size() == 1 ? -1 : positions.get(idColumn);
            id = type.recordId().stream().mapToInt(positions::get).toArray();
            source = positions.get(Records.SOURCE);
            sourceFile = positions.get(Records.SOURCE_FILE);
        }

        @Override
        public boolean hasNext() {
            if (!isRead) {
                next = read();
                isRead = true;
            }
            return next != null;
        }

        private GroupRow read() {
            try {
                Object[] row = opened().next();
                while (row != null && isLeftOut(row)) {
                    row = batches.next();
                }
                if (row == null) {
                    batches.close();
                    return null;
                }
                row[monthPosition] = month;
                if (idPosition >= 0) {
                    row[idPosition] = RecordId.text(row, id);
                }
                return new GroupRow(row, positions);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private boolean isLeftOut(Object[] row) {
            return !file.leftOut().isEmpty() && file.leftOut().contains(row[source] + ":" + row[sourceFile]);
        }

        private ParquetBatches opened() throws IOException {
            if (batches == null) {
                Table table = Table.load(file.table());
                batches = new ParquetBatches(
                        new Path(file.path()),
                        table,
                        positions,
                        positions.size(),
                        hadoop.value().value());
                ParquetBatches open = batches;
                TaskContext.get().addTaskCompletionListener((TaskCompletionListener) context -> close(open));
            }
            return batches;
        }

        @Override
        public GroupRow next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isRead = false;
            return next;
        }
    }

    private static void close(ParquetBatches batches) {
        try {
            batches.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an iterator when its turn has come. */
    private interface Source<T> {
        Iterator<T> open();
    }

    /** One after the other. */
    private static final class InTurn<T> implements Iterator<T> {
        private final Iterator<Source<T>> sources;
        private Iterator<T> current = Collections.emptyIterator();

        InTurn(Iterator<Source<T>> sources) {
            this.sources = sources;
        }

        @Override
        public boolean hasNext() {
            while (!current.hasNext() && sources.hasNext()) {
                current = sources.next().open();
            }
            return current.hasNext();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return current.next();
        }
    }
}
