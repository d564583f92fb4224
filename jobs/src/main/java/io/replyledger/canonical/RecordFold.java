package io.replyledger.canonical;

import io.replyledger.calendar.Months;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Positions;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Makes one record of the rows that were delivered for it. Of its versions the first, highest in the winner order,
 * counts; its events fill what the winner does not know. Every row gets its standing.
 */
final class RecordFold {
    private final RecordType type;
    private final Zones zones;
    private final Long cut;
    private final Table table;
    private final Positions positions;
    private final List<Column> times;
    private final RecordStart start;
    private final RecordType eventType;
    private final Table eventTable;
    private final EventTimes span;
    private final EventTimes eventSpan;
    private final RecordRules rules;
    /** Where the columns of the table stand in the rows, which are all alike; -1 where they lack one. */
    private int[] sourcePositions;

    private String lastProvider;
    private ZoneId lastZone;

    /**
     * What folding must know beside the rows.
     *
     * @param zones zone of each provider
     * @param cut microseconds since 1970 after which nothing has happened, null for none
     * @param resolvedInRows sources whose tickets tell themselves when they were resolved
     * @param withEvents standings of events hold their values
     */
    record Setting(Zones zones, Long cut, Set<String> resolvedInRows, boolean withEvents) implements Serializable {}

    RecordFold(RecordType type, Setting setting) {
        this.type = type;
        this.zones = setting.zones();
        this.cut = setting.cut();
        this.table = Table.load(type.table());
        this.positions = table.positions();
        this.times = table.columns().stream().filter(RecordFold::isForgettable).toList();
        this.start = new RecordStart(type);
        this.eventType = type.events().orElse(type);
        this.eventTable = setting.withEvents() ? Table.load(eventType.table()) : null;
        this.span = new EventTimes(type);
        this.eventSpan = new EventTimes(eventType);
        this.rules = RecordRules.of(type, setting.resolvedInRows());
    }

    /** The column of rows that tells records apart: the id itself, where it is one column. */
    String idColumn() {
        List<String> id = type.recordId();
        return id.size() == 1 ? id.get(0) : StoredRows.RECORD_ID;
    }

    /** Before it came to pass nobody knew of an event; of what is planned they did. */
    private static boolean isForgettable(Column column) {
        boolean isTime = column.type() == ColumnType.TIMESTAMP || column.type() == ColumnType.DATE;
        return isTime && !column.isPlanned() && !column.name().equals(Records.EXPORTED_AT);
    }

    /** Rows of one record, versions in winner order and events behind; at least one row. */
    FoldedRecord of(List<GroupRow> rows) {
        boolean isPlain = rows.size() == 1 && cut == null && !isEvent(rows.get(0));
        return isPlain ? plain(rows.get(0)) : folded(rows);
    }

    /** Most records are one row. */
    private FoldedRecord plain(GroupRow row) {
        RecordValues values = new RecordValues(values(row), positions);
        String exclusion = filled(values, List.of());
        String standing = exclusion == null ? RecordStanding.ACCEPTED : RecordStanding.EXCLUDED + exclusion;
        Object[] carried = exclusion == null ? values.values() : null;
        return new FoldedRecord(values, List.of(standing(row, false, standing, month(values), carried, null)));
    }

    private FoldedRecord folded(List<GroupRow> rows) {
        List<GroupRow> group = cut == null ? rows : knownAtCutFirst(rows);
        List<GroupRow> versions = group.stream()
                .filter(r -> r.value(TicketEvents.EVENT_ID) == null)
                .toList();
        Map<String, GroupRow> distinctEvents = new LinkedHashMap<>();
        group.stream()
                .filter(r -> r.value(TicketEvents.EVENT_ID) != null)
                .forEach(r -> distinctEvents.merge(r.text(TicketEvents.EVENT_ID), r, RecordFold::later));
        Object[] record = versions.isEmpty() ? new Object[positions.size()] : values(versions.get(0));
        List<GroupRow> happened = distinctEvents.values().stream()
                .filter(e -> cut == null || e.number(TicketEvents.AT) <= cut)
                .toList();
        RecordValues values = new RecordValues(record, positions);
        String exclusion = filled(values, happened);
        String month = happened.isEmpty() ? monthWithEvents(versions, distinctEvents.values()) : month(values);
        List<RecordStanding> standings = standings(group, versions, distinctEvents, record, exclusion, month);
        return new FoldedRecord(values, standings);
    }

