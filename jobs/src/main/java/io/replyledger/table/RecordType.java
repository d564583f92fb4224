package io.replyledger.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of canonical records, and how events belong to them. */
public enum RecordType {
    TICKET(Tickets.TABLE, Tickets.TICKET_ID, Tickets.CREATED_AT, null),
    TICKET_EVENT(TicketEvents.TABLE, TicketEvents.TICKET_ID, TicketEvents.AT, "created"),
    CALL(Calls.TABLE, Calls.CALL_ID, Calls.OFFERED_AT, null),
    CALL_EVENT(CallEvents.TABLE, CallEvents.CALL_ID, CallEvents.AT, "offered");

    private final String table;
    private final String recordId;
    private final String startColumn;
    private final String startKind;

    RecordType(String table, String recordId, String startColumn, String startKind) {
        this.table = table;
        this.recordId = recordId;
        this.startColumn = startColumn;
        this.startKind = startKind;
    }

    /** Name of its table; also its name in mappings and outputs. */
    public String table() {
        return table;
    }

    /** Column with the id of the record; for events the record that they fold into. */
    public String recordId() {
        return recordId;
    }

    /** Column with the start of the record; for events the time of the event. */
    public String startColumn() {
        return startColumn;
    }

    /** True for events, which fold into records. */
    public boolean isEvent() {
        return startKind != null;
    }

    /** Kind of the event that starts a record; null for records. */
    public String startKind() {
        return startKind;
    }

    /** The events that fold into this record. */
    public Optional<RecordType> events() {
        return switch (this) {
            case TICKET -> Optional.of(TICKET_EVENT);
            case CALL -> Optional.of(CALL_EVENT);
            case TICKET_EVENT, CALL_EVENT -> Optional.empty();
        };
    }

    /** The types that are measured: those that are no events. */
    public static List<RecordType> measured() {
        return Arrays.stream(values()).filter(t -> !t.isEvent()).toList();
    }

    /** The type of that table name. */
    public static Optional<RecordType> of(String table) {
        return Arrays.stream(values()).filter(t -> t.table.equals(table)).findFirst();
    }
}
