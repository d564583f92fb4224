package io.replyledger.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnWriteStore;
import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.column.page.PageWriteStore;
import org.apache.parquet.column.values.factory.DefaultValuesWriterFactory;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;

/** One column of a {@link ParquetColumnFile}: each has a store of its own, so that columns need not go row by row together. */
abstract class ParquetColumnWriter {
    static final ParquetProperties PAGED = properties(true);
    private static final ParquetProperties UNIQUE = properties(false);

    private final MessageType schema;
    private final ColumnDescriptor column;
    private final ParquetProperties properties;
    private final int level;
    private ColumnWriteStore store;
    private ColumnWriter writer;
    private int missing;

    private ParquetColumnWriter(Column declared, MessageType all) {
        schema = new MessageType(all.getName(), all.getType(declared.name()));
        column = schema.getColumns().get(0);
        level = column.getMaxDefinitionLevel();
        properties = isRepetitive(declared) ? PAGED : UNIQUE;
    }

    /** The writers of values go by the settings in their factory, so each has its own. */
    private static ParquetProperties properties(boolean isDictionary) {
        return ParquetProperties.builder()
                .withPageSize(ParquetFile.PAGE)
                .withDictionaryEncoding(isDictionary)
                .withValuesWriterFactory(new DefaultValuesWriterFactory())
                .build();
    }

    /** Of times and places of rows hardly two are alike, and to look for that costs more than it saves. */
    private static boolean isRepetitive(Column column) {
        return column.type() != ColumnType.TIMESTAMP
                && column.type() != ColumnType.BINARY
                && !column.name().equals(Records.SOURCE_ROW);
    }

    static ParquetColumnWriter of(Column column, MessageType all) {
        return switch (column.type()) {
            case STRING ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write(Binary.fromString((String) value), 0, definition);
                    }
                };
            case BIGINT, TIMESTAMP ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write((long) (Long) value, 0, definition);
                    }
                };
            case INT ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write((int) (Integer) value, 0, definition);
                    }
                };
            case DOUBLE ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write((double) (Double) value, 0, definition);
                    }
                };
            case BOOLEAN ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write((boolean) (Boolean) value, 0, definition);
                    }
                };
            case DATE ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write(Math.toIntExact(((LocalDate) value).toEpochDay()), 0, definition);
                    }
                };
            case DECIMAL -> decimal(column, all);
            case BINARY ->
                new ParquetColumnWriter(column, all) {
                    @Override
                    void write(ColumnWriter out, Object value, int definition) {
                        out.write(Binary.fromConstantByteArray((byte[]) value), 0, definition);
                    }
                };
            case LONGS -> throw new IllegalArgumentException("records hold no arrays: " + column);
        };
    }

    private static ParquetColumnWriter decimal(Column column, MessageType all) {
        boolean isShort = ParquetTypes.isShort(column);
        return new ParquetColumnWriter(column, all) {
            @Override
            void write(ColumnWriter out, Object value, int definition) {
                if (isShort) {
                    out.write(((BigDecimal) value).unscaledValue().intValueExact(), 0, definition);
                } else {
                    out.write(((BigDecimal) value).unscaledValue().longValueExact(), 0, definition);
                }
            }
        };
    }

    /** Writes a value that is not null. */
    abstract void write(ColumnWriter out, Object value, int definition);

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
            write(writer, value, level);
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
