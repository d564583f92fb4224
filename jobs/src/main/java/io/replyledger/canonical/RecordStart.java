package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/** When a record started: at a time, or on a day, which counts from its midnight in the zone of the provider. */
final class RecordStart {
    private final Integer position;
    private final boolean isRequired;

    RecordStart(RecordType type) {
        Table table = Table.load(type.table());
        Map<String, Integer> positions = table.positions();
        position = type.startColumn().map(positions::get).orElse(null);
        isRequired = type.startColumn()
                .flatMap(table::column)
                .map(io.replyledger.table.Column::isRequired)
                .orElse(false);
    }

    /** False for records that count without a start, such as identities. */
    boolean isRequired() {
        return isRequired;
    }

    /** Microseconds since 1970; null for a record without a start. */
    Long micros(Object[] record, ZoneId zone) {
        return position == null ? null : micros(record[position], zone);
    }

    /** Microseconds since 1970 of a time, or of the midnight of a date; null for null. */
    static Long micros(Object value, ZoneId zone) {
        return value instanceof LocalDate day
                ? (Long) Timestamps.micros(day.atStartOfDay(zone).toInstant())
                : (Long) value;
    }
}
