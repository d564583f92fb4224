package io.replyledger.canonical;

import io.replyledger.table.CallEvents;
import io.replyledger.table.Calls;
import io.replyledger.table.Records;
import java.util.List;
import java.util.Map;

/** Queue events make a call: offered, answered by the first who connects, ended or given up. */
final class CallEventFold implements EventFold {
    private static final Map<String, String> OUTCOMES = Map.of(
            "abandoned", "abandoned",
            "no_answer", "no_answer",
            "failed", "failed",
            "dropped", "dropped",
            "voicemail", "voicemail");

    @Override
    public void fill(RecordValues record, List<GroupRow> events) {
        for (GroupRow event : events) {
            Long at = event.number(CallEvents.AT);
            String kind = event.text(CallEvents.KIND);
            record.fill(Calls.OFFERED_AT, event.number(CallEvents.STARTED_AT));
            switch (kind) {
                case "offered" -> record.fill(Calls.OFFERED_AT, at);
                case "answered" -> answered(record, event, at);
                case "ended" -> record.fill(Calls.ENDED_AT, at);
                default -> unanswered(record, OUTCOMES.get(kind), at);
            }
            describe(record, event);
        }
    }

    private static void answered(RecordValues record, GroupRow event, Long at) {
        record.fill(Calls.ANSWERED_AT, at);
        record.fill(Calls.STAFF_ID, event.value(CallEvents.STAFF_ID));
        record.fill(Calls.OUTCOME, "answered");
    }

    private static void unanswered(RecordValues record, String outcome, Long at) {
        record.fill(Calls.OUTCOME, outcome);
        record.fill(Calls.ENDED_AT, at);
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
