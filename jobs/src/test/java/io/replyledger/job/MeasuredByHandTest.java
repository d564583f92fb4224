package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A few records of every measured kind, and what a person with a pencil makes of them. As of 2025-06-01 00:00. */
class MeasuredByHandTest {
    @TempDir
    private static Path temporary;

    private static Published published;
    private static Said said;

    @BeforeAll
    static void publish() throws IOException {
        Path exports = temporary.resolve("exports");
        published = new Published(temporary.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "calendar: cn-office",
                "providers: [{id: own, name: Own}, {id: bare, name: Bare}, {id: far, name: Far, time_zone:"
                        + " Europe/Berlin,",
                "             calendar: de-office}]",
                "sources:",
                source("ticket", "own"),
                source("chat", "own"),
                source("appointment", "own"),
                source("email", "own"),
                "  - {id: bare, files: \"bare-*.csv\", mapping: canonical-ticket, provider: bare, selects: all,"
                        + " exported_at: {name: \"(\\\\d{8})\"}}",
                "  - {id: far, files: \"far-*.csv\", mapping: canonical-ticket, provider: far, selects: all,"
                        + " exported_at: {name: \"(\\\\d{8})\"}}");
        tickets(exports);
        conversations(exports);
        said = Runs.done(exports, published.out());
    }

    private static String source(String record, String provider) {
        return "  - {id: s-" + record + ", files: \"" + record + "-*.csv\", mapping: canonical-" + record
                + ", provider: " + provider + ", selects: all, exported_at: {name: \"(\\\\d{8})\"}}";
    }

    private static void tickets(Path exports) throws IOException {
        Runs.write(
                exports.resolve("ticket-20250601.csv"),
                "ticket_id,created_at,client_message_at,first_response_at,status,first_resolved_at,resolved_at,reopened_at,"
                        + "reopen_count,agent_reply_count,initiated_by,is_probe,first_response_reported,resolution_reported",
                // Answered after 5 minutes that the client had already waited 10: 15 minutes. Reopened after 2 days.
                "1,2025-03-03 10:00,2025-03-03 09:50,2025-03-03 10:05,resolved,2025-03-03 11:00,2025-03-06 10:00,"
                        + "2025-03-05 11:00,1,2,client,,300,259200",
                // Resolved with one reply; on the last day of the filing window (17 March).
                "2,2025-03-17 10:00,,2025-03-17 10:20,resolved,2025-03-17 12:00,2025-03-17"
                        + " 12:00,,0,1,client,,1200,7200",
                // The provider wrote first: no response time, but a resolution. Resolved in April.
                "3,2025-03-31 17:00,,2025-03-31 17:10,resolved,2025-04-01 10:00,2025-04-01 10:00,,0,1,provider,,,",
                // A mystery contact is no part of the whole.
                "4,2025-03-18 10:00,,2025-03-18 10:01,resolved,2025-03-18 10:30,2025-03-18 10:30,,0,1,client,true,,",
                // Still open.
                "5,2025-04-07 10:00,,,open,,,,,,client,,,");
        Runs.write(
                exports.resolve("bare-20250601.csv"),
                "ticket_id,created_at,status,resolved_at",
                "1,2025-03-03 10:00,resolved,2025-03-04 10:00");
        Runs.write(
                exports.resolve("far-20250601.csv"),
                "ticket_id,created_at,first_response_at,status",
                // Beyond the last year of the calendar.
                "2,2099-03-02 10:00,2099-03-02 11:00,open",
                // Clocks go forward in the night to 30 March; 1 h of Friday and 1 h of Monday are open.
                "1,2025-03-28 16:00,2025-03-31 10:00,open");
    }

