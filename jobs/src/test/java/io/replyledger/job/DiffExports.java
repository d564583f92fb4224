package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Four tickets of March as exported on 1 April, to be delivered again in other ways; what they give as they are is
 * published once for all tests of a JVM.
 *
 * @param folder the exports folder
 */
record DiffExports(Path folder) {
    static final String SAME = "The same went into both.\n\nNothing moved.\n";
    static final String FIRST =
            "1,mail,2025-03-03 09:00:00,2025-03-03 10:00:00,2025-03-04 09:00:00,2025-03-04 09:00:00,solved";
    static final String SECOND =
            "2,mail,2025-03-05 09:00:00,2025-03-05 11:00:00,2025-03-05 15:00:00,2025-03-05 15:00:00,solved";

    private static final String HEADER = "id,channel,created,answered,resolved,updated,status";
    private static final String TIME = "yyyy-MM-dd HH:mm:ss";
    private static final String THIRD =
            "3,chat,2025-03-10 09:00:00,2025-03-10 09:10:00,2025-03-12 09:00:00,2025-03-12 09:00:00,solved";
    private static final String OPEN = "4,mail,2025-03-20 09:00:00,,,2025-03-20 09:00:00,open";

    private static Path before;

    DiffExports(Path folder) {
        this.folder = folder;
        try {
            configure("09:00-18:00", false);
            mapping("chat");
            tickets("tickets-20250401.csv", FIRST, SECOND, THIRD, OPEN);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** What the tickets give as they are. */
    static synchronized Path before() throws IOException {
        if (before == null) {
            before = SampleRun.temporaryFolder();
            Runs.done(new DiffExports(before.resolve("exports")).folder(), before.resolve("out"));
        }
        return before.resolve("out");
    }

    void configure(String hours, boolean isInRegion) throws IOException {
        Runs.write(
                folder.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "calendar: ./hours.yml",
                "providers: [{id: region, name: Region}, {id: own, name: Own" + (isInRegion ? ", parent: region" : "")
                        + "}]",
                "sources:",
                "  - {id: desk, files: \"*.csv\", mapping: ./tickets.yml, provider: own, selects: updated,",
                "     exported_at: {name: \"(\\\\d{8})\"}}");
        Runs.write(
                folder.resolve("hours.yml"),
                "description: hours of a test",
                "first_year: 2025",
                "last_year: 2025",
                "hours:",
                "  - monday: [" + hours + "]",
                "    tuesday: [" + hours + "]",
                "    wednesday: [" + hours + "]",
                "    thursday: [" + hours + "]",
                "    friday: [" + hours + "]");
    }

    void mapping(String chat) throws IOException {
        Runs.write(
                folder.resolve("tickets.yml"),
                "description: tickets of a test",
                "format: csv",
                "records:",
                "  ticket:",
                "    fields:",
                "      ticket_id: id",
                "      channel: {column: channel, codes: {mail: email, chat: " + chat + "}}",
                "      created_at: {column: created, timestamp: \"" + TIME + "\"}",
                "      first_response_at: {column: answered, timestamp: \"" + TIME + "\"}",
                "      resolved_at: {column: resolved, timestamp: \"" + TIME + "\"}",
                "      closed_at: {column: resolved, timestamp: \"" + TIME + "\"}",
                "      updated_at: {column: updated, timestamp: \"" + TIME + "\"}",
                "      status: {column: status, codes: {open: open, solved: resolved}}");
    }

    /** Writes a file of tickets with its header. */
    void tickets(String name, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        Runs.write(folder.resolve(name), lines.toArray(String[]::new));
    }

    /** Publishes them beside the folder. */
    Path publish(String... options) {
        Path after = folder.resolveSibling("after");
        Runs.done(folder, after, options);
        return after;
    }

    /** What is said of the difference to what they give as they are; of every figure it must know a cause. */
    static String diff(int exit, Path after, String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("diff", before().toString(), after.toString()));
        String all = Runs.command("diff", args.get(1), args.get(2), "--top", "100000")
                .out();
        assertFalse(all.contains("unexplained"), all);
        args.addAll(Arrays.asList(options));
        Said said = Runs.command(args.toArray(String[]::new));
        assertEquals(exit, said.exit(), said.err() + said.out());
        return body(said);
    }

    /** Without the names of what was compared. */
    static String body(Said said) {
        return said.out().lines().skip(3).collect(Collectors.joining("\n", "", "\n"));
    }
}
