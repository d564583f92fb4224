package io.replyledger.table;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** Spark's types of declared columns; apart from {@link Column}, so that commands without Spark need not load it. */
final class SparkTypes {
    private SparkTypes() {}

    static DataType of(Column column) {
        return switch (column.type()) {
            case STRING -> DataTypes.StringType;
            case BIGINT -> DataTypes.LongType;
            case INT -> DataTypes.IntegerType;
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case TIMESTAMP -> DataTypes.TimestampType;
            case DATE -> DataTypes.DateType;
            case DECIMAL -> DataTypes.createDecimalType(column.precision(), column.scale());
            case BINARY -> DataTypes.BinaryType;
            case LONGS -> DataTypes.createArrayType(DataTypes.LongType, false);
        };
    }
}
