package io.replyledger.table;

/** Column names that every canonical record has. */
public final class Records {
    public static final String TABLE = "record";
    public static final String PROVIDER_ID = "provider_id";
    public static final String SOURCE = "source";
    public static final String SOURCE_FILE = "source_file";
    public static final String SOURCE_ROW = "source_row";
    public static final String EXPORTED_AT = "exported_at";
    public static final String UPDATED_AT = "updated_at";
    public static final String IS_PROBE = "is_probe";
    public static final String ROW_HASH = "row_hash";

    private Records() {}
}
