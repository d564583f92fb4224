package io.replyledger.direct.parquet;

import io.replyledger.table.Column;
import io.replyledger.table.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;

/**
 * Writes rows of a declared table, given as values in its order, through parquet-java's public record interface: the slower
 * way beside {@link ParquetColumnFile}.
 */
final class ParquetRows extends WriteSupport<Object[]> {
    private final Table table;
    private final Set<String> wanted;
    private final List<Column> columns;
    /** Where each column stands in the file; what is derived or not wanted stands in none. */
    private final int[] fields;

    private RecordConsumer consumer;

    ParquetRows(Table table, Set<String> wanted) {
        this.table = table;
        this.wanted = wanted;
        this.columns = table.columns();
        this.fields = new int[columns.size()];
        int field = 0;
        for (int i = 0; i < fields.length; i++) {
            fields[i] = ParquetTypes.isKept(columns.get(i), wanted) ? field++ : -1;
        }
    }

    @Override
    public String getName() {
        return "replyledger";
    }

    // Deprecated by parquet-java, and still the one that must be there.
    @Override
    @SuppressWarnings("deprecation")
    public WriteContext init(Configuration configuration) {
        return new WriteContext(ParquetTypes.schema(table, wanted), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
        consumer = recordConsumer;
    }

    @Override
    public void write(Object[] row) {
        consumer.startMessage();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null && fields[i] >= 0) {
                Column column = columns.get(i);
                consumer.startField(column.name(), fields[i]);
                writeValue(column, row[i]);
                consumer.endField(column.name(), fields[i]);
            }
        }
        consumer.endMessage();
    }

    private void writeValue(Column column, Object value) {
        switch (column.type()) {
            case STRING -> consumer.addBinary(Binary.fromString((String) value));
            case BIGINT, TIMESTAMP -> consumer.addLong((Long) value);
            case INT -> consumer.addInteger((Integer) value);
            case DOUBLE -> consumer.addDouble((Double) value);
            case BOOLEAN -> consumer.addBoolean((Boolean) value);
            case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) value).toEpochDay()));
            case DECIMAL -> writeDecimal(column, (BigDecimal) value);
            case BINARY -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) value));
            case LONGS -> throw new IllegalArgumentException("records hold no arrays: " + column);
        }
    }

    private void writeDecimal(Column column, BigDecimal value) {
        if (ParquetTypes.isShort(column)) {
            consumer.addInteger(value.unscaledValue().intValueExact());
        } else {
            consumer.addLong(value.unscaledValue().longValueExact());
        }
    }
}
