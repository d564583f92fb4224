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
    private static final String PARTY = "party";

    private final RecordType type;
    private final Map<String, Integer> positions;
    private final List<FieldReader> fields = new ArrayList<>();
    private final Mapping.Condition rows;
    private final Cells cells;
    private final RowFingerprint fingerprint;
    private final Pseudonyms pseudonyms;
    private final boolean hasEventId;
    private final List<Column> identities;
    private final Integer partyPosition;

    RecordMapper(RecordType type, Mapping mapping, Header header, ClosedLists lists, Pseudonyms pseudonyms) {
        Table table = Table.load(type.table());
        Mapping.RecordMapping record = mapping.records().get(type.table());
        Set<String> nulls = new HashSet<>(mapping.nulls());
        this.type = type;
        this.positions = table.positions();
        this.rows = record.rows();
        this.cells = new Cells(header, nulls);
        this.pseudonyms = pseudonyms;
        FieldMapping eventId = record.fields().get(TicketEvents.EVENT_ID);
        this.hasEventId = eventId != null && !eventId.optional();
        for (Map.Entry<String, FieldMapping> field : record.fields().entrySet()) {
            Column column = table.column(field.getKey()).orElseThrow();
            fields.add(new FieldReader(column, field.getValue(), header, nulls, lists.of(type.table(), column.name())));
        }
        this.identities = fields.stream()
                .map(FieldReader::column)
                .filter(c -> c.identityKind().isPresent())
                .toList();
        this.partyPosition = positions.getOrDefault(PARTY, positions.get(TicketEvents.ACTOR));
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
            if (value == null && isRequired(field.column())) {
                throw field.missing(row);
            }
            record[positions.get(field.column().name())] = value;
        }
        hideIdentities(record);
        identify(record);
        return record;
    }

    private void hideIdentities(Object[] record) {
        for (Column column : identities) {
            int position = positions.get(column.name());
            if (record[position] != null) {
                record[position] = pseudonyms.of(kind(column, record), (String) record[position]);
            }
        }
    }

    /** The kind of an identity; where its column says party, the row tells whose it is. */
    private String kind(Column column, Object[] record) {
        String kind = column.identityKind().orElseThrow();
        Object told = kind.equals(PARTY) && partyPosition != null ? record[partyPosition] : null;
        return told == null ? kind : (String) told;
    }

    /** An event without an id of its own has one made of its columns. */
    private boolean isRequired(Column column) {
        return column.isRequired() && (hasEventId || !column.name().equals(TicketEvents.EVENT_ID));
    }

    private void identify(Object[] record) {
        RowFingerprint.Value value = fingerprint.of(record);
        record[positions.get(Records.ROW_HASH)] = value.hash();
        if (type.isEvent()) {
            int eventId = positions.get(TicketEvents.EVENT_ID);
            record[eventId] = record[eventId] == null ? value.hex() : record[eventId];
        }
    }
}
