package io.replyledger.canonical;

import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** The columns of a record type that tell when something happened: no export time, nothing planned; of dates the start. */
final class EventTimes {
    private final List<String> columns;
    private final int[] positions;

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
        return of(i -> record[positions[i]], zone);
    }

    /** The span of a stored row. */
    Span of(GroupRow row, ZoneId zone) {
        return of(i -> row.value(columns.get(i)), zone);
    }

    private Span of(IntFunction<Object> values, ZoneId zone) {
        Long first = null;
        Long last = null;
        for (int i = 0; i < positions.length; i++) {
            Long at = RecordStart.micros(values.apply(i), zone);
            first = at != null && (first == null || at < first) ? at : first;
            last = at != null && (last == null || at > last) ? at : last;
        }
        return new Span(first, last);
    }
}
