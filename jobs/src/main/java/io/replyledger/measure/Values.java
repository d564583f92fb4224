package io.replyledger.measure;

import io.replyledger.table.Positions;
import io.replyledger.table.Table;
import java.math.BigDecimal;
import java.util.Objects;

/** The columns of one record by their names; the same object shows one record after the other. */
final class Values {
    private final Positions positions;
    private Object[] row;

    Values(String table) {
        positions = Table.load(table).positions();
    }

    Values show(Object[] record) {
        row = record;
        return this;
    }

    Object value(String column) {
        return row[positions.at(column)];
    }

    /** Microseconds since 1970. */
    Long time(String column) {
        return (Long) value(column);
    }

    String text(String column) {
        return (String) value(column);
    }

    String textOr(String column, String otherwise) {
        return Objects.requireNonNullElse(text(column), otherwise);
    }

    Integer count(String column) {
        return (Integer) value(column);
    }

    Long seconds(String column) {
        return (Long) value(column);
    }

    long[] numbers(String column) {
        return (long[]) value(column);
    }

    BigDecimal decimal(String column) {
        return (BigDecimal) value(column);
    }

    boolean is(String column, String text) {
        return text.equals(value(column));
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(value(column));
    }
}
