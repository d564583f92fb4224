package io.replyledger.canonical;

import io.replyledger.table.ColumnType;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one record of the rows that were delivered for it. Of its versions the first, highest in the winner order,
 * counts; its events fill what the winner does not know. Every row gets its standing.
 */
final class RecordFold {
    private static final Set<String> LEFT_OUT = Set.of("deleted", "spam", "test");

    private final RecordType type;
    private final Zones zones;
    private final Long cut;
    private final Table table;
    private final Map<String, Integer> positions;
    private final List<String> times;
    private final List<String> eventTimes;
    private final EventFold events;

    RecordFold(RecordType type, Zones zones, Long cut) {
        this.type = type;
        this.zones = zones;
        this.cut = cut;
        this.table = Table.load(type.table());
        this.positions = table.positions();
        this.times = times(table);
        this.eventTimes = type.events().map(e -> times(Table.load(e.table()))).orElse(List.of());
        this.events = type == RecordType.TICKET ? new TicketEventFold() : new CallEventFold();
    }

    private static List<String> times(Table table) {
        return table.columns().stream()
                .filter(c -> c.type() == ColumnType.TIMESTAMP && !c.name().equals(Records.EXPORTED_AT))
                .map(io.replyledger.table.Column::name)
                .toList();
    }

    /** Rows of one record, versions in winner order and events behind; at least one row. */
    List<RecordStanding> of(List<GroupRow> rows) {
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
        events.fill(new RecordValues(record, positions), happened);
        String exclusion = exclusion(record);
        String month = month(record);
        return standings(group, versions, distinctEvents, record, exclusion, month);
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
        int byExport = compareNullsLow(a.number(Records.EXPORTED_AT), b.number(Records.EXPORTED_AT));
        int byUpdate = compareNullsLow(a.number(Records.UPDATED_AT), b.number(Records.UPDATED_AT));
        int order = byUpdate != 0 ? byUpdate : byExport != 0 ? byExport : byFile != 0 ? byFile : byRow;
        return order >= 0 ? a : b;
    }

    private static int compareNullsLow(Long a, Long b) {
        if (a == null || b == null) {
            return a == null ? (b == null ? 0 : -1) : 1;
        }
        return Long.compare(a, b);
    }

    private Object[] values(GroupRow row) {
        Object[] values = new Object[positions.size()];
        positions.forEach((column, position) -> values[position] = row.value(column));
        return values;
    }

    /** The reason to leave the record out, null when it counts; with a cut, forgets what had not happened. */
    private String exclusion(Object[] record) {
        RecordValues values = new RecordValues(record, positions);
        Long start = values.number(type.startColumn());
        if (start == null) {
            return "no_start";
        }
        if (cut != null && start > cut) {
            return "after_as_of";
        }
        if (cut != null) {
            forgetAfterCut(values);
        }
        if (type == RecordType.TICKET && values.text(Tickets.MERGED_INTO_ID) != null) {
            return "merged";
        }
        String status = type == RecordType.TICKET ? values.text(Tickets.STATUS) : null;
        return status != null && LEFT_OUT.contains(status) ? status : null;
    }

    private void forgetAfterCut(RecordValues values) {
        boolean isUndone = false;
        for (String time : times) {
            Long at = values.number(time);
            if (at != null && at > cut) {
                values.set(time, null);
                isUndone = true;
            }
        }
        if (isUndone && type == RecordType.TICKET) {
            boolean isEnded = values.number(Tickets.RESOLVED_AT) != null || values.number(Tickets.CLOSED_AT) != null;
            values.set(Tickets.STATUS, isEnded ? values.text(Tickets.STATUS) : "open");
        }
    }

    private String month(Object[] record) {
        RecordValues values = new RecordValues(record, positions);
        Long start = values.number(type.startColumn());
        return start == null
                ? MonthFolders.NONE
                : MonthFolders.month(start, zones.of(null, values.text(Records.PROVIDER_ID)));
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
            standings.add(standing(row, isEvent, standing, month, carried));
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

    private RecordStanding standing(GroupRow row, boolean isEvent, String standing, String month, Object[] record) {
        Long first = null;
        Long last = null;
        for (String time : isEvent ? eventTimes : times) {
            Long at = row.number(time);
            first = at != null && (first == null || at < first) ? at : first;
            last = at != null && (last == null || at > last) ? at : last;
        }
        return new RecordStanding(
                isEvent ? type.events().orElseThrow() : type,
                standing,
                row.text(Records.PROVIDER_ID),
                row.text(Records.SOURCE),
                row.text(Records.SOURCE_FILE),
                month,
                first,
                last,
                record);
    }
}