    private static void conversations(Path exports) throws IOException {
        Runs.write(
                exports.resolve("chat-20250601.csv"),
                "chat_id,started_at,client_message_at,first_agent_at,ended_at,initiated_by",
                "1,2025-03-03 10:00:00,2025-03-03 10:00:30,2025-03-03 10:01:00,2025-03-03 10:10:00,client",
                // Left after two minutes without an answer.
                "2,2025-03-03 11:00:00,2025-03-03 11:00:00,,2025-03-03 11:02:00,client",
                // Said nothing; and one that the provider began.
                "3,2025-03-03 12:00:00,,2025-03-03 12:00:05,2025-03-03 12:01:00,client",
                "4,2025-03-03 13:00:00,2025-03-03 13:05:00,2025-03-03 13:09:00,,provider");
        Runs.write(
                exports.resolve("appointment-20250601.csv"),
                "appointment_id,requested_at,offered_at,slot_at",
                "1,2025-03-03 10:00:00,2025-03-03 11:00:00,2025-03-05 10:00:00",
                "2,2025-03-04 10:00:00,,");
        Runs.write(
                exports.resolve("email-20250601.csv"),
                "message_id,at,direction,client_id,subject_key",
                "a,2025-03-03 10:00:00,in,c1,发票",
                "b,2025-03-03 10:30:00,out,c2,回复: 发票",
                "c,2025-03-03 11:00:00,out,c1,回复: 发票",
                "d,2025-03-04 10:00:00,in,c3,");
    }

    private static Map<String, String> figure(String provider, String month, String measure, String... more)
            throws IOException {
        List<String> wanted = new ArrayList<>(List.of("provider_id", provider, "month", month, "measure", measure));
        wanted.addAll(List.of(more));
        if (!wanted.contains("channel")) {
            wanted.addAll(List.of("channel", "all"));
        }
        return published.row("response_times", wanted.toArray(String[]::new));
    }

    private static void assertCells(Map<String, String> row, String... expected) {
        for (int i = 0; i < expected.length; i += 2) {
            assertEquals(expected[i + 1], row.get(expected[i]), expected[i] + " of " + row);
        }
    }

    private static Map<String, String> resolution(String month, String basis) throws IOException {
        return published.row("resolution", "provider_id", "own", "month", month, "channel", "all", "basis", basis);
    }

    @Test
    void aTicketIsAnsweredFromTheFirstMessageOfTheClient() throws IOException {
        assertCells(
                figure("own", "2025-03", "first_response", "channel", "unknown"),
                "n",
                "2",
                "p50",
                "900",
                "p75",
                "1200");
        assertEquals(
                "mixed",
                figure("own", "2025-03", "first_response", "channel", "unknown").get("start_basis"));
    }

    @Test
    void theLastWorkingDaysOfTheFilingWindowAreASegment() throws IOException {
        assertCells(
                figure("own", "2025-03", "first_response", "channel", "unknown", "segment", "filing_peak"),
                "n",
                "1",
                "p50",
                "1200");
        assertCells(
                figure("own", "2025-03", "first_response", "channel", "unknown", "segment", "filing_window"), "n", "2");
        assertEquals(
                List.of(),
                published.rows(
                        "response_times",
                        "provider_id",
                        "own",
                        "month",
                        "2025-03",
                        "channel",
                        "unknown",
                        "measure",
                        "first_response",
                        "segment",
                        "outside_filing_window"));
        assertEquals(List.of(), published.rows("response_times", "provider_id", "far", "segment", "filing_window"));
    }

    @Test
    void aMysteryContactIsASegmentOfItsOwn() throws IOException {
        assertCells(
                figure("own", "2025-03", "first_response", "channel", "unknown", "segment", "probe"),
                "n",
                "1",
                "p50",
                "60");
        assertCells(resolution("2025-03", "created"), "n_created", "3");
    }

    @Test
    void aReopenedTicketHasAFirstAFinalAndAStickyResolution() throws IOException {
        // From the creation: 3,600 s and 259,200 s; 7,200 s; 61,200 s. The reopening came within a week.
        assertCells(figure("own", "2025-03", "first_resolution"), "n", "3", "p50", "7200", "p99", "61200");
        assertCells(figure("own", "2025-03", "final_resolution"), "n", "3", "p50", "61200", "p99", "259200");
        assertCells(figure("own", "2025-03", "sticky_resolution"), "n", "3", "p50", "61200", "p99", "259200");
        assertCells(
                figure("own", "2025-03", "final_resolution", "clock", "business"),
                // 17:00-18:00 and 09:00-10:00; 2 h; and from Monday to Thursday 10:00 three days of nine hours.
                "p50",
                "7200",
                "p99",
                "97200");
    }

