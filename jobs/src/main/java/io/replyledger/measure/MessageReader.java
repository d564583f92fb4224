package io.replyledger.measure;

import io.replyledger.table.ChatMessages;
import io.replyledger.table.Emails;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Table;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Mails and chat messages that speak in a conversation. What robots, staff among themselves and machines send is silent. */
final class MessageReader implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RecordType type;
    private final HashMap<String, String> roots;
    private final HashMap<String, SourceFacts> sources;
    private final HashMap<String, Integer> positions;

    /**
     * A reader of one type of messages.
     *
     * @param roots the thread that a thread goes on; threads that stand for themselves are missing
     * @param sources by source id
     */
    MessageReader(RecordType type, Map<String, String> roots, Map<String, SourceFacts> sources) {
        this.type = type;
        this.sources = new HashMap<>(sources);
        this.roots = new HashMap<>(roots);
        this.positions = new HashMap<>(Table.load(type.table()).positions());
    }

    /** The message of a row that counts; empty for one that is silent. */
    Optional<Message> of(RecordStanding row) {
        Object[] record = row.record();
        if (record == null) {
            return Optional.empty();
        }
        return type == RecordType.EMAIL ? email(row, record) : chatMessage(row, record);
    }

    private Optional<Message> email(RecordStanding row, Object[] record) {
        boolean isMachine = isTrue(record, Emails.IS_AUTOMATIC) || isTrue(record, Emails.BOUNCED);
        Message.Speaker speaker = speaker(text(record, Emails.DIRECTION), "in", "out");
        if (speaker == null || isMachine) {
            return Optional.empty();
        }
        String id = text(record, Emails.MESSAGE_ID);
        String thread = Threads.name(row.source(), thread(row, record, id));
        String root = roots.getOrDefault(thread, thread);
        boolean opensTurn = !isTrue(record, Emails.IS_BULK);
        boolean isFirst = root.equals(Threads.name(row.source(), id));
        return Optional.of(message(row, record, root, speaker, id, "email", opensTurn, isFirst));
    }

    /** The chain of answers; in a log that has none, the mails of one subject with one counterpart. */
    private String thread(RecordStanding row, Object[] record, String id) {
        if (sources.get(row.source()).knowsThreads()) {
            String answered = Objects.requireNonNullElse(text(record, Emails.IN_REPLY_TO), id);
            return Objects.requireNonNullElse(text(record, Emails.THREAD_ID), answered);
        }
        String subject = text(record, Emails.SUBJECT_KEY);
        String counterpart = text(record, Emails.CLIENT_ID);
        return subject == null || counterpart == null ? id : "subject " + subject + " " + counterpart;
    }

    private Optional<Message> chatMessage(RecordStanding row, Object[] record) {
        Message.Speaker speaker = speaker(text(record, ChatMessages.ACTOR), "client", "staff");
        if (speaker == null) {
            return Optional.empty();
        }
        String channel = Objects.requireNonNullElse(text(record, ChatMessages.CHANNEL), "chat");
        boolean opensTurn = !Boolean.FALSE.equals(value(record, ChatMessages.OPENS_TURN));
        String chat = text(record, ChatMessages.CHAT_ID);
        String id = text(record, ChatMessages.MESSAGE_ID);
        return Optional.of(message(row, record, chat, speaker, id, channel, opensTurn, false));
    }

    private static Message.Speaker speaker(String said, String client, String staff) {
        if (client.equals(said)) {
            return Message.Speaker.CLIENT;
        }
        return staff.equals(said) ? Message.Speaker.STAFF : null;
    }

    private Message message(
            RecordStanding row,
            Object[] record,
            String conversation,
            Message.Speaker speaker,
            String id,
            String channel,
            boolean opensTurn,
            boolean isFirst) {
        return new Message(
                row.source(),
                conversation,
                row.month(),
                (Long) value(record, type.startColumn().orElseThrow()),
                speaker,
                id,
                text(record, Records.PROVIDER_ID),
                channel,
                row.file(),
                (Long) value(record, Records.SOURCE_ROW),
                opensTurn,
                isFirst,
                row.month());
    }

    private boolean isTrue(Object[] record, String column) {
        return Boolean.TRUE.equals(value(record, column));
    }

    private String text(Object[] record, String column) {
        return (String) value(record, column);
    }

    private Object value(Object[] record, String column) {
        return record[positions.get(column)];
    }
}
