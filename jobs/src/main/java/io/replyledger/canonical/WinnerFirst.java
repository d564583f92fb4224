package io.replyledger.canonical;

import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Utf8Order;
import java.util.Comparator;
import java.util.Map;

/**
 * The order of rows by source and record: of one record versions first, the winner foremost, then events in the order of
 * their times. The same as {@link StoredRows#winnerFirst} has Spark sort by.
 */
final class WinnerFirst implements Comparator<GroupRow> {
    private final int source;
    private final int id;
    private final int event;
    private final int at;
    private final int sequence;
    private final int updated;
    private final int exported;
    private final int file;
    private final int row;

    /**
     * Of rows whose columns stand at these positions.
     *
     * @param idColumn the column that tells records apart
     */
    WinnerFirst(Map<String, Integer> positions, String idColumn) {
        source = positions.get(Records.SOURCE);
        id = positions.get(idColumn);
        event = positions.getOrDefault(TicketEvents.EVENT_ID, -1);
        at = positions.getOrDefault(TicketEvents.AT, -1);
        sequence = positions.getOrDefault(TicketEvents.SEQUENCE, -1);
        updated = positions.get(Records.UPDATED_AT);
        exported = positions.get(Records.EXPORTED_AT);
        file = positions.get(Records.SOURCE_FILE);
        row = positions.get(Records.SOURCE_ROW);
    }

    @Override
    public int compare(GroupRow a, GroupRow b) {
        int byRecord = byRecord(a.values(), b.values());
        return byRecord == 0 ? withinRecord(a.values(), b.values()) : byRecord;
    }

    private int byRecord(Object[] a, Object[] b) {
        int bySource = a[source] == b[source] ? 0 : Utf8Order.compare((String) a[source], (String) b[source]);
        return bySource == 0 ? Utf8Order.compare((String) a[id], (String) b[id]) : bySource;
    }

    private int withinRecord(Object[] a, Object[] b) {
        boolean isEvent = isEvent(a);
        if (isEvent != isEvent(b)) {
            return isEvent ? 1 : -1;
        }
        int byTime = isEvent ? missingFirst(number(a, at), number(b, at)) : 0;
        int bySequence = byTime == 0 ? missingFirst(number(a, sequence), number(b, sequence)) : byTime;
        int byUpdate = bySequence == 0 ? missingFirst(number(b, updated), number(a, updated)) : bySequence;
        int byExport = byUpdate == 0 ? missingFirst(number(b, exported), number(a, exported)) : byUpdate;
        int byFile = byExport == 0 ? Utf8Order.compare((String) b[file], (String) a[file]) : byExport;
        int byRow = Long.compare((Long) b[row], (Long) a[row]);
        return byFile == 0 ? (isEvent ? -byRow : byRow) : byFile;
    }

    private boolean isEvent(Object[] values) {
        return event >= 0 && values[event] != null;
    }

    private static Long number(Object[] values, int position) {
        return position < 0 ? null : (Long) values[position];
    }

    /** The order of numbers, what is missing first. */
    static int missingFirst(Long a, Long b) {
        if (a == null || b == null) {
            return a == null ? (b == null ? 0 : -1) : 1;
        }
        return Long.compare(a, b);
    }
}
