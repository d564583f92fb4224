package io.replyledger.direct.parquet;

import io.replyledger.direct.Plain;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.HeapByteBufferAllocator;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.CodecFactory;
import org.apache.parquet.hadoop.ColumnChunkPageWriteStore;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.schema.MessageType;

/**
 * A Parquet file written column by column, below parquet-java's record interface, which asks of every cell of every row
 * whether it is missing: most cells of a wide table are. Here a missing cell is counted, and told when the next one comes.
 *
 * <p>Rests on classes of parquet-java 1.17 that it does not promise to keep: {@link ColumnChunkPageWriteStore}, the write
 * store of a column's pages, {@link ParquetFileWriter}. {@link Plain} does without them.
 */
final class ParquetColumnFile implements RowWriter {
    private static final int ROWS_BETWEEN_LOOKS = 2_048;
    /** A power of two, so that looks and pages fall on the end of one. */
    private static final int ROWS_AT_ONCE = 256;

    private static final int INDEX_TEXT = 64;
    private static final ParquetProperties PROPERTIES =
            ParquetProperties.builder().build();

    private final ParquetFileWriter file;
    private final MessageType schema;
    private final CompressionCodecFactory codecs;
    private final ParquetColumnWriter[] columns;
    /** Where the values of each column stand in a row. */
    private final int[] positions;
    /**
     * The cells of the next rows, by column: what a column needs to take a cell stays at hand for all of them, where dozens of
     * columns of many files take turns.
     */
    private final Object[][] cells;

    private int waiting;

    private ColumnChunkPageWriteStore pages;
    private int group;
    private long rows;

    ParquetColumnFile(OutputFile target, Table table, Set<String> wanted, Configuration hadoop) throws IOException {
        schema = ParquetTypes.schema(table, wanted);
        codecs = new CodecFactory(hadoop, ParquetFile.PAGE);
        positions = IntStream.range(0, table.columns().size())
                .filter(i -> ParquetTypes.isKept(table.columns().get(i), wanted))
                .toArray();
        columns = IntStream.of(positions)
                .mapToObj(i -> new ParquetColumnWriter(table.columns().get(i), schema))
                .toArray(ParquetColumnWriter[]::new);
        cells = new Object[columns.length][ROWS_AT_ONCE];
        file = new ParquetFileWriter(
                target, schema, ParquetFileWriter.Mode.OVERWRITE, ParquetFile.ROW_GROUP, 0, null, PROPERTIES);
        file.start();
    }

    @Override
    public void write(Object[] row) throws IOException {
        for (int i = 0; i < positions.length; i++) {
            cells[i][waiting] = row[positions[i]];
        }
        waiting++;
        if (waiting == ROWS_AT_ONCE) {
            take();
        }
    }

    private void take() throws IOException {
        if (waiting == 0) {
            return;
        }
        if (pages == null) {
            begin();
        }
        for (int i = 0; i < columns.length; i++) {
            columns[i].add(cells[i], waiting);
            Arrays.fill(cells[i], 0, waiting, null);
        }
        rows += waiting;
        waiting = 0;
        if (rows % ROWS_BETWEEN_LOOKS == 0 && buffered() > ParquetFile.ROW_GROUP) {
            end();
        }
    }

    private long buffered() {
        return Arrays.stream(columns).mapToLong(ParquetColumnWriter::buffered).sum();
    }

    private void begin() {
        pages = new ColumnChunkPageWriteStore(
                codecs.getCompressor(CompressionCodecName.ZSTD),
                schema,
                HeapByteBufferAllocator.getInstance(),
                INDEX_TEXT,
                true,
                null,
                group++);
        for (ParquetColumnWriter column : columns) {
            column.begin(pages);
        }
    }

    private void end() throws IOException {
        file.startBlock(rows);
        for (ParquetColumnWriter column : columns) {
            column.end();
        }
        pages.flushToFileWriter(file);
        file.endBlock();
        pages.close();
        pages = null;
        rows = 0;
    }

    @Override
    public void close() throws IOException {
        try (file) {
            take();
            if (rows > 0) {
                end();
            }
            file.end(Map.of());
        } finally {
            codecs.release();
        }
    }
}
