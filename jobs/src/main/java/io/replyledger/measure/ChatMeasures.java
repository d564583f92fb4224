package io.replyledger.measure;

import io.replyledger.table.Chats;
import java.util.List;

/**
 * First responses of chat sessions: from the client's first message to the first message of a person. Sessions that the
 * provider began, and those in which the client said nothing, have none: nobody was waiting.
 */
final class ChatMeasures implements RecordMeasures {

    @Override
    public String channel(Values chat) {
        return chat.textOr(Chats.CHANNEL, "chat");
    }

    @Override
    public List<Measurement> of(Values chat, SourceFacts source) {
        Long message = chat.time(Chats.CLIENT_MESSAGE_AT);
        boolean isSilent = message == null && source.knows(Chats.TABLE, Chats.CLIENT_MESSAGE_AT);
        boolean isAnswerKnown = source.knows(Chats.TABLE, Chats.FIRST_AGENT_AT);
        if (isSilent || !isAnswerKnown || chat.is(Chats.INITIATED_BY, "provider")) {
            return List.of();
        }
        long start = message == null ? chat.time(Chats.STARTED_AT) : message;
        return List.of(response(chat, start, message == null ? "started" : TicketMeasures.CLIENT_MESSAGE));
    }

    private static Duration response(Values chat, long start, String basis) {
        Long answered = chat.time(Chats.FIRST_AGENT_AT);
        Long ended = chat.time(Chats.ENDED_AT);
        if (answered != null || ended == null) {
            return Duration.untilNow(Measures.FIRST_RESPONSE, start, answered, basis);
        }
        return Duration.censored(Measures.FIRST_RESPONSE, start, ended, basis);
    }
}
