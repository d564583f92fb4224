package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import io.replyledger.table.Records;
import io.replyledger.table.Tickets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Versions of a ticket, winner first as the reader hands them over. */
class RecordFoldTest {
    private static final String CREATED = "2024-03-01T01:00:00Z";

    private static FoldRows tickets() {
        return FoldRows.of(RecordType.TICKET);
    }

    @Test
    void theFirstVersionCountsAndOlderOnesAreSuperseded() {
        FoldRows rows = tickets()
                .row(4, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.STATUS, "resolved")
                .row(3, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.STATUS, "pending")
                .row(2, 10, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.STATUS, "open");
        assertEquals(List.of("accepted", "superseded", "superseded"), rows.standings());
        assertEquals("resolved", rows.value(Tickets.STATUS));
        assertEquals("4", rows.value(Records.SOURCE_ROW));
    }

    @Test
    void aRowEqualToOneBeforeItIsADuplicate() {
        FoldRows rows = tickets()
                .row(5, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED)
                .row(4, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED)
                .row(3, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED)
                .row(2, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED);
        assertEquals(List.of("accepted", "duplicate", "superseded", "duplicate"), rows.standings());
    }

    @Test
    void onlyTheWinnerCarriesTheRecord() {
        List<RecordStanding> folded = tickets()
                .row(3, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED)
                .row(2, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED)
                .folded();
        assertEquals(
                List.of(true, false),
                folded.stream().map(s -> Objects.nonNull(s.record())).toList());
    }

    @Test
    void aRecordThatStraddlesMonthsStandsInTheMonthOfItsWinner() {
        List<RecordStanding> folded = tickets()
                .row(3, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, "2024-03-31T16:00:00Z")
                .row(2, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, "2024-03-31T15:59:59Z")
                .folded();
        assertEquals(
                List.of("2024-04", "2024-04"),
                folded.stream().map(RecordStanding::month).toList());
    }

    @Test
    void deletedSpamTestAndMergedTicketsAreLeftOutWithTheirReason() {
        for (String status : List.of("deleted", "spam", "test")) {
            assertEquals(
                    List.of("excluded:" + status, "superseded"),
                    tickets()
                            .row(3, 12, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.STATUS, status)
                            .row(2, 11, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.STATUS, "open")
                            .standings());
        }
        assertEquals(
                List.of("excluded:merged"),
                tickets()
                        .row(2, 10, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED, Tickets.MERGED_INTO_ID, "7")
                        .standings());
    }

    @Test
    void whatHappensAfterTheCutHasNotHappened() {
        FoldRows rows = FoldRows.of(RecordType.TICKET, "2024-03-05T00:00:00Z")
                .row(
                        2,
                        10,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        CREATED,
                        Tickets.FIRST_RESPONSE_AT,
                        "2024-03-02T00:00:00Z",
                        Tickets.RESOLVED_AT,
                        "2024-03-06T00:00:00Z",
                        Tickets.STATUS,
                        "resolved");
        assertEquals(List.of("accepted"), rows.standings());
        assertEquals("2024-03-02T00:00:00Z", rows.value(Tickets.FIRST_RESPONSE_AT));
        assertEquals("", rows.value(Tickets.RESOLVED_AT));
        assertEquals("open", rows.value(Tickets.STATUS));
    }

    @Test
    void aRecordThatStartsAfterTheCutIsLeftOut() {
        FoldRows rows = FoldRows.of(RecordType.TICKET, "2024-02-05T00:00:00Z")
                .row(2, 10, Tickets.TICKET_ID, "1", Tickets.CREATED_AT, CREATED);
        assertEquals(List.of("excluded:after_as_of"), rows.standings());
    }

    @Test
    void aStandingKnowsTheFirstAndTheLastTimeOfItsRow() {
        RecordStanding standing = tickets()
                .row(
                        2,
                        10,
                        Tickets.TICKET_ID,
                        "1",
                        Tickets.CREATED_AT,
                        CREATED,
                        Records.UPDATED_AT,
                        "2024-03-09T00:00:00Z",
                        Records.EXPORTED_AT,
                        "2024-04-01T00:00:00Z")
                .folded()
                .get(0);
        assertEquals(
                Arrays.asList(FoldRows.micros(CREATED), FoldRows.micros("2024-03-09T00:00:00Z")),
                Arrays.asList(standing.firstAt(), standing.lastAt()));
    }
}
