package io.replyledger.canonical;

import io.replyledger.table.Positions;

/** A stored row with access to its columns by name. */
record GroupRow(Object[] values, Positions positions) {

    Object value(String column) {
        int position = positions.at(column);
        return position < 0 ? null : values[position];
    }

    String text(String column) {
        return (String) value(column);
    }

    Long number(String column) {
        return (Long) value(column);
    }

    boolean isTrue(String column) {
        return Boolean.TRUE.equals(value(column));
    }
}
