package io.replyledger.direct.rows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.spark.sql.Row;

/** Rows as Spark's public interface gives them. */
final class PublicRowView implements RowView {
    private Row row;

    PublicRowView show(Row shown) {
        row = shown;
        return this;
    }

    @Override
    public boolean isNull(int column) {
        return row.isNullAt(column);
    }

    @Override
    public long number(int column) {
        return ((Number) value(column)).longValue();
    }

    @Override
    public boolean truth(int column) {
        return row.getBoolean(column);
    }

    @Override
    public String text(int column) {
        return row.getString(column);
    }

    @Override
    public BigDecimal decimal(int column) {
        return row.getDecimal(column);
    }

    @Override
    public RowView struct(int column) {
        return new PublicRowView().show(row.getStruct(column));
    }

    @Override
    public Object[] values(boolean[] wanted) {
        Object[] values = new Object[row.length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = wanted[i] ? value(i) : null;
        }
        return values;
    }

    private Object value(int column) {
        Object value = row.get(column);
        return value instanceof Instant time ? (Object) ChronoUnit.MICROS.between(Instant.EPOCH, time) : value;
    }
}
