package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** Tickets in one file, what happened to them in others: entries that share an id are one source. */
class SeveralEntriesTest {
    private static final String TICKETS =
            "  - {id: zd, files: \"tickets*.csv\", mapping: ./tickets.yml, provider: own, selects: all}";
    private static final String EVENTS = "  - {id: zd, files: \"events*.csv\", mapping: ./events.yml, provider: own}";

    @TempDir
    Path folder;

    private OwnExports own;
    private Published published;

    @BeforeEach
    void makeExports() throws IOException {
        own = new OwnExports(folder.resolve("exports"));
        published = new Published(folder.resolve("out"));
        entries(TICKETS, EVENTS);
        Runs.write(
                own.folder().resolve("events.yml"),
                "description: what happened to tickets",
                "format: csv",
                "precision: minute",
                "records:",
                "  ticket_event:",
                "    fields:",
                "      ticket_id: ticket",
                "      at: {column: at, timestamp: usual}",
                "      kind: kind",
                "      actor: {column: who, codes: {agent: staff, customer: client}}",
                "      to_value: value");
        Runs.write(
                own.folder().resolve("tickets.yml"),
                "description: tickets of a test",
                "format: csv",
                "records:",
                "  ticket:",
                "    fields:",
                "      ticket_id: id",
                "      created_at: {column: created, timestamp: usual}",
                "      updated_at: {column: updated, timestamp: usual}",
                "      status: status");
        own.tickets(
                "tickets.csv",
                "1,2025-01-31 08:00:00,,2025-02-02 09:00:00,resolved",
                "2,2025-02-01 08:00:00,,2025-02-02 09:00:00,open");
        events(
                "events.csv",
                "1,2025-01-31 08:00,message,customer,",
                "1,2025-01-31 08:20,message,agent,",
                "1,2025-02-02 09:00,status,agent,resolved",
                "2,2025-02-01 08:00,message,customer,",
                "2,2025-02-01 10:00,message,agent,",
                "3,2025-02-01 10:00,message,agent,");
    }

    private void entries(String... sources) throws IOException {
        List<String> head = List.of(
                "group: {id: test, name: Test}", "time_zone: UTC", "providers: [{id: own, name: Own}]", "sources:");
        own.configure(Stream.concat(head.stream(), Stream.of(sources)).toArray(String[]::new));
    }

    private void events(String name, String... rows) throws IOException {
        Runs.write(
                own.folder().resolve(name),
                Stream.concat(Stream.of("ticket,at,kind,who,value"), Stream.of(rows))
                        .toArray(String[]::new));
    }

    private List<String> figures(String month, String measure, String... columns) throws IOException {
        Map<String, String> row = published.row(
                "response_times", "provider_id", "own", "month", month, "channel", "all", "measure", measure);
        return Stream.of(columns).map(row::get).toList();
    }

    private List<String> rows(String file) throws IOException {
        Map<String, String> row = published.row("data_quality", "file", file);
        return Stream.of("source", "rows_read", "accepted", "excluded", "rejected")
                .map(row::get)
                .toList();
    }

    private Map<String, String> fresh() throws IOException {
        Path anew = Files.createTempDirectory(folder, "fresh");
        Runs.done(own.folder(), anew);
        return new Published(anew).csvTexts();
    }

    @Test
    void whatStandsInTwoFilesFoldsIntoOneTicket() throws IOException {
        Runs.done(own.folder(), published.out());
        assertEquals(List.of("1", "1200", "minute"), figures("2025-01", "first_response", "n", "p50", "precision"));
        assertEquals(List.of("1", "7200", "minute"), figures("2025-02", "first_response", "n", "p50", "precision"));
        assertEquals(List.of("1", "0", "176400"), figures("2025-01", "final_resolution", "n", "n_censored", "p50"));
        assertEquals(List.of("1", "1"), figures("2025-02", "final_resolution", "n", "n_censored"));
        assertEquals(List.of("zd", "2", "2", "0", "0"), rows("tickets.csv"));
        assertEquals(List.of("zd", "6", "5", "1", "0"), rows("events.csv"));
        assertEquals("no_start", published.row("exclusions", "n", "1").get("reason"));
    }

    @Test
    void aColumnIsNotAvailableOnlyWhereNoEntryKnowsIt() throws IOException {
        Runs.done(own.folder(), published.out());
        String findings = published.row("data_quality", "file", "tickets.csv").get("findings");
        assertEquals("encoding UTF-8, delimiter ,", findings);
        entries(TICKETS);
        Files.delete(own.folder().resolve("events.csv"));
        Path without = folder.resolve("without");
        Runs.done(own.folder(), without);
        findings = new Published(without)
                .row("data_quality", "file", "tickets.csv")
                .get("findings");
        assertTrue(
                findings.endsWith("; not_available: client_message_at first_response_at first_touch_at"
                        + " first_resolved_at resolved_at closed_at reopened_at"),
                findings);
        assertEquals(List.of(), new Published(without).rows("response_times", "measure", "first_response"));
    }

