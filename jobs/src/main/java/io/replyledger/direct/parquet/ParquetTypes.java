package io.replyledger.direct.parquet;

import io.replyledger.table.Column;
import io.replyledger.table.Table;
import java.util.Set;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** The types that declared columns have in Parquet files. */
final class ParquetTypes {
    /** Decimals of up to so many digits take 32 bits. */
    private static final int SHORT_DECIMAL = 9;

    private ParquetTypes() {}

    /** Those columns of a table that are wanted and stand in files. */
    static MessageType schema(Table table, Set<String> wanted) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        table.columns().stream().filter(c -> isKept(c, wanted)).forEach(c -> message.addField(type(c)));
        return message.named(table.name());
    }

    /** What is derived stands in no file. */
    static boolean isKept(Column column, Set<String> wanted) {
        return !column.isDerived() && wanted.contains(column.name());
    }

    /** How the values of a column are stored. */
    static PrimitiveTypeName primitive(Column column) {
        return type(column).asPrimitiveType().getPrimitiveTypeName();
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

    /** Whether a decimal takes 32 bits; others take 64. */
    static boolean isShort(Column column) {
        return column.precision() <= SHORT_DECIMAL;
    }
}
