package io.replyledger.table;

/** Columns of the table {@code turn}. */
public final class Turns {
    public static final String TABLE = "turn";
    public static final String SOURCE = "source";
    public static final String CONVERSATION = "conversation";
    public static final String PROVIDER_ID = "provider_id";
    public static final String CHANNEL = "channel";
    public static final String MONTH = "month";
    public static final String SOURCE_FILE = "source_file";
    public static final String SOURCE_ROW = "source_row";
    public static final String STARTED_AT = "started_at";
    public static final String IS_FIRST = "is_first";
    public static final String ANSWERED_AT = "answered_at";

    private Turns() {}
}
