package io.replyledger.canonical;

import io.replyledger.table.RecentTexts;
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

/**
 * Takes the values out of Spark's own rows, whose memory is used again for the next row. Spark's public way makes an object
 * of each row and of each cell; most texts here are among the last few of their column, and are the same object again.
 */
final class RowDecoder {
    private final DataType[] types;
    private final RecentTexts[] texts;

    RowDecoder(StructType schema) {
        types = new DataType[schema.fields().length];
        texts = new RecentTexts[types.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = schema.fields()[i].dataType();
            texts[i] = new RecentTexts();
        }
    }

    /** The values of a row, texts as String, dates as LocalDate. */
    Object[] values(InternalRow row) {
        Object[] values = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            values[i] = row.isNullAt(i) ? null : value(row, i);
        }
        return values;
    }

    private Object value(InternalRow row, int i) {
        DataType type = types[i];
        if (type instanceof StringType) {
            return texts[i].of(row.getUTF8String(i));
        }
        if (type instanceof LongType) {
            return row.getLong(i);
        }
        if (type instanceof BooleanType) {
            return row.getBoolean(i);
        }
        if (type instanceof IntegerType) {
            return row.getInt(i);
        }
        if (type instanceof DateType) {
            return LocalDate.ofEpochDay(row.getInt(i));
        }
        if (type instanceof DecimalType decimal) {
            return row.getDecimal(i, decimal.precision(), decimal.scale()).toJavaBigDecimal();
        }
        if (type instanceof DoubleType) {
            return row.getDouble(i);
        }
        throw new IllegalStateException("no such column in a record: " + type);
    }
}
