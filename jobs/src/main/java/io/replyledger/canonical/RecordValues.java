package io.replyledger.canonical;

import java.util.Map;

/** The values of one record by column name. */
record RecordValues(Object[] values, Map<String, Integer> positions) {

    Object value(String column) {
        return values[positions.get(column)];
    }

    String text(String column) {
        return (String) value(column);
    }

    Long number(String column) {
        return (Long) value(column);
    }

    void set(String column, Object value) {
        values[positions.get(column)] = value;
    }

    /** Fills a column that is still empty. */
    void fill(String column, Object value) {
        if (value != null && value(column) == null) {
            set(column, value);
        }
    }
}
