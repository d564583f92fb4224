package io.replyledger.table;

/** Column names of calls, beside those of {@link Records}. */
public final class Calls {
    public static final String TABLE = "call";
    public static final String CALL_ID = "call_id";
    public static final String DIRECTION = "direction";
    public static final String OFFERED_AT = "offered_at";
    public static final String ANSWERED_AT = "answered_at";
    public static final String ENDED_AT = "ended_at";
    public static final String OUTCOME = "outcome";
    public static final String CLIENT_ID = "client_id";
    public static final String STAFF_ID = "staff_id";
    public static final String QUEUE = "queue";

    private Calls() {}
}
