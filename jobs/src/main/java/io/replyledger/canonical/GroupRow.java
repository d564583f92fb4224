package io.replyledger.canonical;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** A stored row with access to its columns by name. */
record GroupRow(Row row, Map<String, Integer> positions) {

    static Map<String, Integer> positions(List<String> columns) {
        java.util.Map<String, Integer> positions = new java.util.HashMap<>();
        for (String column : columns) {
            positions.put(column, positions.size());
        }
        return positions;
    }

    Object value(String column) {
        Integer position = positions.get(column);
        return position == null ? null : row.get(position);
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
