package io.replyledger.table;

/** Column names of refused rows. */
public final class Rejects {
    public static final String TABLE = "reject";
    public static final String FILE = "file";
    public static final String SOURCE_FILE = "source_file";
    public static final String SOURCE = "source";
    public static final String RECORD = "record";
    public static final String PROVIDER_ID = "provider_id";
    public static final String ROW = "row";
    public static final String COLUMN = "column";
    public static final String VALUE = "value";
    public static final String REASON = "reason";

    private Rejects() {}
}