    @Test
    void whatIsResolvedInAMonthIsNotWhatWasCreatedInIt() throws IOException {
        assertCells(
                resolution("2025-03", "resolved"),
                "resolved_in_month",
                "2",
                "one_touch_rate",
                "0.500000",
                // Of two resolved first in March one was reopened within 30 days.
                "reopen_rate",
                "0.500000",
                "n_created",
                "");
        assertCells(resolution("2025-04", "resolved"), "resolved_in_month", "1", "one_touch_rate", "1.000000");
        assertCells(resolution("2025-03", "month_end"), "backlog_end", "1");
        assertCells(resolution("2025-04", "month_end"), "backlog_end", "1", "n_open", "");
        assertCells(resolution("2025-04", "created"), "n_created", "1", "n_open", "1");
    }

    @Test
    void chatsAreAnsweredFromTheFirstMessageOrNotAtAll() throws IOException {
        assertCells(
                figure("own", "2025-03", "first_response", "channel", "chat"),
                "n",
                "2",
                "n_censored",
                "1",
                "p50",
                "30",
                "p75",
                "",
                "bound",
                "120");
    }

    @Test
    void anAppointmentIsOfferedForATimeOrTheWaitGoesOn() throws IOException {
        assertCells(
                figure("own", "2025-03", "appointment_offer"),
                "n",
                "2",
                "n_censored",
                "1",
                "p50",
                "172800",
                // From 2025-03-04 10:00 to 2025-06-01 00:00.
                "bound",
                "7653600");
    }

    @Test
    void mailsWithoutAChainArePairedBySubjectAndCounterpart() throws IOException {
        assertCells(
                figure("own", "2025-03", "turn_response", "channel", "email"),
                "n",
                "2",
                "n_censored",
                "1",
                "p50",
                "3600",
                "start_basis",
                "client_message_heuristic");
    }

    @Test
    void whatAFileHasNoColumnForIsNotMeasured() throws IOException {
        assertCells(figure("bare", "2025-03", "final_resolution"), "n", "1", "p50", "86400");
        for (String measure : List.of("first_response", "first_touch", "first_resolution", "sticky_resolution")) {
            assertEquals(
                    List.of(), published.rows("response_times", "provider_id", "bare", "measure", measure), measure);
        }
        String findings = published.row("data_quality", "provider_id", "bare").get("findings");
        assertEquals(true, findings.contains("not_available:") && findings.contains("first_response_at"), findings);
    }

    @Test
    void anOfficeElsewhereHasItsOwnHoursAndClocks() throws IOException {
        // 66 h on the wall less the hour that was skipped.
        assertCells(figure("far", "2025-03", "first_response"), "p50", "234000");
        assertCells(figure("far", "2025-03", "first_response", "clock", "business"), "p50", "7200");
    }

    @Test
    void beyondTheYearsOfTheCalendarBusinessTimeIsEmptyAndSaidToBe() throws IOException {
        Map<String, String> row = figure("far", "2099-03", "first_response", "clock", "business");
        assertCells(row, "n", "1", "n_uncovered", "1", "p50", "", "within_target", "", "status", "limited");
        assertCells(figure("far", "2099-03", "first_response"), "n", "1", "n_uncovered", "0", "p50", "3600");
        assertEquals(
                "business time of first_response: 1 of 8 records lie in years that the calendar does not know; they"
                        + " count in n and stand on no curve",
                said.err()
                        .lines()
                        .filter(l -> l.contains("first_response"))
                        .findFirst()
                        .orElse(""));
    }

    @Test
    void durationsOfTheSourceAreComparedByDefinition() throws IOException {
        // 300 s from the creation, 900 s from the message; 1,200 s both.
        assertCells(
                published.row("reconciliation", "provider_id", "own", "measure", "first_response"),
                "n",
                "2",
                "within_60s",
                "0.500000",
                "median_difference",
                "0",
                "reason",
                "starts when the record is created");
        assertCells(
                published.row("reconciliation", "provider_id", "own", "measure", "final_resolution"),
                "n",
                "2",
                "within_60s",
                "1.000000",
                "reason",
                "same definition");
    }
}
