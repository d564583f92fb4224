package io.replyledger.direct.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Spark's own rows, whose memory is used again for the next row. Spark's public way makes an object of each row and of each
 * cell; most texts here are among the last few of their column, and are the same object again.
 */
final class InternalRowView implements RowView {
    private final DataType[] types;
    private final RecentTexts[] texts;
    private final InternalRowView[] structs;
    private InternalRow row;

    InternalRowView(StructType schema) {
        types = new DataType[schema.fields().length];
        texts = new RecentTexts[types.length];
        structs = new InternalRowView[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = schema.fields()[i].dataType();
            texts[i] = types[i] instanceof StringType ? new RecentTexts() : null;
            structs[i] = types[i] instanceof StructType struct ? new InternalRowView(struct) : null;
        }
    }

    InternalRowView show(InternalRow shown) {
        row = shown;
        return this;
    }

    @Override
    public boolean isNull(int column) {
        return row.isNullAt(column);
    }

    @Override
    public long number(int column) {
        return types[column] instanceof IntegerType ? row.getInt(column) : row.getLong(column);
    }

    @Override
    public boolean truth(int column) {
        return row.getBoolean(column);
    }

    @Override
    public String text(int column) {
        return texts[column].of(row.getUTF8String(column));
    }

    @Override
    public BigDecimal decimal(int column) {
        DecimalType type = (DecimalType) types[column];
        return row.getDecimal(column, type.precision(), type.scale()).toJavaBigDecimal();
    }

    @Override
    public RowView struct(int column) {
        return structs[column].show(row.getStruct(column, structs[column].types.length));
    }

    @Override
    public Object[] values(boolean[] wanted) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = !wanted[i] || row.isNullAt(i) ? null : value(i);
        }
        return values;
    }

    private Object value(int column) {
        DataType type = types[column];
        if (type instanceof StringType) {
            return text(column);
        }
        if (type instanceof LongType || type instanceof TimestampType) {
            return row.getLong(column);
        }
        if (type instanceof BooleanType) {
            return row.getBoolean(column);
        }
        if (type instanceof IntegerType) {
            return row.getInt(column);
        }
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(column));
        }
        if (type instanceof DecimalType) {
            return decimal(column);
        }
        if (type instanceof DoubleType) {
            return row.getDouble(column);
        }
        throw new IllegalStateException("no such column in a record: " + type);
    }
}
