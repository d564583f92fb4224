package io.replyledger.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** Reads columns of one local Parquet file of flat rows, without Spark: only the columns that are asked for. */
public final class ParquetSource implements AutoCloseable {
    private static final long JULIAN_DAY_OF_1970 = 2_440_588;
    private static final long MICROS_PER_DAY = 86_400_000_000L;

    private final ParquetReader<Object[]> reader;

    private ParquetSource(ParquetReader<Object[]> reader) {
        this.reader = reader;
    }

    /** Opens a file for these columns. */
    public static ParquetSource open(Path file, List<String> columns) throws IOException {
        return new ParquetSource(new Builder(file, columns).build());
    }

    /**
     * The next row, null after the last: values in the order of the columns, texts as String, whole numbers and
     * timestamps (microseconds since 1970) as Long, others as Integer, Double or Boolean; null where a cell is empty or
     * the file has no such column.
     */
    public Object[] next() throws IOException {
        return reader.read();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private static final class Builder extends ParquetReader.Builder<Object[]> {
        private final List<String> columns;

        Builder(Path file, List<String> columns) {
            super(new LocalInputFile(file), new PlainParquetConfiguration());
            this.columns = columns;
        }

        @Override
        protected ReadSupport<Object[]> getReadSupport() {
            return new Rows(columns);
        }
    }

    private static final class Rows extends ReadSupport<Object[]> {
        private final List<String> columns;

        Rows(List<String> columns) {
            this.columns = columns;
        }

        @Override
        public ReadContext init(InitContext context) {
            MessageType file = context.getFileSchema();
            return new ReadContext(new MessageType(
                    file.getName(),
                    file.getFields().stream()
                            .filter(f -> columns.contains(f.getName()))
                            .toList()));
        }

        @Override
        public RecordMaterializer<Object[]> prepareForRead(
                ParquetConfiguration conf, Map<String, String> metadata, MessageType file, ReadContext context) {
            return new Materializer(context.getRequestedSchema(), columns);
        }

        // Deprecated by parquet-java, and still the one that must be there.
        @Override
        @SuppressWarnings("deprecation")
        public RecordMaterializer<Object[]> prepareForRead(
                Configuration conf, Map<String, String> metadata, MessageType file, ReadContext context) {
            return new Materializer(context.getRequestedSchema(), columns);
        }
    }

    private static final class Materializer extends RecordMaterializer<Object[]> {
        private final Row row;

        Materializer(MessageType schema, List<String> columns) {
            row = new Row(schema, columns);
        }

        @Override
        public Object[] getCurrentRecord() {
            return row.values.clone();
        }

        @Override
        public GroupConverter getRootConverter() {
            return row;
        }
    }

    private static final class Row extends GroupConverter {
        private final Object[] values;
        private final List<Cell> cells = new ArrayList<>();

        Row(MessageType schema, List<String> columns) {
            values = new Object[columns.size()];
            schema.getFields().forEach(f -> cells.add(new Cell(values, columns.indexOf(f.getName()), isText(f))));
        }

        private static boolean isText(Type field) {
            return field.asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
        }

        @Override
        public Converter getConverter(int field) {
            return cells.get(field);
        }

        @Override
        public void start() {
            Arrays.fill(values, null);
        }

        @Override
        public void end() {
            // The row is taken when it is complete.
        }
    }

    private static final class Cell extends PrimitiveConverter {
        private final Object[] values;
        private final int position;
        private final boolean isText;
        private String[] texts;

        Cell(Object[] values, int position, boolean isText) {
            this.values = values;
            this.position = position;
            this.isText = isText;
        }

        /** Texts repeat, so each of a dictionary is decoded once. */
        @Override
        public boolean hasDictionarySupport() {
            return isText;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            texts = new String[dictionary.getMaxId() + 1];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = dictionary.decodeToBinary(i).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            values[position] = texts[id];
        }

        @Override
        public void addBinary(Binary value) {
            values[position] = isText ? value.toStringUsingUTF8() : micros(value);
        }

        /** Spark writes timestamps as nanoseconds of a day and a Julian day, 12 bytes in all. */
        private static long micros(Binary int96) {
            ByteBuffer bytes = ByteBuffer.wrap(int96.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
            long nanosOfDay = bytes.getLong();
            return (bytes.getInt() - JULIAN_DAY_OF_1970) * MICROS_PER_DAY + nanosOfDay / 1000;
        }

        @Override
        public void addLong(long value) {
            values[position] = value;
        }

        @Override
        public void addInt(int value) {
            values[position] = value;
        }

        @Override
        public void addDouble(double value) {
            values[position] = value;
        }

        @Override
        public void addBoolean(boolean value) {
            values[position] = value;
        }
    }
}
