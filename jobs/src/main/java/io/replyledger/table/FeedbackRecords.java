package io.replyledger.table;

/** Column names of feedback records, beside those of {@link Records}. */
public final class FeedbackRecords {
    public static final String TABLE = "feedback";
    public static final String CHANNEL = "channel";
    public static final String RECEIVED_AT = "received_at";
    public static final String ACKNOWLEDGED_AT = "acknowledged_at";
    public static final String ACTED_AT = "acted_at";
    public static final String RESOLVED_AT = "resolved_at";
    public static final String CLOSED_AT = "closed_at";
    public static final String FOLLOWED_UP_AT = "followed_up_at";
    public static final String RETURNED_AT = "returned_at";
    public static final String INITIATIVE_ID = "initiative_id";
    public static final String SCORE = "score";
    public static final String SCALE_MIN = "scale_min";
    public static final String SCALE_MAX = "scale_max";

    private FeedbackRecords() {}
}
