package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TicketEventFoldTest {
    private static final String DAY = "2024-03-0";

    private static FoldRows tickets() {
        return FoldRows.of(RecordType.TICKET);
    }

    /** A status event at midnight UTC of that day of March. */
    private static FoldRows status(FoldRows rows, int day, String status) {
        return rows.row(
                day + 1,
                100 + day,
                TicketEvents.EVENT_ID,
                "e" + day,
                TicketEvents.TICKET_ID,
                "1",
                TicketEvents.STARTED_AT,
                at(1),
                TicketEvents.AT,
                at(day),
                TicketEvents.KIND,
                "status",
                TicketEvents.TO_VALUE,
                status);
    }

    /** A status event with an id of its own. */
    private static void change(FoldRows rows, int day, String event, String status) {
        rows.row(
                day,
                event.hashCode(),
                TicketEvents.EVENT_ID,
                event,
                TicketEvents.AT,
                at(day),
                TicketEvents.KIND,
                "status",
                TicketEvents.TO_VALUE,
                status);
    }

    private static FoldRows message(FoldRows rows, int day, String actor, boolean isPublic) {
        return rows.row(
                day + 1,
                100 + day,
                TicketEvents.EVENT_ID,
                "e" + day,
                TicketEvents.TICKET_ID,
                "1",
                TicketEvents.AT,
                at(day),
                TicketEvents.KIND,
                "message",
                TicketEvents.ACTOR,
                actor,
                TicketEvents.IS_PUBLIC,
                isPublic);
    }

    private static String at(int day) {
        return DAY + day + "T00:00:00Z";
    }

    @Test
    void eventsAloneMakeATicketThatTheFirstOfThemCarries() {
        FoldRows rows = tickets();
        status(rows, 1, "open");
        status(rows, 2, "on_hold");
        status(rows, 4, "resolved");
        assertEquals(List.of("accepted", "accepted", "accepted"), rows.standings());
        assertEquals("1", rows.value(Tickets.TICKET_ID));
        assertEquals(at(1), rows.value(Tickets.CREATED_AT));
        assertEquals(at(4), rows.value(Tickets.FIRST_RESOLVED_AT));
        assertEquals(at(4), rows.value(Tickets.RESOLVED_AT));
        assertEquals("resolved", rows.value(Tickets.STATUS));
        assertEquals("0", rows.value(Tickets.REOPEN_COUNT));
        assertEquals("", rows.value(Tickets.REOPENED_AT));
    }

    @Test
    void aReopenedTicketIsResolvedAgainOrNotAtAll() {
        FoldRows rows = tickets();
        status(rows, 1, "open");
        status(rows, 2, "resolved");
        status(rows, 3, "open");
        assertEquals("", rows.value(Tickets.RESOLVED_AT));
        assertEquals(at(2), rows.value(Tickets.FIRST_RESOLVED_AT));
        assertEquals(at(3), rows.value(Tickets.REOPENED_AT));
        assertEquals("1", rows.value(Tickets.REOPEN_COUNT));
        assertEquals("open", rows.value(Tickets.STATUS));
        status(rows, 5, "resolved");
        status(rows, 6, "resolved");
        status(rows, 7, "closed");
        assertEquals(at(5), rows.value(Tickets.RESOLVED_AT));
        assertEquals(at(7), rows.value(Tickets.CLOSED_AT));
        assertEquals("1", rows.value(Tickets.REOPEN_COUNT));
    }

    @Test
    void aTicketThatIsReopenedAfterItsClosingIsNotClosed() {
        FoldRows rows = tickets();
        status(rows, 1, "open");
        status(rows, 2, "resolved");
        status(rows, 3, "closed");
        status(rows, 4, "open");
        assertEquals("", rows.value(Tickets.CLOSED_AT));
        assertEquals("open", rows.value(Tickets.STATUS));
        status(rows, 6, "closed");
        assertEquals(at(6), rows.value(Tickets.CLOSED_AT));
    }

    @Test
    void whatTheTicketWaitedForItsClientIsKeptAsPeriods() {
        FoldRows rows = tickets();
        status(rows, 1, "open");
        status(rows, 2, "pending");
        status(rows, 3, "on_hold");
        status(rows, 4, "pending");
        assertEquals("[" + at(2) + " " + at(3) + " " + at(4) + "]", rows.value(Tickets.WAITING));
        status(rows, 6, "open");
        status(rows, 7, "resolved");
        assertEquals("[" + at(2) + " " + at(3) + " " + at(4) + " " + at(6) + "]", rows.value(Tickets.WAITING));
    }

    @Test
    void aTicketThatNeverWaitedHasNoPeriodAndOneWithoutStatusEventsNothing() {
        FoldRows rows = tickets().row(1, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        message(rows, 1, "client", true);
        assertEquals("", rows.value(Tickets.WAITING));
        status(rows, 2, "open");
        assertEquals("[]", rows.value(Tickets.WAITING));
    }

    @Test
    void waitingLiesBetweenCreationAndEnd() {
        FoldRows rows = tickets()
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(3),
                        Tickets.RESOLVED_AT,
                        at(6),
                        Tickets.STATUS,
                        "closed");
        status(rows, 1, "pending");
        status(rows, 4, "open");
        status(rows, 5, "pending");
        assertEquals("[" + at(3) + " " + at(4) + " " + at(5) + " " + at(6) + "]", rows.value(Tickets.WAITING));
        rows = tickets()
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(3),
                        Tickets.RESOLVED_AT,
                        at(4),
                        Tickets.STATUS,
                        "closed");
        status(rows, 1, "pending");
        status(rows, 2, "open");
        status(rows, 5, "pending");
        assertEquals("[]", rows.value(Tickets.WAITING));
    }

    @Test
    void waitingEndsWithResolutionWithClosingAndWithAStatusThatNobodyKnows() {
        for (String end : new String[] {"resolved", "closed", "on_hold", null}) {
            FoldRows rows = tickets();
            status(rows, 1, "open");
            status(rows, 2, "pending");
            status(rows, 4, end);
            assertEquals("[" + at(2) + " " + at(4) + "]", rows.value(Tickets.WAITING), String.valueOf(end));
        }
    }

    /** Minutes tie: two changes in one make no period, or do not end one. */
    @Test
    void changesAtOneInstantMakeNoPeriodOfTheirOwn() {
        FoldRows rows = tickets();
        status(rows, 1, "open");
        change(rows, 2, "a", "pending");
        change(rows, 2, "b", "open");
        assertEquals("[]", rows.value(Tickets.WAITING));
        change(rows, 3, "c", "pending");
        change(rows, 5, "d", "open");
        change(rows, 5, "e", "pending");
        change(rows, 6, "f", "open");
        assertEquals("[" + at(3) + " " + at(6) + "]", rows.value(Tickets.WAITING));
    }

    @Test
    void theFirstChangeTellsWhatWasBeforeIt() {
        FoldRows rows = tickets().row(1, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(2));
        rows.row(
                3,
                103,
                TicketEvents.EVENT_ID,
                "e3",
                TicketEvents.AT,
                at(3),
                TicketEvents.KIND,
                "status",
                TicketEvents.FROM_VALUE,
                "pending",
                TicketEvents.TO_VALUE,
                "open");
        assertEquals("[" + at(2) + " " + at(3) + "]", rows.value(Tickets.WAITING));
    }

    @Test
    void aReopenedTicketWaitedInAllItsTime() {
        FoldRows rows = tickets();
        status(rows, 1, "pending");
        status(rows, 2, "resolved");
        status(rows, 3, "pending");
        assertEquals("[" + at(1) + " " + at(2) + " " + at(3) + "]", rows.value(Tickets.WAITING));
        assertEquals("", rows.value(Tickets.RESOLVED_AT));
    }

    /** The files of one source are exported at different times: what came after the last update of the ticket is news. */
    @Test
    void aChangeAfterTheLastUpdateOfTheTicketIsNews() {
        FoldRows rows = tickets()
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(1),
                        Tickets.STATUS,
                        "pending",
                        Records.UPDATED_AT,
                        at(3));
        status(rows, 2, "pending");
        status(rows, 3, "resolved");
        assertEquals("pending", rows.value(Tickets.STATUS));
        assertEquals("", rows.value(Tickets.RESOLVED_AT));
        status(rows, 4, "open");
        status(rows, 5, "resolved");
        assertEquals("resolved", rows.value(Tickets.STATUS));
        assertEquals(at(5), rows.value(Tickets.RESOLVED_AT));
        rows = tickets()
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(1),
                        Tickets.STATUS,
                        "closed",
                        Tickets.RESOLVED_AT,
                        at(2),
                        Tickets.CLOSED_AT,
                        at(2),
                        Records.EXPORTED_AT,
                        at(3));
        status(rows, 2, "closed");
        status(rows, 4, "open");
        assertEquals("open", rows.value(Tickets.STATUS));
        assertEquals("", rows.value(Tickets.RESOLVED_AT) + rows.value(Tickets.CLOSED_AT));
        rows = tickets()
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(1),
                        Tickets.STATUS,
                        "deleted",
                        Records.UPDATED_AT,
                        at(2));
        status(rows, 4, "closed");
        assertEquals(List.of("excluded:deleted", "excluded:deleted"), rows.standings());
    }

    /** What the row says of the time after the cut is forgotten, and the events up to it tell how the ticket stood. */
    @Test
    void atACutTheEventsTellHowTheTicketStood() {
        FoldRows rows = FoldRows.of(RecordType.TICKET, at(4))
                .row(
                        1,
                        1,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        at(1),
                        Tickets.STATUS,
                        "closed",
                        Tickets.RESOLVED_AT,
                        at(8),
                        Tickets.CLOSED_AT,
                        at(9));
        status(rows, 2, "pending");
        status(rows, 3, "resolved");
        status(rows, 5, "open");
        status(rows, 8, "resolved");
        assertEquals("resolved", rows.value(Tickets.STATUS));
        assertEquals(at(3), rows.value(Tickets.RESOLVED_AT));
        assertEquals("[" + at(2) + " " + at(3) + "]", rows.value(Tickets.WAITING));
    }

    @Test
    void messagesTellTheFirstResponseAndTheReplies() {
        FoldRows rows = tickets().row(1, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        message(rows, 1, "client", true);
        message(rows, 2, "staff", false);
        message(rows, 3, "bot", true);
        message(rows, 4, "staff", true);
        message(rows, 5, "staff", true);
        assertEquals(at(1), rows.value(Tickets.CLIENT_MESSAGE_AT));
        assertEquals(at(3), rows.value(Tickets.FIRST_TOUCH_AT));
        assertEquals(at(4), rows.value(Tickets.FIRST_RESPONSE_AT));
        assertEquals("2", rows.value(Tickets.AGENT_REPLY_COUNT));
    }

    @Test
    void whatTheTicketKnowsItselfIsNotOverwritten() {
        FoldRows rows =
                tickets().row(9, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(2), Tickets.STATUS, "pending");
        status(rows, 3, "resolved");
        assertEquals(at(2), rows.value(Tickets.CREATED_AT));
        assertEquals("pending", rows.value(Tickets.STATUS));
        assertEquals(at(3), rows.value(Tickets.FIRST_RESOLVED_AT));
        assertEquals("", rows.value(Tickets.RESOLVED_AT));
        assertEquals("9", rows.value(Records.SOURCE_ROW));
    }

    @Test
    void aTicketThatIsResolvedTakesTheTimeFromItsEventsUnlessItHasAColumnForIt() {
        FoldRows rows =
                tickets().row(9, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1), Tickets.STATUS, "closed");
        status(rows, 3, "resolved");
        status(rows, 5, "closed");
        assertEquals(at(3), rows.value(Tickets.RESOLVED_AT));
        assertEquals(at(5), rows.value(Tickets.CLOSED_AT));
        assertEquals("", rows.resolvedInRows().value(Tickets.RESOLVED_AT));
    }

    @Test
    void aMessageOfAnUnknownAuthorIsNoReply() {
        FoldRows rows = tickets().row(1, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        message(rows, 2, null, true);
        assertEquals("", rows.value(Tickets.FIRST_TOUCH_AT));
        assertEquals("", rows.value(Tickets.AGENT_REPLY_COUNT));
    }

    @Test
    void eventsWhoseTicketHasNotComeAreLeftOutWithoutAMonth() {
        FoldRows rows = tickets();
        message(rows, 2, "staff", true);
        List<RecordStanding> folded = rows.folded();
        assertEquals("excluded:no_start", folded.get(0).standing());
        assertEquals("none", folded.get(0).month());
        assertEquals(RecordType.TICKET_EVENT, folded.get(0).type());
    }

    @Test
    void anEventDeliveredTwiceCountsOnce() {
        FoldRows rows = tickets().row(9, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        message(rows, 2, "staff", true);
        message(rows, 2, "staff", true);
        assertEquals("1", rows.value(Tickets.AGENT_REPLY_COUNT));
        rows = tickets().row(9, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        rows.row(3, 7, TicketEvents.EVENT_ID, "e", TicketEvents.AT, at(2), Records.SOURCE_FILE, "a");
        rows.row(3, 7, TicketEvents.EVENT_ID, "e", TicketEvents.AT, at(2), Records.SOURCE_FILE, "b");
        rows.row(2, 8, TicketEvents.EVENT_ID, "e", TicketEvents.AT, at(2), Records.SOURCE_FILE, "b");
        assertEquals(List.of("accepted", "duplicate", "accepted", "superseded"), rows.standings());
    }

    @Test
    void anEventAfterTheCutHasNotHappened() {
        FoldRows rows = FoldRows.of(RecordType.TICKET, at(3));
        status(rows, 1, "open");
        status(rows, 3, "resolved");
        status(rows, 4, "open");
        assertEquals(List.of("accepted", "accepted", "excluded:after_as_of"), rows.standings());
        assertEquals("resolved", rows.value(Tickets.STATUS));
        assertEquals(at(3), rows.value(Tickets.RESOLVED_AT));
    }

    @Test
    void handsAreCountedOverAllEvents() {
        FoldRows rows = tickets().row(9, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, at(1));
        for (String[] hand : new String[][] {{"2", "p", "A"}, {"3", "q", "A"}, {"4", "p", "B"}}) {
            int day = Integer.parseInt(hand[0]);
            rows.row(
                    day,
                    100 + day,
                    TicketEvents.EVENT_ID,
                    "e" + day,
                    TicketEvents.AT,
                    at(day),
                    TicketEvents.KIND,
                    "assignment",
                    TicketEvents.STAFF_ID,
                    hand[1],
                    TicketEvents.TEAM,
                    hand[2]);
        }
        assertEquals("2", rows.value(Tickets.AGENT_COUNT));
        assertEquals("2", rows.value(Tickets.TEAM_COUNT));
        assertEquals("", rows.value(Tickets.AGENT_REPLY_COUNT));
    }
}
