package io.replyledger.canonical;

import io.replyledger.table.Positions;

/** The values of one record by column name. */
record RecordValues(Object[] values, Positions positions) {

    Object value(String column) {
        return values[positions.at(column)];
    }

    String text(String column) {
        return (String) value(column);
    }

    Long number(String column) {
        return (Long) value(column);
    }

    void set(String column, Object value) {
        values[positions.at(column)] = value;
    }

    /** Fills a column that is still empty. */
    void fill(String column, Object value) {
        if (value != null && value(column) == null) {
            set(column, value);
        }
    }
}
