package io.replyledger.canonical;

import io.replyledger.table.CallEvents;
import io.replyledger.table.Calls;
import io.replyledger.table.Records;
import java.util.List;
import java.util.Map;

/**
 * Queue events make a call: offered, answered by the first who connects, ended or given up. A call that left one queue
 * unanswered and is offered in another goes on.
 */
final class CallEventFold implements RecordRules {
    private static final String ANSWERED = "answered";

    /** What becomes of a call that nobody answered; the end of a call alone tells nothing. */
    private static final Map<String, String> OUTCOMES = Map.of(
            "abandoned", "abandoned",
            "no_answer", "no_answer",
            "failed", "failed",
            "dropped", "dropped",
            "voicemail", "voicemail");

    @Override
    public void fill(RecordValues record, List<GroupRow> events) {
        String outcome = null;
        Long ended = null;
        for (GroupRow event : events) {
            Long at = event.number(CallEvents.AT);
            record.fill(Calls.OFFERED_AT, event.number(CallEvents.STARTED_AT));
            boolean isAnswered = ANSWERED.equals(outcome);
            switch (event.text(CallEvents.KIND)) {
                case "offered" -> {
                    record.fill(Calls.OFFERED_AT, at);
                    outcome = isAnswered ? outcome : null;
                    ended = isAnswered ? ended : null;
                }
                case ANSWERED -> {
                    record.fill(Calls.ANSWERED_AT, at);
                    record.fill(Calls.STAFF_ID, event.value(CallEvents.STAFF_ID));
                    outcome = ANSWERED;
                    ended = isAnswered ? ended : null;
                }
                default -> {
                    outcome = outcome == null ? OUTCOMES.get(event.text(CallEvents.KIND)) : outcome;
                    ended = ended == null ? at : ended;
                }
            }
            describe(record, event);
        }
        record.fill(Calls.OUTCOME, outcome);
        record.fill(Calls.ENDED_AT, ended);
    }

    private static void describe(RecordValues record, GroupRow event) {
        record.fill(Records.PROVIDER_ID, event.value(Records.PROVIDER_ID));
        record.fill(Records.SOURCE, event.value(Records.SOURCE));
        record.fill(Records.SOURCE_FILE, event.value(Records.SOURCE_FILE));
        record.fill(Records.SOURCE_ROW, event.value(Records.SOURCE_ROW));
        record.fill(Calls.CALL_ID, event.value(CallEvents.CALL_ID));
        record.fill(Calls.DIRECTION, event.value(CallEvents.DIRECTION));
        record.fill(Calls.CLIENT_ID, event.value(CallEvents.CLIENT_ID));
        record.fill(Calls.QUEUE, event.value(CallEvents.QUEUE));
    }
}
