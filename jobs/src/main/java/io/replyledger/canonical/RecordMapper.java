package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Maps raw rows of one file to records of one type. A record is its column values in the order of its table. */
final class RecordMapper {
    private final RecordType type;
    private final Map<String, Integer> positions;
    private final List<FieldReader> fields = new ArrayList<>();
    private final Mapping.Condition rows;
    private final Cells cells;
    private final RowFingerprint fingerprint;
    private final Pseudonyms pseudonyms;
    private final boolean hasEventId;

    RecordMapper(RecordType type, Mapping mapping, Header header, ClosedLists lists, Pseudonyms pseudonyms) {
        Table table = Table.load(type.table());
        Mapping.RecordMapping record = mapping.records().get(type.table());
        Set<String> nulls = new HashSet<>(mapping.nulls());
        this.type = type;
        this.positions = table.positions();
        this.rows = record.rows();
        this.cells = new Cells(header, nulls);
        this.pseudonyms = pseudonyms;
        this.hasEventId = record.fields().containsKey(TicketEvents.EVENT_ID);
        for (Map.Entry<String, FieldMapping> field : record.fields().entrySet()) {
            Column column = table.column(field.getKey()).orElseThrow();
            fields.add(new FieldReader(column, field.getValue(), header, nulls, lists.of(type.table(), column.name())));
        }
        fields.sort(Comparator.comparing(f -> f.after() != null));
        this.fingerprint = new RowFingerprint(positions, fields);
    }

    RecordType type() {
        return type;
    }

    Map<String, Integer> positions() {
        return positions;
    }

    /** True when the row is of this type. */
    boolean takes(RawRow row) {
        return rows == null || cells.fulfils(row, rows);
    }

    /**
     * The record in a row; file, source and export time are the caller's to fill.
     *
     * @throws Reject when a cell is no such value or a required one is missing
     */
    Object[] map(RawRow row, String provider, ZoneId zone, Findings findings) throws Reject {
        Object[] record = new Object[positions.size()];
        record[positions.get(Records.PROVIDER_ID)] = provider;
        record[positions.get(Records.SOURCE_ROW)] = row.number();
        for (FieldReader field : fields) {
            Object base = field.after() == null ? null : record[positions.get(field.after())];
            Object value = field.read(row, zone, base, findings);
            if (value == null && field.column().isRequired()) {
                throw field.missing(row);
            }
            record[positions.get(field.column().name())] = hidden(field.column(), value);
        }
        identify(record);
        return record;
    }

    private Object hidden(Column column, Object value) {
        if (value == null || column.identityKind().isEmpty()) {
            return value;
        }
        return pseudonyms.of(column.identityKind().get(), (String) value);
    }

    private void identify(Object[] record) {
        RowFingerprint.Value value = fingerprint.of(record);
        record[positions.get(Records.ROW_HASH)] = value.hash();
        if (type.isEvent() && !hasEventId) {
            record[positions.get(TicketEvents.EVENT_ID)] = value.hex();
        }
    }
}