    @Test
    void asOfIsThatOfTheSourceOverAllItsEntries() throws IOException {
        entries(TICKETS.replace("}", ", exported_at: 2025-02-03 12:00}"), EVENTS);
        Runs.done(own.folder(), published.out());
        assertEquals(List.of("187200"), figures("2025-02", "final_resolution", "bound"));
        entries(
                TICKETS.replace("}", ", exported_at: 2025-02-03 12:00}"),
                EVENTS.replace("}", ", exported_at: 2025-02-04 12:00}"));
        Runs.done(own.folder(), published.out());
        assertEquals(List.of("273600"), figures("2025-02", "final_resolution", "bound"));
    }

    @Test
    void whatComesLaterInAnotherFileIsThatOfAFreshStore() throws IOException {
        Files.move(own.folder().resolve("events.csv"), folder.resolve("events.csv"));
        entries(TICKETS, EVENTS.replace("}", ", optional: true}"));
        Said first = Runs.done(own.folder(), published.out());
        assertEquals(1, first.filesRead());
        Files.move(folder.resolve("events.csv"), own.folder().resolve("events.csv"));
        Said second = Runs.done(own.folder(), published.out());
        assertEquals(1, second.filesRead());
        assertEquals(List.of("1", "1200"), figures("2025-01", "first_response", "n", "p50"));
        Published.assertSame(fresh(), published.csvTexts());
        assertEquals(0, Runs.done(own.folder(), published.out()).filesRead());
    }

    /** The mapping of one entry is no reason to read the files of the other again. */
    @Test
    void aCorrectedMappingReadsTheFilesOfItsEntryOnly() throws IOException {
        Runs.done(own.folder(), published.out());
        Path mapping = own.folder().resolve("events.yml");
        Files.writeString(mapping, Files.readString(mapping).replace("agent: staff", "agent: bot"));
        assertEquals(1, Runs.done(own.folder(), published.out()).filesRead());
        assertEquals(List.of("1", "1"), figures("2025-01", "first_response", "n", "n_censored"));
        Published.assertSame(fresh(), published.csvTexts());
    }

    @Test
    void aFileOfTwoEntriesIsRefused() throws IOException {
        entries(TICKETS, EVENTS.replace("events*.csv", "*.csv"));
        Said said = Runs.run(own.folder(), published.out());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: " + own.folder()
                        + "/replyledger.yml: sources.zd.files: 'tickets.csv' also belongs to"
                        + " another entry of it; make the globs differ"),
                said.errLines());
    }

    @Test
    void theSameBytesInTwoEntriesAreRefused() throws IOException {
        Files.copy(own.folder().resolve("events.csv"), own.folder().resolve("tickets-2.csv"));
        Said said = Runs.run(own.folder(), published.out());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: " + own.folder()
                        + "/replyledger.yml: sources.zd.files: 'tickets-2.csv' has the same"
                        + " bytes as 'events.csv', which belongs to another entry of it; remove one of them"),
                said.errLines());
    }

    @Test
    void checkNamesTheMappingsOfASourceTogether() throws IOException {
        Said said = Runs.command("check", "--exports", own.folder().toString());
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertTrue(said.out().contains("source zd (./tickets.yml, ./events.yml)"), said.out());
        assertTrue(said.out().contains("columns that the mapping does not read: resolved"), said.out());
        assertFalse(said.out().contains("ticket.waiting"), "its events may tell when a ticket waited");
        Path mapping = own.folder().resolve("events.yml");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        .replace("to_value: value", "to_value: {column: value, codes: {resolved: resolved}}"));
        said = Runs.command("check", "--exports", own.folder().toString());
        assertTrue(said.out().contains(", ticket.waiting"), said.out());
    }

    /** They hold the same bytes, but nobody would lose a row by it. */
    @Test
    void emptyFilesInTwoEntriesAreRefusedAndTheOthersCount() throws IOException {
        Files.createFile(own.folder().resolve("tickets-2.csv"));
        Files.createFile(own.folder().resolve("events-2.csv"));
        Said said = Runs.run(own.folder(), published.out());
        assertEquals(ExitCode.LOOK, said.exit());
        String empty = ": refused: is empty, not even a header is in it; export it again or remove it";
        assertEquals(List.of("events-2.csv" + empty + "; so is tickets-2.csv"), said.errLines());
        assertEquals(List.of("1", "1200"), figures("2025-01", "first_response", "n", "p50"));
    }
}
