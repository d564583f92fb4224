package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Parties;
import io.replyledger.spec.ProviderRule;
import io.replyledger.spec.Questions;
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
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Maps raw rows of one file to records of one type. A record is its column values in the order of its table. */
final class RecordMapper {
    private final RecordType type;
    private final Table table;
    private final Map<String, Integer> positions;
    private final MappedField[] fields;
    private final PartyFiller parties;
    private final Scales scales;
    private final Contradictions contradictions;
    private final RowConditions rows;
    private final RowFingerprint fingerprint;
    private final int provider;
    private final int sourceRow;
    private final int rowHash;
    private final int eventId;
    private final NavigableSet<String> absent;

    RecordMapper(RecordType type, EntryPlan plan, Header header, Pseudonyms pseudonyms) {
        Mapping mapping = plan.mapping();
        Mapping.RecordMapping record = mapping.records().get(type.table());
        Set<String> nulls = new HashSet<>(mapping.nulls());
        Hiding hiding = pseudonyms.hiding(mapping.region());
        this.absent = absent(record, header);
        this.type = type;
        this.table = Table.load(type.table());
        this.positions = table.positions();
        this.scales = new Scales(positions);
        this.contradictions = new Contradictions(type.table(), positions);
        this.rows = new RowConditions(record.rows(), header, nulls);
        this.fields = fields(record, plan, header, nulls, hiding);
        this.parties = record.parties() == null
                ? null
                : new PartyFiller(
                        new PartyReader(
                                record.parties(),
                                header,
                                nulls,
                                hiding.identifiers(),
                                plan.ownership(),
                                plan.entry().provider()),
                        unmapped(record),
                        pseudonyms);
        this.fingerprint = new RowFingerprint(positions, filled(record));
        this.provider = positions.get(Records.PROVIDER_ID);
        this.sourceRow = positions.get(Records.SOURCE_ROW);
        this.rowHash = positions.get(Records.ROW_HASH);
        this.eventId = type.isEvent() ? positions.get(TicketEvents.EVENT_ID) : -1;
    }

    private MappedField[] fields(
            Mapping.RecordMapping record, EntryPlan plan, Header header, Set<String> nulls, Hiding hiding) {
        HiddenColumns hidden = new HiddenColumns(plan.mapping());
        List<MappedField> readers = new ArrayList<>();
        for (Map.Entry<String, FieldMapping> field : record.fields().entrySet()) {
            Column column = table.column(field.getKey()).orElseThrow();
            FieldReader reader = new FieldReader(
                    column,
                    field.getValue(),
                    header,
                    nulls,
                    plan.lists().of(type.table(), column.name()),
                    hidden.holds(column, field.getValue()));
            boolean isCriterion = column.name().equals(Questions.CRITERION);
            Questions questions = isCriterion ? plan.entry().questions() : null;
            readers.add(new MappedField(reader, positions, hiding, questions, type.table()));
        }
        readers.sort(Comparator.comparingInt(MappedField::turn));
        return readers.toArray(MappedField[]::new);
    }

    /** Positions of the columns that parties fill, since the mapping leaves them out. */
    private Map<String, Integer> unmapped(Mapping.RecordMapping record) {
        Map<String, Integer> unmapped = new java.util.HashMap<>(positions);
        unmapped.keySet().retainAll(Parties.FILLED);
        unmapped.keySet().removeAll(record.fields().keySet());
        return unmapped;
    }

    private IntStream filled(Mapping.RecordMapping record) {
        IntStream mapped = record.fields().keySet().stream().mapToInt(positions::get);
        return record.parties() == null
                ? mapped
                : IntStream.concat(mapped, unmapped(record).values().stream().mapToInt(p -> p));
    }

    private static NavigableSet<String> absent(Mapping.RecordMapping record, Header header) {
        NavigableSet<String> absent = new TreeSet<>();
        record.fields().forEach((column, field) -> {
            boolean isReadElsewhere =
                    field.orParties() || field.join() != null || field.columns().isEmpty();
            boolean isThere = field.needed().stream().allMatch(c -> MappingCheck.has(header, c));
            if (field.optional() && !isReadElsewhere && !isThere) {
                absent.add(column);
            }
        });
        return absent;
    }

    /** Columns that the mapping would read and the header of this file lacks, because they are optional. */
    NavigableSet<String> absent() {
        return absent;
    }

    RecordType type() {
        return type;
    }

    Map<String, Integer> positions() {
        return positions;
    }

    /** True when the row is of this type. */
    boolean takes(RawRow row) {
        return rows.hold(row);
    }

    /**
     * Who speaks to whom in a row; null where the mapping does not say.
     *
     * @throws Reject when a cell cannot be an identifier
     */
    Speakers speakers(RawRow row) throws Reject {
        return parties == null ? null : parties.reader().speakers(row);
    }

    /** The provider whose own the parties are, unassigned where they are nobody's. */
    String provider(Speakers speakers) {
        return speakers == null ? ProviderRule.UNASSIGNED : parties.reader().provider(speakers);
    }

    /**
     * The record in a row; file, source and export time are the caller's to fill.
     *
     * @param speakers what {@link #speakers} gave for the row
     * @throws Reject when a cell is no such value or a required one is missing
     */
    Object[] map(RawRow row, String providerId, Speakers speakers, ZoneId zone, Findings findings) throws Reject {
        Object[] record = new Object[positions.size()];
        record[provider] = providerId;
        record[sourceRow] = row.number();
        fill(record, row, speakers, zone, findings);
        scales.check(record, findings);
        contradictions.find(record, findings);
        if (speakers != null) {
            parties.fill(record, speakers, providerId, findings);
            requireFilled(record);
        }
        record[rowHash] = fingerprint.of(record);
        if (eventId >= 0 && record[eventId] == null) {
            record[eventId] = fingerprint.hex(record);
        }
        return record;
    }

    /** Every faulty cell of a row is told, but for those that are counted from another. */
    private void fill(Object[] record, RawRow row, Speakers speakers, ZoneId zone, Findings findings) throws Reject {
        Reject first = null;
        for (MappedField field : fields) {
            if (first != null && field.turn() > 0) {
                break;
            }
            try {
                field.fill(record, row, zone, speakers, first == null ? findings : new Findings());
            } catch (Reject e) {
                if (first == null) {
                    first = e;
                } else {
                    first.add(e);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }

    /** A column that every record has may still not be told by the parties of this row. */
    private void requireFilled(Object[] record) throws Reject {
        for (Map.Entry<String, Integer> column : parties.columns().entrySet()) {
            boolean isRequired = table.columns().get(column.getValue()).isRequired();
            if (isRequired && record[column.getValue()] == null) {
                throw new Reject("", "", column.getKey() + " is not told by the parties");
            }
        }
    }
}