    /** What begins after the cut lies in its month all the same: there its rows are met and left out. */
    private String monthWithEvents(List<GroupRow> versions, Collection<GroupRow> events) {
        Object[] record = versions.isEmpty() ? new Object[positions.size()] : values(versions.get(0));
        RecordValues values = new RecordValues(record, positions);
        rules.fill(values, List.copyOf(events));
        return month(values);
    }

    /** Tells records that belong together of each other. */
    void connect(List<FoldedRecord> family) {
        rules.connect(family.stream().map(FoldedRecord::record).toList());
    }

    /** Forgets what had not happened, fills in what events tell; the reason to leave the record out, null for none. */
    private String filled(RecordValues record, List<GroupRow> events) {
        boolean isLater = isAfterCut(start.micros(record.values(), zone(record)));
        boolean isUndone = !isLater && cut != null && forgetAfterCut(record);
        rules.fill(record, events);
        if (isUndone) {
            rules.afterForgetting(record);
        }
        return isLater ? "after_as_of" : exclusion(record);
    }

    private boolean isAfterCut(Long at) {
        return cut != null && at != null && at > cut;
    }

    /** With a cut a version from after it wins only where there is no earlier one. */
    private List<GroupRow> knownAtCutFirst(List<GroupRow> rows) {
        List<GroupRow> ordered = new ArrayList<>(rows);
        ordered.sort(Comparator.comparing((GroupRow r) -> isEvent(r)).thenComparing(this::isFromLater));
        return ordered;
    }

    private boolean isFromLater(GroupRow row) {
        Long updated = row.number(Records.UPDATED_AT);
        return !isEvent(row) && updated != null && updated > cut;
    }

    private static boolean isEvent(GroupRow row) {
        return row.value(TicketEvents.EVENT_ID) != null;
    }

    /** Of two rows with one event id the one later in the winner order. */
    private static GroupRow later(GroupRow a, GroupRow b) {
        int byFile = a.text(Records.SOURCE_FILE).compareTo(b.text(Records.SOURCE_FILE));
        int byRow = Long.compare(a.number(Records.SOURCE_ROW), b.number(Records.SOURCE_ROW));
        int byExport = WinnerFirst.missingFirst(a.number(Records.EXPORTED_AT), b.number(Records.EXPORTED_AT));
        int byUpdate = WinnerFirst.missingFirst(a.number(Records.UPDATED_AT), b.number(Records.UPDATED_AT));
        int order = byUpdate != 0 ? byUpdate : byExport != 0 ? byExport : byFile != 0 ? byFile : byRow;
        return order >= 0 ? a : b;
    }

    private Object[] values(GroupRow row) {
        if (sourcePositions == null) {
            sourcePositions = table.columnNames().stream()
                    .mapToInt(c -> row.positions().getOrDefault(c, -1))
                    .toArray();
        }
        Object[] values = new Object[sourcePositions.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = sourcePositions[i] < 0 ? null : row.values()[sourcePositions[i]];
        }
        return values;
    }

    private String exclusion(RecordValues record) {
        Long started = start.micros(record.values(), zone(record));
        if (started == null && start.isRequired()) {
            return "no_start";
        }
        return isAfterCut(started) ? "after_as_of" : rules.exclusion(record);
    }

    private ZoneId zone(RecordValues values) {
        return zone(values.text(Records.PROVIDER_ID));
    }

