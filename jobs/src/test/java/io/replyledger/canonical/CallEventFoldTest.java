package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.table.CallEvents;
import io.replyledger.table.Calls;
import io.replyledger.table.RecordType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CallEventFoldTest {

    private static FoldRows event(FoldRows rows, int second, String kind, String staff) {
        return rows.row(
                second + 1,
                100 + second,
                CallEvents.EVENT_ID,
                "e" + second,
                CallEvents.CALL_ID,
                "1",
                CallEvents.AT,
                at(second),
                CallEvents.KIND,
                kind,
                CallEvents.STAFF_ID,
                staff,
                CallEvents.QUEUE,
                "XH",
                CallEvents.DIRECTION,
                "in");
    }

    private static String at(int second) {
        return "2024-03-01T01:00:0" + second + "Z";
    }

    @Test
    void aCallIsOfferedAnsweredByTheFirstAndEnded() {
        FoldRows rows = FoldRows.of(RecordType.CALL);
        event(rows, 1, "offered", null);
        event(rows, 3, "answered", "p");
        event(rows, 4, "answered", "q");
        event(rows, 6, "ended", "q");
        assertEquals(List.of("accepted", "accepted", "accepted", "accepted"), rows.standings());
        assertEquals(at(1), rows.value(Calls.OFFERED_AT));
        assertEquals(at(3), rows.value(Calls.ANSWERED_AT));
        assertEquals(at(6), rows.value(Calls.ENDED_AT));
        assertEquals("p", rows.value(Calls.STAFF_ID));
        assertEquals("answered", rows.value(Calls.OUTCOME));
        assertEquals("XH", rows.value(Calls.QUEUE));
        assertEquals("in", rows.value(Calls.DIRECTION));
    }

    @Test
    void aCallThatNobodyAnsweredEndsWithItsReason() {
        for (String kind : List.of("abandoned", "no_answer", "failed", "dropped", "voicemail")) {
            FoldRows rows = FoldRows.of(RecordType.CALL);
            event(rows, 1, "offered", null);
            event(rows, 5, kind, null);
            assertEquals(kind, rows.value(Calls.OUTCOME));
            assertEquals(at(5), rows.value(Calls.ENDED_AT));
            assertEquals("", rows.value(Calls.ANSWERED_AT));
        }
    }

    @Test
    void aCallStillWaitingHasNoOutcome() {
        FoldRows rows = FoldRows.of(RecordType.CALL);
        event(rows, 1, "offered", null);
        assertEquals("", rows.value(Calls.OUTCOME));
        assertEquals("", rows.value(Calls.ENDED_AT));
    }

    @Test
    void aCallWhoseOfferIsMissingIsLeftOut() {
        FoldRows rows = FoldRows.of(RecordType.CALL);
        event(rows, 3, "answered", "p");
        event(rows, 6, "ended", "p");
        assertEquals(List.of("excluded:no_start", "excluded:no_start"), rows.standings());
    }

    @Test
    void aCallThatWasAnsweredInASecondQueueIsAnswered() {
        FoldRows rows = FoldRows.of(RecordType.CALL);
        event(rows, 1, "offered", null);
        event(rows, 3, "no_answer", null);
        event(rows, 4, "offered", null);
        event(rows, 6, "answered", "p");
        event(rows, 8, "ended", "p");
        assertEquals(at(1), rows.value(Calls.OFFERED_AT));
        assertEquals(at(6), rows.value(Calls.ANSWERED_AT));
        assertEquals("answered", rows.value(Calls.OUTCOME));
        assertEquals(at(8), rows.value(Calls.ENDED_AT));
    }
}
