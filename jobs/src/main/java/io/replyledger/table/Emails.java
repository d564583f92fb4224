package io.replyledger.table;

/** Columns of the table {@code email}. */
public final class Emails {
    public static final String TABLE = "email";
    public static final String MESSAGE_ID = "message_id";
    public static final String THREAD_ID = "thread_id";
    public static final String IN_REPLY_TO = "in_reply_to";
    public static final String AT = "at";
    public static final String DIRECTION = "direction";
    public static final String IS_AUTOMATIC = "is_automatic";
    public static final String IS_BULK = "is_bulk";
    public static final String CLIENT_ID = "client_id";
    public static final String SUBJECT_KEY = "subject_key";
    public static final String BOUNCED = "bounced";

    private Emails() {}
}