    /** Asked several times for every row. */
    private ZoneId zone(String provider) {
        if (lastZone == null || !Objects.equals(provider, lastProvider)) {
            lastProvider = provider;
            lastZone = zones.of(null, provider);
        }
        return lastZone;
    }

    /** True when there was anything to forget. */
    private boolean forgetAfterCut(RecordValues values) {
        boolean isUndone = false;
        for (Column time : times) {
            Long at = RecordStart.micros(values.value(time.name()), zone(values));
            if (isAfterCut(at)) {
                values.set(time.name(), null);
                isUndone = true;
            }
        }
        if (isUndone) {
            rules.forgetStatus(values);
        }
        return isUndone;
    }

    private String month(RecordValues record) {
        ZoneId zone = zone(record);
        Long started = start.micros(record.values(), zone);
        return started == null ? MonthFolders.NONE : Months.in(zone).of(started);
    }

    private List<RecordStanding> standings(
            List<GroupRow> group,
            List<GroupRow> versions,
            Map<String, GroupRow> distinctEvents,
            Object[] record,
            String exclusion,
            String month) {
        String counted = exclusion == null ? RecordStanding.ACCEPTED : RecordStanding.EXCLUDED + exclusion;
        List<RecordStanding> standings = new ArrayList<>();
        Set<Long> hashes = new HashSet<>();
        boolean isRecordGiven = false;
        String provider = versions.isEmpty() ? "" : versions.get(0).text(Records.PROVIDER_ID);
        for (GroupRow row : group) {
            boolean isEvent = isEvent(row);
            boolean isWinner = !isEvent && hashes.isEmpty();
            String standing = isEvent
                    ? eventStanding(row, distinctEvents, counted)
                    : isWinner ? counted : loser(hashes.contains(row.number(Records.ROW_HASH)));
            hashes.add(row.number(Records.ROW_HASH));
            boolean isCarrier = isWinner || (versions.isEmpty() && !isRecordGiven);
            Object[] carried = isCarrier && exclusion == null ? record : null;
            isRecordGiven |= isCarrier;
            boolean isOfOther = !isEvent && !row.text(Records.PROVIDER_ID).equals(provider);
            standings.add(standing(row, isEvent, standing, month, carried, isOfOther ? provider : null));
        }
        return standings;
    }

    private static String loser(boolean isEqual) {
        return isEqual ? RecordStanding.DUPLICATE : RecordStanding.SUPERSEDED;
    }

    private static boolean isSame(GroupRow a, GroupRow b) {
        return a.number(Records.SOURCE_ROW).equals(b.number(Records.SOURCE_ROW))
                && a.text(Records.SOURCE_FILE).equals(b.text(Records.SOURCE_FILE));
    }

    private String eventStanding(GroupRow row, Map<String, GroupRow> distinctEvents, String counted) {
        GroupRow winner = distinctEvents.get(row.text(TicketEvents.EVENT_ID));
        if (!isSame(row, winner)) {
            return loser(row.number(Records.ROW_HASH).equals(winner.number(Records.ROW_HASH)));
        }
        boolean isLater = cut != null && row.number(TicketEvents.AT) > cut;
        return isLater ? RecordStanding.EXCLUDED + "after_as_of" : counted;
    }

    private Object[] event(GroupRow row) {
        return eventTable == null
                ? null
                : eventTable.columnNames().stream().map(row::value).toArray();
    }

    private RecordStanding standing(
            GroupRow row, boolean isEvent, String standing, String month, Object[] record, String counted) {
        String provider = row.text(Records.PROVIDER_ID);
        EventTimes.Span times = (isEvent ? eventSpan : span).of(row, zone(provider));
        return new RecordStanding(
                isEvent ? eventType : type,
                standing,
                provider,
                row.text(Records.SOURCE),
                row.text(Records.SOURCE_FILE),
                month,
                times.first(),
                times.last(),
                record,
                isEvent && standing.equals(RecordStanding.ACCEPTED) ? event(row) : null,
                counted,
                0);
    }
}
