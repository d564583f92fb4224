package io.replyledger.table;

import java.util.Locale;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/** The types that a declared column may have. Timestamps are microseconds since 1970 UTC in the store. */
public enum ColumnType {
    STRING(DataTypes.StringType),
    BIGINT(DataTypes.LongType),
    INT(DataTypes.IntegerType),
    DOUBLE(DataTypes.DoubleType),
    BOOLEAN(DataTypes.BooleanType),
    TIMESTAMP(DataTypes.TimestampType),
    DECIMAL(DataTypes.createDecimalType(9, 3)),
    LONGS(DataTypes.createArrayType(DataTypes.LongType, false));

    private final DataType sparkType;

    ColumnType(DataType sparkType) {
        this.sparkType = sparkType;
    }

    /** The Spark type. */
    public DataType sparkType() {
        return sparkType;
    }

    static ColumnType of(String ddlType) {
        return switch (ddlType) {
            case "ARRAY<BIGINT>" -> LONGS;
            case "DECIMAL(9,3)" -> DECIMAL;
            default -> valueOf(ddlType.toUpperCase(Locale.ROOT));
        };
    }
}
