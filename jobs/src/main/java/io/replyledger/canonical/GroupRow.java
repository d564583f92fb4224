package io.replyledger.canonical;

import java.util.Map;

/** A stored row with access to its columns by name. */
record GroupRow(Object[] values, Map<String, Integer> positions) {

    Object value(String column) {
        Integer position = positions.get(column);
        return position == null ? null : values[position];
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
