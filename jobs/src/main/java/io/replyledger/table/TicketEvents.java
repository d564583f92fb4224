package io.replyledger.table;

/** Column names of ticket events, beside those of {@link Records}. */
public final class TicketEvents {
    public static final String TABLE = "ticket_event";
    public static final String EVENT_ID = "event_id";
    public static final String TICKET_ID = "ticket_id";
    public static final String STARTED_AT = "started_at";
    public static final String AT = "at";
    public static final String SEQUENCE = "sequence";
    public static final String KIND = "kind";
    public static final String ACTOR = "actor";
    public static final String STAFF_ID = "staff_id";
    public static final String TEAM = "team";
    public static final String FROM_VALUE = "from_value";
    public static final String TO_VALUE = "to_value";
    public static final String IS_PUBLIC = "is_public";

    private TicketEvents() {}
}
