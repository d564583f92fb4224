package io.replyledger.canonical;

import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.Mapping;
import io.replyledger.spec.Parties;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which columns of its records a source can know, by the mappings of its files. */
final class KnownColumns {
    private static final Set<String> FROM_STATUS =
            Set.of(Tickets.FIRST_RESOLVED_AT, Tickets.RESOLVED_AT, Tickets.REOPENED_AT, Tickets.STATUS);
    private static final Set<String> FROM_MESSAGES =
            Set.of(Tickets.FIRST_RESPONSE_AT, Tickets.FIRST_TOUCH_AT, Tickets.CLIENT_MESSAGE_AT);

    private static final List<String> COMMON = Table.load("record").columnNames();

    private KnownColumns() {}

    /**
     * Per {@code record.column}, what rows map, and what events tell.
     *
     * @param absent those that no file has although a mapping would read them
     */
    static Set<String> available(List<Mapping> mappings, Set<String> absent) {
        Set<String> available = new HashSet<>();
        mappings.forEach(m -> add(m, absent, available));
        return available;
    }

    private static void add(Mapping mapping, Set<String> absent, Set<String> available) {
        mapping.records().forEach((record, how) -> {
            how.fields().keySet().stream()
                    .map(f -> record + "." + f)
                    .filter(f -> !absent.contains(f))
                    .forEach(available::add);
            if (how.parties() != null) {
                addParties(record, available);
            }
        });
        Mapping.RecordMapping events = mapping.records().get(RecordType.TICKET_EVENT.table());
        if (events != null) {
            boolean isStatus = mayBe(events, TicketEvents.KIND, "status");
            addIf(isStatus, FROM_STATUS, available);
            addIf(isStatus && mayBe(events, TicketEvents.TO_VALUE, "pending"), Set.of(Tickets.WAITING), available);
            addIf(mayBe(events, TicketEvents.KIND, "message") && tellsActor(events), FROM_MESSAGES, available);
            addIf(mayBe(events, TicketEvents.KIND, Merges.KIND), Set.of(Tickets.MERGED_INTO_ID), available);
        }
    }

    /** Per table, the columns that rows fill: those that all records have, what is mapped, and what makes them events. */
    static NavigableMap<String, NavigableSet<String>> filled(List<Mapping> mappings) {
        NavigableMap<String, NavigableSet<String>> filled = new TreeMap<>();
        for (Mapping mapping : mappings) {
            mapping.records().forEach((record, how) -> {
                NavigableSet<String> columns = filled.computeIfAbsent(record, r -> new TreeSet<>(COMMON));
                columns.addAll(how.fields().keySet());
                Set<String> others = new TreeSet<>(how.parties() == null ? Set.of() : Parties.FILLED);
                others.add(TicketEvents.EVENT_ID);
                others.retainAll(Table.load(record).columnNames());
                columns.addAll(others);
            });
        }
        return filled;
    }

    private static void addParties(String record, Set<String> available) {
        List<String> columns = Table.load(record).columnNames();
        Parties.FILLED.stream().filter(columns::contains).forEach(c -> available.add(record + "." + c));
    }

    private static void addIf(boolean isKnown, Set<String> columns, Set<String> available) {
        columns.stream().filter(c -> isKnown).forEach(c -> available.add(Tickets.TABLE + "." + c));
    }

    /** True when a field may give this value: one of its codes, or any text where it has none. */
    private static boolean mayBe(Mapping.RecordMapping record, String column, String value) {
        FieldMapping field = record.fields().get(column);
        if (field == null) {
            return false;
        }
        boolean isAny = field.constant() == null && field.codes() == null;
        boolean isCode = field.codes() != null && field.codes().containsValue(value);
        return isAny || isCode || value.equals(field.constant()) || value.equals(field.otherwise());
    }

    /** Whoever does not know who wrote a message does not know whether it is an answer. */
    private static boolean tellsActor(Mapping.RecordMapping events) {
        return events.parties() != null || events.fields().containsKey(TicketEvents.ACTOR);
    }

    /** Per {@code record.column}, columns of the records of the mappings that no row maps and no event tells. */
    static Set<String> notAvailable(List<Mapping> mappings, Set<String> absent) {
        Set<String> available = available(mappings, absent);
        mappings.forEach(m -> available.addAll(FoldedColumns.of(m)));
        Set<String> missing = new TreeSet<>();
        for (String record : recordsOf(mappings)) {
            for (Column column : Table.load(record).columns()) {
                boolean isCommon = Table.load("record").column(column.name()).isPresent();
                boolean isOwnId = column.name().equals(TicketEvents.EVENT_ID);
                if (!isCommon && !isOwnId && !available.contains(record + "." + column.name())) {
                    missing.add(record + "." + column.name());
                }
            }
        }
        return missing;
    }

    /** Times of a record type that nothing tells. */
    static List<String> unknownTimes(List<Mapping> mappings, String record, Set<String> absent) {
        Set<String> unknown = notAvailable(mappings, absent);
        return Table.load(record).columns().stream()
                .filter(c -> c.type() == ColumnType.TIMESTAMP && unknown.contains(record + "." + c.name()))
                .map(Column::name)
                .toList();
    }

    /** The records that mappings fill; of events, those that they fold into. */
    private static Set<String> recordsOf(List<Mapping> mappings) {
        Set<String> filled = new HashSet<>();
        mappings.forEach(m -> filled.addAll(m.records().keySet()));
        Set<String> records = new TreeSet<>();
        for (RecordType type : RecordType.records()) {
            boolean isFolded =
                    type.events().filter(e -> filled.contains(e.table())).isPresent();
            if (isFolded || filled.contains(type.table())) {
                records.add(type.table());
            }
        }
        return records;
    }
}
