package io.replyledger.table;

/** Columns of the table {@code chat_message}. */
public final class ChatMessages {
    public static final String TABLE = "chat_message";
    public static final String MESSAGE_ID = "message_id";
    public static final String CHAT_ID = "chat_id";
    public static final String CHANNEL = "channel";
    public static final String AT = "at";
    public static final String ACTOR = "actor";
    public static final String IS_RECALLED = "is_recalled";
    public static final String OPENS_TURN = "opens_turn";

    private ChatMessages() {}
}
