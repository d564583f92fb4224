package io.replyledger.table;

/** Column names of what the store keeps of a month. */
public final class Kept {
    public static final String TABLE = "kept";
    public static final String KIND = "kind";
    public static final String RECORD = "record";
    public static final String PROVIDER_ID = "provider_id";
    public static final String MONTH = "month";
    public static final String CHANNEL = "channel";
    public static final String SEGMENT = "segment";
    public static final String MEASURE = "measure";
    public static final String CLOCK = "clock";
    public static final String BASIS = "basis";
    public static final String SOURCE = "source";
    public static final String SOURCE_FILE = "source_file";
    public static final String REASON = "reason";
    public static final String START_BASIS = "start_basis";
    public static final String PRECISION = "precision";
    public static final String DISTRIBUTION = "distribution";
    public static final String N_ABANDONED = "n_abandoned";
    public static final String UNTIMED_EVENTS = "untimed_events";
    public static final String UNTIMED_ENDS = "untimed_ends";
    public static final String UNCOVERED = "uncovered";
    public static final String N = "n";
    public static final String FIRST_AT = "first_at";
    public static final String LAST_AT = "last_at";
    public static final String LOOKED_AT = "looked_at";
    public static final String N_MEASURED = "n_measured";
    public static final String DIGEST = "digest";

    private Kept() {}
}
