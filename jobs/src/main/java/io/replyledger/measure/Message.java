package io.replyledger.measure;

import io.replyledger.direct.rows.Weighed;
import java.io.Serializable;
import java.util.Comparator;

/**
 * One message of a conversation, or the turn that it was left with at the end of an earlier month.
 *
 * @param source source; conversations of two sources never meet
 * @param conversation thread, session or room
 * @param month month folder of the message; empty for a turn carried over
 * @param at microseconds since 1970; of a carried turn its start
 * @param speaker who wrote it
 * @param id its id; orders messages of one moment
 * @param provider provider of the row
 * @param channel channel
 * @param sourceFile file of the row
 * @param sourceRow row in it
 * @param opensTurn false for a bare acknowledgement
 * @param isFirst it begins its conversation
 * @param startMonth month of the start of a carried turn, of a message its own month
 */
record Message(
        String source,
        String conversation,
        String month,
        long at,
        Speaker speaker,
        String id,
        String provider,
        String channel,
        String sourceFile,
        long sourceRow,
        boolean opensTurn,
        boolean isFirst,
        String startMonth)
        implements Serializable, Weighed {
    /** Read from a stream each text is an object of its own. */
    private static final long WEIGHT = 600;

    @Override
    public long weight() {
        return WEIGHT;
    }

    /** Who wrote a message; the order is that of messages of one moment: a question stands before its answer. */
    enum Speaker {
        CARRIED,
        CLIENT,
        STAFF
    }

    /** Messages of one conversation together, months and moments in order. */
    static final Comparator<Message> ORDER = Comparator.comparing(Message::source)
            .thenComparing(Message::conversation)
            .thenComparing(Message::month)
            .thenComparingLong(Message::at)
            .thenComparing(Message::speaker)
            .thenComparing(Message::id);

    boolean isSameConversation(Message other) {
        return source.equals(other.source) && conversation.equals(other.conversation);
    }
}
