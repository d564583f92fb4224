package io.replyledger.canonical;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a record type that tell when something happened: no export time, nothing planned; of dates the start. */
final class EventTimes {
    private final List<String> columns;
    private final int[] positions;
    /** Where the columns stand in stored rows that were last asked for; -1 for one that they lack. */
    private int[] rowPositions;

    private Map<String, Integer> lastPositions;

    EventTimes(RecordType type) {
        Table table = Table.load(type.table());
        columns = table.columns().stream()
                .filter(c -> isEvent(c) || isStart(c, type))
                .map(Column::name)
                .toList();
        positions = columns.stream().mapToInt(table.positions()::get).toArray();
    }

    private static boolean isEvent(Column column) {
        return column.type() == ColumnType.TIMESTAMP
                && !column.isPlanned()
                && !column.name().equals(Records.EXPORTED_AT);
    }

    private static boolean isStart(Column column, RecordType type) {
        return type.startColumn().equals(Optional.of(column.name()));
    }

    /**
     * The earliest and the latest event in a row.
     *
     * @param first microseconds since 1970, null for none
     * @param last microseconds since 1970, null for none
     */
    record Span(Long first, Long last) {}

    /** The span of a record, given as values in the order of its table. */
    Span of(Object[] record, ZoneId zone) {
        return of(record, positions, zone);
    }

    /** The span of a stored row. */
    Span of(GroupRow row, ZoneId zone) {
        if (row.positions() != lastPositions) {
            lastPositions = row.positions();
            rowPositions = columns.stream()
                    .mapToInt(c -> lastPositions.getOrDefault(c, -1))
                    .toArray();
        }
        return of(row.values(), rowPositions, zone);
    }

    private static Span of(Object[] row, int[] columns, ZoneId zone) {
        Long first = null;
        Long last = null;
        for (int column : columns) {
            Long at = column < 0 ? null : RecordStart.micros(row[column], zone);
            first = at != null && (first == null || at < first) ? at : first;
            last = at != null && (last == null || at > last) ? at : last;
        }
        return new Span(first, last);
    }
}
