package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ticket that is left of a merge waits since the first message of the client, whatever month and delivery that came in. */
class MergedTicketsTest {
    @TempDir
    Path folder;

    private Path exports;
    private Published published;

    @BeforeEach
    void makeExports() throws IOException {
        exports = folder.resolve("exports");
        published = new Published(folder.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: desk, files: \"tickets*.csv\", mapping: canonical-ticket, provider: own, selects: all}",
                "  - {id: desk, files: \"events*.csv\", mapping: canonical-ticket_event, provider: own}");
    }

    private void tickets(String name, String... rows) throws IOException {
        file(name, "ticket_id,created_at,merged_into_id", rows);
    }

    private void events(String name, String... rows) throws IOException {
        file(name, "ticket_id,at,kind,actor,to_value", rows);
    }

    private void file(String name, String header, String... rows) throws IOException {
        Runs.write(
                exports.resolve(name),
                Stream.concat(Stream.of(header), Stream.of(rows)).toArray(String[]::new));
    }

    /** n, the seconds of the only response, and where it begins, in February. */
    private List<String> february() throws IOException {
        Map<String, String> row = published.row(
                "response_times",
                "provider_id",
                "own",
                "month",
                "2025-02",
                "channel",
                "all",
                "measure",
                "first_response");
        return Stream.of("n", "p50", "start_basis").map(row::get).toList();
    }

    private void sameAsFresh() throws IOException {
        Path anew = Files.createTempDirectory(folder, "fresh");
        Runs.done(exports, anew);
        Published.assertSame(new Published(anew).csvTexts(), published.csvTexts());
    }

    @Test
    void aMergeOfTwoMonthsBeginsWithTheFirstMessage() throws IOException {
        tickets("tickets-1.csv", "A,2025-01-31 08:00:00,", "B,2025-02-01 08:00:00,");
        events(
                "events-1.csv",
                "A,2025-01-31 08:00:00,message,client,",
                "B,2025-02-01 08:00:00,message,client,",
                "B,2025-02-01 09:00:00,message,staff,");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "3600", "client_message"), february());

        events("events-2.csv", "A,2025-02-01 08:30:00,merge,staff,B");
        Said said = Runs.done(exports, published.out());
        assertEquals(List.of("2025-01", "2025-02", "none"), said.monthsMeasured("ticket"));
        assertEquals(List.of("1", "90000", "client_message"), february());
        // The ticket, its message and its merge.
        assertEquals(3, published.sum("exclusions", "n", "reason", "merged"));
        sameAsFresh();
    }

    /** The delivery that brings the earlier message says nothing of the merge, nor does it touch the month of the survivor. */
    @Test
    void aMessageThatComesLateReachesTheSurvivorInItsMonth() throws IOException {
        tickets("tickets-1.csv", "A,2025-01-31 08:00:00,B", "B,2025-02-01 08:00:00,");
        events("events-1.csv", "B,2025-02-01 09:00:00,message,staff,");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "3600", "created"), february());

        events("events-2.csv", "A,2025-01-31 09:00:00,message,client,");
        Said said = Runs.done(exports, published.out());
        assertTrue(said.monthsMeasured("ticket").contains("2025-02"), said.out());
        assertEquals(List.of("1", "86400", "client_message"), february());
        sameAsFresh();
        assertEquals(List.of(), Runs.done(exports, published.out()).monthsMeasured("ticket"));
    }

    @Test
    void aChainThatIsCompletedLaterBeginsWithItsFirstMessage() throws IOException {
        tickets("tickets-1.csv", "A,2024-12-31 09:00:00,B", "B,2025-01-31 09:00:00,", "C,2025-02-01 08:00:00,");
        events(
                "events-1.csv",
                "A,2024-12-31 09:00:00,message,client,",
                "B,2025-01-31 09:00:00,message,client,",
                "C,2025-02-01 08:00:00,message,client,",
                "C,2025-02-01 09:00:00,message,staff,");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "3600", "client_message"), february());

        events("events-2.csv", "B,2025-02-01 08:30:00,merge,staff,C");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "2764800", "client_message"), february());
        sameAsFresh();

        Files.delete(exports.resolve("events-2.csv"));
        events("events-2.csv", "B,2025-02-01 08:30:00,assignment,staff,");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "3600", "client_message"), february());
        sameAsFresh();
    }

    @Test
    void withAnEarlierAsOfTheMergeHasNotHappened() throws IOException {
        tickets("tickets-1.csv", "A,2025-01-31 08:00:00,", "B,2025-02-01 08:00:00,");
        events(
                "events-1.csv",
                "A,2025-01-31 08:00:00,message,client,",
                "B,2025-02-01 08:00:00,message,client,",
                "B,2025-02-01 09:00:00,message,staff,",
                "A,2025-02-03 08:30:00,merge,staff,B");
        Runs.done(exports, published.out(), "--as-of", "2025-02-02");
        assertEquals(List.of("1", "3600", "client_message"), february());
        assertEquals(List.of(), published.rows("exclusions", "reason", "merged"));
    }
}
