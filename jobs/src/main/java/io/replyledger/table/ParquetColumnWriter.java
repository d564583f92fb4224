package io.replyledger.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.values.factory.DefaultV1ValuesWriterFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** One column of a {@link ParquetColumnFile}: each has a store of its own, so that columns need not go row by row together. */
final class ParquetColumnWriter {
    static final ParquetProperties PAGED = properties(true);
    private static final ParquetProperties UNIQUE = properties(false);

    private final MessageType schema;
    private final ColumnDescriptor column;
    private final ParquetProperties properties;
    private final int level;
    private final Put put;
    private ColumnWriteStore store;
    private ColumnWriter writer;
    private int missing;

    /** Of a column of a file with these columns. */
    ParquetColumnWriter(Column declared, MessageType all) {
        put = put(declared);
        schema = new MessageType(all.getName(), all.getType(declared.name()));
        column = schema.getColumns().get(0);
        level = column.getMaxDefinitionLevel();
        properties = isRepetitive(declared) ? PAGED : UNIQUE;
    }

    /** The usual factory is one for the whole process and goes by the settings of whoever asked last, so each has its own. */
    private static ParquetProperties properties(boolean isDictionary) {
        return ParquetProperties.builder()
                .withPageSize(ParquetFile.PAGE)
                .withDictionaryEncoding(isDictionary)
                .withValuesWriterFactory(new DefaultV1ValuesWriterFactory())
                .build();
    }

    /** Of times and places of rows hardly two are alike, and to look for that costs more than it saves. */
    private static boolean isRepetitive(Column column) {
        return column.type() != ColumnType.TIMESTAMP
                && column.type() != ColumnType.BINARY
                && !column.name().equals(Records.SOURCE_ROW);
    }

    /** Writes a value that is not null. */
    private interface Put {
        void value(ColumnWriter out, Object value, int definition);
    }

    private static Put put(Column column) {
        return switch (column.type()) {
            case STRING -> (out, value, level) -> out.write(Binary.fromString((String) value), 0, level);
            case BIGINT, TIMESTAMP -> (out, value, level) -> out.write((long) (Long) value, 0, level);
            case INT -> (out, value, level) -> out.write((int) (Integer) value, 0, level);
            case DOUBLE -> (out, value, level) -> out.write((double) (Double) value, 0, level);
            case BOOLEAN -> (out, value, level) -> out.write((boolean) (Boolean) value, 0, level);
            case DATE -> (out, value, level) -> out.write(Math.toIntExact(((LocalDate) value).toEpochDay()), 0, level);
            case DECIMAL ->
                ParquetTypes.isShort(column)
                        ? (out, value, level) -> out.write(unscaled(value).intValueExact(), 0, level)
                        : (out, value, level) -> out.write(unscaled(value).longValueExact(), 0, level);
            case BINARY -> (out, value, level) -> out.write(Binary.fromConstantByteArray((byte[]) value), 0, level);
            case LONGS -> throw new IllegalArgumentException("records hold no arrays: " + column);
        };
    }

    private static BigInteger unscaled(Object decimal) {
        return ((BigDecimal) decimal).unscaledValue();
    }

    /** Begins a row group. */
    void begin(PageWriteStore pages) {
        store = properties.newColumnWriteStore(schema, pages);
        writer = store.getColumnWriter(column);
    }

    /** Takes the value of the next row, null for none. */
    void add(Object value) {
        if (value == null) {
            missing++;
        } else {
            tellMissing();
            put.value(writer, value, level);
            store.endRecord();
        }
    }

    private void tellMissing() {
        if (missing > 0 && level == 0) {
            throw new IllegalStateException("a required column is missing: " + column);
        }
        for (; missing > 0; missing--) {
            writer.writeNull(0, 0);
            store.endRecord();
        }
    }

    long buffered() {
        return store.getBufferedSize();
    }

    /** Ends the row group. */
    void end() {
        tellMissing();
        store.flush();
        store.close();
    }
}
