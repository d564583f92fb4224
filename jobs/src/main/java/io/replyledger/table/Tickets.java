package io.replyledger.table;

/** Column names of tickets, beside those of {@link Records}. */
public final class Tickets {
    public static final String TABLE = "ticket";
    public static final String TICKET_ID = "ticket_id";
    public static final String CHANNEL = "channel";
    public static final String TOPIC = "topic";
    public static final String SUBJECT_AREA = "subject_area";
    public static final String PRIORITY = "priority";
    public static final String INITIATED_BY = "initiated_by";
    public static final String CLIENT_ID = "client_id";
    public static final String STAFF_ID = "staff_id";
    public static final String TEAM = "team";
    public static final String DEVICE = "device";
    public static final String CREATED_AT = "created_at";
    public static final String CLIENT_MESSAGE_AT = "client_message_at";
    public static final String FIRST_RESPONSE_AT = "first_response_at";
    public static final String FIRST_TOUCH_AT = "first_touch_at";
    public static final String FIRST_RESOLVED_AT = "first_resolved_at";
    public static final String RESOLVED_AT = "resolved_at";
    public static final String CLOSED_AT = "closed_at";
    public static final String STATUS = "status";
    public static final String WAITING = "waiting";
    public static final String RESOLVED_BY = "resolved_by";
    public static final String REOPENED_AT = "reopened_at";
    public static final String REOPEN_COUNT = "reopen_count";
    public static final String AGENT_REPLY_COUNT = "agent_reply_count";
    public static final String AGENT_COUNT = "agent_count";
    public static final String TEAM_COUNT = "team_count";
    public static final String DECISION = "decision";
    public static final String OUTCOME = "outcome";
    public static final String CORRECTS_ID = "corrects_id";
    public static final String MERGED_INTO_ID = "merged_into_id";
    public static final String CSAT = "csat";
    public static final String CSAT_MIN = "csat_min";
    public static final String CSAT_MAX = "csat_max";
    public static final String FIRST_RESPONSE_REPORTED = "first_response_reported";
    public static final String FIRST_RESOLUTION_REPORTED = "first_resolution_reported";
    public static final String RESOLUTION_REPORTED = "resolution_reported";

    private Tickets() {}
}
