package io.replyledger.direct.parquet;

import io.replyledger.table.Column;
import io.replyledger.table.Table;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.HadoopReadOptions;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Reads a Parquet file of a declared table column by column, some rows at a time, below parquet-java's record interface,
 * which goes to the next column for every cell; and without a query, which takes longer to plan than a small file to read. A
 * text of a dictionary is decoded once, and is the same object again. Pages are taken from parquet-java, unpacked by it, and
 * their values read here ({@link ColumnPages}), since it asks four objects for every value.
 */
public final class ParquetBatches implements Closeable {
    /** So few that the rows of some files lie near at hand, which are read side by side. */
    private static final int ROWS_AT_ONCE = 128;

    private final String path;
    private final ParquetFileReader file;
    private final int width;
    private final List<Cell> cells = new ArrayList<>();
    private final Object[][] batch = new Object[ROWS_AT_ONCE][];
    private final List<ColumnPages> columns = new ArrayList<>();
    private long left;
    private int size;
    private int next;

    /** A column of the file, and where it stands in the rows that are made. */
    private record Cell(Column column, ColumnDescriptor stored, int place) {}

    /**
     * Opens a file of a table.
     *
     * @param places where the columns stand in the rows that are made, by name
     * @param width cells of such a row
     */
    public ParquetBatches(Path path, Table table, Map<String, Integer> places, int width, Configuration hadoop)
            throws IOException {
        this(path, table, places, width, hadoop, FilterCompat.NOOP);
    }

    /** Opens a file of a table for all its columns in their order, leaving out row groups without any of these texts. */
    public static ParquetBatches of(Path path, Table table, String column, Set<String> texts, Configuration hadoop)
            throws IOException {
        Set<Binary> wanted = new HashSet<>();
        texts.forEach(t -> wanted.add(Binary.fromString(t)));
        FilterCompat.Filter filter = FilterCompat.get(FilterApi.in(FilterApi.binaryColumn(column), wanted));
        return new ParquetBatches(
                path, table, table.positions(), table.columns().size(), hadoop, filter);
    }

    private ParquetBatches(
            Path path,
            Table table,
            Map<String, Integer> places,
            int width,
            Configuration hadoop,
            FilterCompat.Filter filter)
            throws IOException {
        this.width = width;
        this.path = path.toString();
        file = opened(path, hadoop, filter);
        MessageType all = file.getFileMetaData().getSchema();
        List<Type> wanted = new ArrayList<>();
        for (Column column : table.columns()) {
            if (all.containsField(column.name()) && places.containsKey(column.name())) {
                wanted.add(all.getType(column.name()));
                cells.add(new Cell(
                        column, all.getColumnDescription(new String[] {column.name()}), places.get(column.name())));
            }
        }
        file.setRequestedSchema(new MessageType(all.getName(), wanted));
    }

    private static ParquetFileReader opened(Path path, Configuration hadoop, FilterCompat.Filter filter)
            throws UnreadableFile {
        try {
            // Without options parquet-java reads Hadoop's defaults again for every file.
            return ParquetFileReader.open(
                    HadoopInputFile.fromPath(path, hadoop),
                    HadoopReadOptions.builder(hadoop).withRecordFilter(filter).build());
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(path.toString(), e);
        }
    }

    /**
     * The next row, null after the last: texts as String, dates as LocalDate, times as microseconds since 1970, null where
     * nothing is there. Every row is a new array; equal values of a column may be the same object, bytes too.
     *
     * @throws UnreadableFile where the file is damaged
     */
    public Object[] next() throws IOException {
        if (next == size && !isMoreRead()) {
            return null;
        }
        Object[] row = batch[next];
        batch[next++] = null;
        return row;
    }

    private boolean isMoreRead() throws UnreadableFile {
        try {
            return read();
        } catch (IOException | RuntimeException e) {
            throw new UnreadableFile(path, e);
        }
    }

    private boolean read() throws IOException {
        while (left == 0) {
            if (!begin()) {
                return false;
            }
        }
        size = (int) Math.min(left, ROWS_AT_ONCE);
        for (int i = 0; i < size; i++) {
            batch[i] = new Object[width];
        }
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).read(batch, cells.get(i).place(), size);
        }
        left -= size;
        next = 0;
        return true;
    }

    /** Begins the next row group; false after the last. */
    private boolean begin() throws IOException {
        PageReadStore pages = file.readNextRowGroup();
        if (pages == null) {
            return false;
        }
        left = pages.getRowCount();
        columns.clear();
        for (Cell cell : cells) {
            columns.add(
                    new ColumnPages(pages.getPageReader(cell.stored()), cell.column(), cell.stored(), ROWS_AT_ONCE));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        // Whoever closes it may be kept until a task ends.
        columns.clear();
        cells.clear();
        Arrays.fill(batch, null);
        size = 0;
        next = 0;
        left = 0;
        file.close();
    }
}
