package io.replyledger.table;

import java.util.stream.IntStream;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Puts rows together from the cells that parquet-java hands over one by one. */
final class ParquetCells extends RecordMaterializer<Object[]> {
    private final Row row;

    /** Of rows with these columns. */
    ParquetCells(MessageType columns) {
        row = new Row(columns);
    }

    @Override
    public Object[] getCurrentRecord() {
        return row.cells;
    }

    @Override
    public GroupConverter getRootConverter() {
        return row;
    }

    private static final class Row extends GroupConverter {
        private final Cell[] converters;
        private Object[] cells;

        Row(MessageType columns) {
            converters = IntStream.range(0, columns.getFieldCount())
                    .mapToObj(i -> new Cell(this, i, isText(columns, i)))
                    .toArray(Cell[]::new);
        }

        private static boolean isText(MessageType columns, int i) {
            return columns.getType(i).asPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY;
        }

        @Override
        public Converter getConverter(int column) {
            return converters[column];
        }

        @Override
        public void start() {
            cells = new Object[converters.length];
        }

        @Override
        public void end() {}
    }

    private static final class Cell extends PrimitiveConverter {
        private final Row row;
        private final int position;
        private final boolean isText;
        private String[] dictionary;

        Cell(Row row, int position, boolean isText) {
            this.row = row;
            this.position = position;
            this.isText = isText;
        }

        @Override
        public boolean hasDictionarySupport() {
            return isText;
        }

        @Override
        public void setDictionary(Dictionary values) {
            dictionary = new String[values.getMaxId() + 1];
            for (int i = 0; i < dictionary.length; i++) {
                dictionary[i] = values.decodeToBinary(i).toStringUsingUTF8();
            }
        }

        @Override
        public void addValueFromDictionary(int id) {
            row.cells[position] = dictionary[id];
        }

        @Override
        public void addBinary(Binary value) {
            row.cells[position] = value.toStringUsingUTF8();
        }

        @Override
        public void addLong(long value) {
            row.cells[position] = value;
        }

        @Override
        public void addInt(int value) {
            row.cells[position] = (long) value;
        }

        @Override
        public void addBoolean(boolean value) {
            row.cells[position] = value;
        }
    }
}
