package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public exports of messages, mails, events and tables of real systems. The figures were computed from the same files by
 * scripts of a few lines that know nothing of this project: events and messages in the order of their times, a turn from
 * the first message of a client up to the next one of the provider. See {@link RealExportsTest} for where the data is.
 */
class RealMessagesTest {
    private static final Path DATA = Path.of(System.getProperty("replyledger.shared", "../shared"), "data");
    private static final Path CONFIGURATIONS = Path.of("jobs", "src", "test", "resources", "real");

    private static final String[] ZENDESK_FILES = {
        "ticket_data.csv",
        "ticket_comment_data.csv",
        "ticket_field_history_data.csv",
        "ticket_chat_event_data.csv",
        "user_data.csv"
    };

    @TempDir
    Path folder;

    private Published published;

    @BeforeEach
    void needsTheData() {
        assumeTrue(
                Files.isDirectory(DATA), "skipped: the real exports are not at " + DATA + "; see -Dreplyledger.shared");
        published = new Published(folder.resolve("out"));
    }

    private void run(String name, String... files) throws IOException {
        Path exports = folder.resolve("exports");
        Files.createDirectories(exports);
        try (Stream<Path> configuration = Files.list(CONFIGURATIONS.resolve(name))) {
            for (Path file : configuration.toList()) {
                Files.copy(file, exports.resolve(file.getFileName()));
            }
        }
        for (String file : files) {
            Files.copy(DATA.resolve(name).resolve(file), exports.resolve(file));
        }
        Runs.done(exports, published.out());
    }

    private List<String> times(String provider, String channel, String measure, String... columns) throws IOException {
        Map<String, String> row = published.row(
                "response_times", "provider_id", provider, "month", "all", "channel", channel, "measure", measure);
        return Stream.of(columns).map(row::get).toList();
    }

    @Test
    void eventsOfCasesFoldIntoTickets() throws IOException {
        run("helpdesk_it", "helpdesk_events.csv.gz");
        assertEquals(21_348, published.sum("data_quality", "rows_read"));
        assertEquals(0, published.sum("data_quality", "rejected"));
        // 8 rows are of no case; 78 cases tell no creation.
        assertEquals(8, published.sum("exclusions", "n", "reason", "other_record"));
        assertEquals(127, published.sum("data_quality", "duplicate"));
        assertEquals(
                List.of("4502", "11", "516194"),
                times("helpdesk", "all", "first_resolution", "n", "n_censored", "p50"));
        assertEquals(
                List.of("4502", "12", "545519"),
                times("helpdesk", "all", "final_resolution", "n", "n_censored", "p50"));
        assertEquals(
                "4490",
                published.row("resolution", OwnExports.whole("helpdesk", "all")).get("n_resolved"));
    }

    @Test
    void everyCompanyThatAnswersHasItsFirstHumanReply() throws IOException {
        run("twcs", "twcs.csv");
        assertEquals(5_001, published.sum("data_quality", "rows_read"));
        assertEquals(4_999, published.sum("data_quality", "accepted"));
        TreeSet<String> companies =
                published.rows("response_times", "measure", "turn_response", "month", "all").stream()
                        .map(r -> r.get("provider_id"))
                        .collect(Collectors.toCollection(TreeSet::new));
        companies.removeAll(List.of("twcs", "unassigned"));
        assertEquals(76, companies.size());
        turns("chipotletweets", "208", "596", "170", "590");
        turns("amazonhelp", "187", "593", "102", "744");
        turns("applesupport", "139", "548", "83", "469");
        turns("uber_support", "111", "1061", "81", "1242");
        assertEquals(List.of("89", "1445"), times("delta", "all", "turn_response", "n", "p50"));
        // The column of the provider holds clients too: 2,777 messages of theirs, and no finding may name one.
        assertEquals(
                "encoding UTF-8, delimiter ,; unknown provider '***' (2777)",
                published.row("data_quality", "provider_id", "unassigned").get("findings"));
        assertEquals(List.of("197", "197"), times("unassigned", "all", "turn_response", "n", "n_censored"));
    }

    private void turns(String company, String n, String median, String firstN, String firstMedian) throws IOException {
        assertEquals(List.of(n, median), times(company, "all", "turn_response", "n", "p50"), company);
        assertEquals(List.of(firstN, firstMedian), times(company, "all", "first_response", "n", "p50"), company);
    }

    @Test
    void mailsOfAnArchiveAreThreadsAndTurns() throws IOException {
        run("mail", "2001-November.mbox");
        Map<String, String> rows = published.row("data_quality", "record", "email");
        assertEquals(
                List.of("164", "82", "82", "0"),
                Stream.of("rows_read", "accepted", "duplicate", "rejected")
                        .map(rows::get)
                        .toList());
        assertEquals(List.of("35", "28"), times("list", "email", "turn_response", "n", "n_censored"));
        assertEquals(List.of("22", "17"), times("list", "email", "first_response", "n", "n_censored"));
    }

    /** Three tables of one source: the tickets, their comments and the history of their fields. */
    @Test
    void ticketsCommentsAndHistoryOfAConnectorFoldIntoTickets() throws IOException {
        run("zendesk_tables", ZENDESK_FILES);
        List<String> counts = new ArrayList<>();
        for (String record : List.of("ticket", "ticket_event", "chat_message", "identity")) {
            counts.add(Stream.of("rows_read", "accepted", "superseded", "duplicate", "excluded", "rejected")
                    .map(c -> sum(record, c))
                    .collect(Collectors.joining(" ", record + " ", "")));
        }
        // Of 38 changes 18 are of ticket 11071 (13 of status, 4 of priority, 1 of assignee) and count, 3 are duplicates
        // of the change of ticket 102, and 16 are of tickets that the table lacks, as all 20 comments are; 1 is of no
        // field that is mapped.
        assertEquals(
                List.of(
                        "ticket 10 8 0 0 2 0",
                        "ticket_event 58 18 0 3 37 0",
                        "chat_message 12 9 0 0 3 0",
                        "identity 10 2 8 0 0 0"),
                counts);
        assertEquals(2, published.sum("exclusions", "n", "reason", "deleted"));
        assertEquals(36, published.sum("exclusions", "n", "reason", "no_start"));
        // Ticket 11071, created 2020-08-28 18:06:36, solved 2020-11-14 11:01:27: 6,713,691 s. Of the seven others no
        // table
        // tells when they were solved, nor when they ended.
        assertEquals(
                List.of("8", "7", "6713691", "limited"),
                times("desk", "all", "first_resolution", "n", "n_censored", "p50", "status"));
        Map<String, String> solved = published.row(
                "response_times",
                "provider_id",
                "desk",
                "month",
                "2020-08",
                "channel",
                "all",
                "measure",
                "final_resolution");
        assertEquals(
                List.of("1", "0", "6713691"), List.of(solved.get("n"), solved.get("n_censored"), solved.get("p50")));
    }

    private String sum(String record, String column) {
        try {
            return String.valueOf(published.sum("data_quality", column, "record", record));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
