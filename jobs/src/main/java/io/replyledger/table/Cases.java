package io.replyledger.table;

/** Columns of the table {@code fact_case}; those of a measure are its name with a suffix. */
public final class Cases {
    public static final String TABLE = "fact_case";
    public static final String PROVIDER_ID = "provider_id";
    public static final String RECORD = "record";
    public static final String SOURCE = "source";
    public static final String RECORD_ID = "record_id";
    public static final String CHANNEL = "channel";
    public static final String SEGMENT = "segment";
    public static final String TOPIC = "topic";
    public static final String PRIORITY = "priority";
    public static final String CLIENT_ID = "client_id";
    public static final String STARTED_AT = "started_at";
    public static final String ASKED_AT = "asked_at";
    public static final String RESOLVED_AT = "resolved_at";
    public static final String NET_FROM = "net_from";
    public static final String NET_BUSINESS_FROM = "net_business_from";
    public static final String IS_ABANDONED = "is_abandoned";
    public static final String SOURCE_FILE = "source_file";
    public static final String SOURCE_ROW = "source_row";
    public static final String SECONDS = "_seconds";
    public static final String BUSINESS_SECONDS = "_business_seconds";
    public static final String OUTCOME = "_outcome";

    private Cases() {}
}
