package io.replyledger.table;

/** Column names of chat sessions, beside those of {@link Records}. */
public final class Chats {
    public static final String TABLE = "chat";
    public static final String CHANNEL = "channel";
    public static final String STARTED_AT = "started_at";
    public static final String CLIENT_MESSAGE_AT = "client_message_at";
    public static final String FIRST_AGENT_AT = "first_agent_at";
    public static final String ENDED_AT = "ended_at";
    public static final String INITIATED_BY = "initiated_by";

    private Chats() {}
}
