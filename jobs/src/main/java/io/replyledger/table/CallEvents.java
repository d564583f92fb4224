package io.replyledger.table;

/** Column names of call events, beside those of {@link Records}. */
public final class CallEvents {
    public static final String TABLE = "call_event";
    public static final String EVENT_ID = "event_id";
    public static final String CALL_ID = "call_id";
    public static final String STARTED_AT = "started_at";
    public static final String AT = "at";
    public static final String KIND = "kind";
    public static final String DIRECTION = "direction";
    public static final String CLIENT_ID = "client_id";
    public static final String STAFF_ID = "staff_id";
    public static final String QUEUE = "queue";

    private CallEvents() {}
}
