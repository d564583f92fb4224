package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no export can tell is not measured; it is not none. Here: whether a provider got in touch again (11.3). */
class KnowableCriteriaTest {
    private static final int TICKETS = 12;

    @TempDir
    private Path temporary;

    private Path exports;

    @BeforeEach
    void configure() throws IOException {
        exports = temporary.resolve("exports");
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: tickets, files: ticket.csv, mapping: canonical-ticket, provider: own}",
                "  - {id: calls, files: call.csv, mapping: canonical-call, provider: own, optional: true}");
    }

    /** Resolved tickets of a client each in three months, a day after the first of the month. */
    private void writeTickets(String column, String value) throws IOException {
        List<String> lines =
                new ArrayList<>(List.of("ticket_id,channel,client_id,status,created_at,resolved_at" + column));
        for (int month = 1; month <= 3; month++) {
            for (int i = 0; i < TICKETS; i++) {
                lines.add("T" + month + "-" + i + ",email,C" + i + ",resolved,2025-0" + month + "-01 10:00:00,2025-0"
                        + month + "-02 10:00:00" + value);
            }
        }
        // So long was watched.
        lines.add("T,email,C0,open,2025-03-30 10:00:00," + value);
        Runs.write(exports.resolve("ticket.csv"), lines.toArray(String[]::new));
    }

    private String followUp() throws IOException {
        Path out = temporary.resolve("out");
        Runs.done(exports, out);
        var row = new Published(out)
                .row("scorecard", "provider_id", "own", "month", "2025-03", "code", "11.3", "basis", "resolved");
        return row.get("status") + " " + row.get("reason") + " " + row.get("value");
    }

    @Test
    void ticketsThatDoNotSayWhoBeganThemTellOfNoContact() throws IOException {
        writeTickets("", "");
        assertEquals("not_measured not_available ", followUp());
    }

    @Test
    void ticketsThatSayItDo() throws IOException {
        writeTickets(",initiated_by", ",client");
        assertEquals("measured  0.000000", followUp());
    }

    @Test
    void callsThatSayItDoAsWell() throws IOException {
        writeTickets("", "");
        List<String> lines = new ArrayList<>(List.of("call_id,direction,client_id,offered_at"));
        for (int month = 1; month <= 3; month++) {
            for (int i = 0; i < TICKETS / 2; i++) {
                lines.add("K" + month + "-" + i + ",out,C" + i + ",2025-0" + month + "-05 10:00:00");
            }
        }
        Runs.write(exports.resolve("call.csv"), lines.toArray(String[]::new));
        assertEquals("measured  0.500000", followUp());
    }
}
