package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tickets that were merged, as the stream of a month brings them together. */
class TicketMergeTest {
    private final FoldRows rows = FoldRows.of(RecordType.TICKET);

    private static String day(int day) {
        return "2024-03-%02dT00:00:00Z".formatted(day);
    }

    /** A ticket of family f, created on a day of March, its client writing on another, 0 for never. */
    private void ticket(String id, int created, int message) {
        rows.row(
                created,
                Long.parseLong(id),
                StoredRows.RECORD_ID,
                id,
                Families.FAMILY,
                "f",
                Tickets.TICKET_ID,
                id,
                Tickets.CREATED_AT,
                day(created));
        if (message > 0) {
            event(id, message, "message", "client", null);
        }
    }

    private void event(String id, int day, String kind, String actor, String value) {
        rows.row(
                100 + day,
                Long.parseLong(id) * 100 + day,
                StoredRows.RECORD_ID,
                id,
                Families.FAMILY,
                "f",
                TicketEvents.EVENT_ID,
                "e" + id + day,
                TicketEvents.TICKET_ID,
                id,
                TicketEvents.AT,
                day(day),
                TicketEvents.KIND,
                kind,
                TicketEvents.ACTOR,
                actor,
                TicketEvents.TO_VALUE,
                value);
    }

    private List<String> messages() {
        return rows.streamed("2024-03").stream()
                .filter(s -> s.record() != null)
                .map(s -> rows.value(Tickets.TICKET_ID, s) + " " + rows.value(Tickets.CLIENT_MESSAGE_AT, s))
                .toList();
    }

    @Test
    void aMergedTicketIsLeftOutWithItsEventsAndTheOtherKeepsTheEarliestMessage() {
        ticket("1", 2, 2);
        event("1", 5, "merge", null, "2");
        ticket("2", 3, 3);
        assertEquals(
                List.of("excluded:merged", "excluded:merged", "excluded:merged", "accepted", "accepted"),
                rows.streamed("2024-03").stream().map(RecordStanding::standing).toList());
        assertEquals(List.of("2 " + day(2)), messages());
    }

    @Test
    void theSurvivorKeepsItsOwnMessageWhereThatIsEarlier() {
        ticket("1", 4, 4);
        event("1", 5, "merge", null, "2");
        ticket("2", 3, 3);
        assertEquals(List.of("2 " + day(3)), messages());
    }

    @Test
    void aChainOfMergesEndsAtTheLastTicket() {
        ticket("1", 2, 2);
        event("1", 5, "merge", null, "2");
        ticket("2", 3, 3);
        event("2", 6, "merge", null, "3");
        ticket("3", 4, 4);
        assertEquals(List.of("3 " + day(2)), messages());
    }

    @Test
    void ofSeveralMergedTicketsTheEarliestMessageCounts() {
        ticket("1", 3, 3);
        event("1", 5, "merge", null, "9");
        ticket("2", 2, 2);
        event("2", 5, "merge", null, "9");
        ticket("9", 4, 4);
        assertEquals(List.of("9 " + day(2)), messages());
    }

    /** Its creation is what it knows of its beginning; a message that came later is no beginning. */
    @Test
    void aSurvivorThatKnowsNoMessageTakesOnlyOneBeforeItsCreation() {
        ticket("1", 6, 6);
        event("1", 7, "merge", null, "2");
        ticket("2", 3, 0);
        assertEquals(List.of("2 "), messages());
        ticket("3", 1, 1);
        event("3", 7, "merge", null, "2");
        assertEquals(List.of("2 " + day(1)), messages());
    }

    @Test
    void ticketsMergedInACircleAreLeftOutAndOneMergedIntoItselfIsNot() {
        ticket("1", 2, 2);
        event("1", 5, "merge", null, "2");
        ticket("2", 3, 3);
        event("2", 6, "merge", null, "1");
        assertEquals(List.of(), messages());
        ticket("3", 4, 4);
        event("3", 6, "merge", null, "3");
        assertEquals(List.of("3 " + day(4)), messages());
    }

    @Test
    void aMergeAfterTheCutHasNotHappened() {
        FoldRows cut = FoldRows.of(RecordType.TICKET, day(4));
        cut.row(1, 1, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, day(2));
        cut.row(
                2,
                2,
                TicketEvents.EVENT_ID,
                "e",
                TicketEvents.TICKET_ID,
                "1",
                TicketEvents.AT,
                day(5),
                TicketEvents.KIND,
                "merge",
                TicketEvents.TO_VALUE,
                "2");
        assertEquals(List.of("accepted", "excluded:after_as_of"), cut.standings());
    }

    @Test
    void aSurvivorInAnotherMonthIsToldAllTheSame() {
        ticket("1", 2, 2);
        event("1", 5, "merge", null, "2");
        rows.row(
                9,
                9,
                StoredRows.RECORD_ID,
                "2",
                Families.FAMILY,
                "f",
                Tickets.TICKET_ID,
                "2",
                Tickets.CREATED_AT,
                "2024-04-03T00:00:00Z",
                Tickets.CLIENT_MESSAGE_AT,
                "2024-04-02T00:00:00Z");
        List<RecordStanding> april = rows.streamed("2024-04");
        assertEquals(
                List.of("accepted"),
                april.stream().map(RecordStanding::standing).toList());
        assertEquals(day(2), rows.value(Tickets.CLIENT_MESSAGE_AT, april.get(0)));
    }
}
