package io.replyledger.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Writes rows of a declared table, given as values in its order, through parquet-java's public record interface. */
final class ParquetRows extends WriteSupport<Object[]> {
    /** Decimals of up to so many digits take 32 bits, others 64. */
    private static final int SHORT_DECIMAL = 9;

    private final Table table;
    /** Where each column stands in the file; what is derived stands in none. */
    private final int[] fields;

    private RecordConsumer consumer;

    ParquetRows(Table table) {
        this.table = table;
        this.fields = new int[table.columns().size()];
        int field = 0;
        for (int i = 0; i < fields.length; i++) {
            fields[i] = table.columns().get(i).isDerived() ? -1 : field++;
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
        Types.MessageTypeBuilder message = Types.buildMessage();
        table.columns().stream().filter(c -> !c.isDerived()).forEach(c -> message.addField(type(c)));
        MessageType schema = message.named(table.name());
        return new WriteContext(schema, Map.of());
    }

    private static Type type(Column column) {
        Type.Repetition repetition = column.isRequired() ? Type.Repetition.REQUIRED : Type.Repetition.OPTIONAL;
        return switch (column.type()) {
            case STRING ->
                Types.primitive(PrimitiveTypeName.BINARY, repetition)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case BIGINT -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(column.name());
            case INT -> Types.primitive(PrimitiveTypeName.INT32, repetition).named(column.name());
            case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(column.name());
            case BOOLEAN ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(column.name());
            case TIMESTAMP ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS))
                        .named(column.name());
            case DATE ->
                Types.primitive(PrimitiveTypeName.INT32, repetition)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(column.name());
            case DECIMAL ->
                Types.primitive(isShort(column) ? PrimitiveTypeName.INT32 : PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.decimalType(column.scale(), column.precision()))
                        .named(column.name());
            case BINARY -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(column.name());
            case LONGS -> throw new IllegalArgumentException("records hold no arrays: " + column);
        };
    }

    private static boolean isShort(Column column) {
        return column.precision() <= SHORT_DECIMAL;
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
                Column column = table.columns().get(i);
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
        if (isShort(column)) {
            consumer.addInteger(value.unscaledValue().intValueExact());
        } else {
            consumer.addLong(value.unscaledValue().longValueExact());
        }
    }
}
