package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code diff}: last month's publication beside this month's, and why figures moved. */
class DiffTest {
    private static final String HEADER = "id,channel,created,answered,resolved,updated,status";
    private static final String TIME = "yyyy-MM-dd HH:mm:ss";
    private static final String FIRST =
            "1,mail,2025-03-03 09:00:00,2025-03-03 10:00:00,2025-03-04 09:00:00," + "2025-03-04 09:00:00,solved";
    private static final String SECOND =
            "2,mail,2025-03-05 09:00:00,2025-03-05 11:00:00,2025-03-05 15:00:00," + "2025-03-05 15:00:00,solved";
    private static final String THIRD =
            "3,chat,2025-03-10 09:00:00,2025-03-10 09:10:00,2025-03-12 09:00:00," + "2025-03-12 09:00:00,solved";
    private static final String OPEN = "4,mail,2025-03-20 09:00:00,,,2025-03-20 09:00:00,open";

    @TempDir
    static Path folder;

    private static Path before;

    @TempDir
    private Path temporary;

    private Path exports;

    @BeforeAll
    static void publishOnce() throws IOException {
        before = folder.resolve("before");
        Path delivered = folder.resolve("exports");
        deliver(delivered);
        Runs.done(delivered, before);
    }

    private static void deliver(Path exports) throws IOException {
        configure(exports, "09:00-18:00");
        mapping(exports, "chat");
        tickets(exports, "tickets-20250401.csv", FIRST, SECOND, THIRD, OPEN);
    }

    private static void configure(Path exports, String hours) throws IOException {
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "calendar: ./hours.yml",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: desk, files: \"*.csv\", mapping: ./tickets.yml, provider: own, selects: updated,",
                "     exported_at: {name: \"(\\\\d{8})\"}}");
        Runs.write(
                exports.resolve("hours.yml"),
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

    private static void mapping(Path exports, String chat) throws IOException {
        Runs.write(
                exports.resolve("tickets.yml"),
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

    private static void tickets(Path exports, String name, String... rows) throws IOException {
        String[] lines = new String[rows.length + 1];
        lines[0] = HEADER;
        System.arraycopy(rows, 0, lines, 1, rows.length);
        Runs.write(exports.resolve(name), lines);
    }

    private Path exports() throws IOException {
        exports = temporary.resolve("exports");
        deliver(exports);
        return exports;
    }

    private Path publish(String... options) {
        Path after = temporary.resolve("after");
        Runs.done(exports, after, options);
        return after;
    }

    /** What is said of month and provider, from the summary of inputs on. */
    private static List<String> diff(int exit, Path after, String... options) {
        String[] args = new String[options.length + 3];
        args[0] = "diff";
        args[1] = before.toString();
        args[2] = after.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        Said said = Runs.command(args);
        assertEquals(exit, said.exit(), said.err() + said.out());
        return said.out().lines().skip(3).toList();
    }

    @Test
    void show() throws IOException {
        exports();
        tickets(
                exports,
                "tickets-20250402.csv",
                "5,mail,2025-03-31 09:00:00,2025-03-31 09:30:00,,2025-03-31 09:30:00,open");
        p("a", publish());
        deliver(exports);
        Files.delete(exports.resolve("tickets-20250402.csv"));
        tickets(
                exports,
                "tickets-20250501.csv",
                FIRST.replace("2025-03-04 09:00:00", "2025-03-04 21:00:00"),
                "4,mail,2025-03-20 09:00:00,2025-03-21 09:00:00,2025-04-02 09:00:00,2025-04-02 09:00:00,solved");
        temporary = temporary.resolve("b");
        p("b", publish());
        Files.delete(exports.resolve("tickets-20250501.csv"));
        Files.move(exports.resolve("tickets-20250401.csv"), exports.resolve("tickets-20250501.csv"));
        temporary = temporary.resolve("c");
        p("c", publish());
        Files.move(exports.resolve("tickets-20250501.csv"), exports.resolve("tickets-20250401.csv"));
        Runs.write(
                temporary.resolve("strict.yml"),
                "profile: strict",
                "description: t",
                "targets: [{measure: first_response, channel: email, seconds: 3600, from: 2000-01-01}]");
        temporary = temporary.resolve("d");
        p("d", publish("--targets", temporary.getParent().resolve("strict.yml").toString()));
        configure(exports, "10:00-18:00");
        temporary = temporary.resolve("e");
        p("e", publish());
        deliver(exports);
        mapping(exports, "wechat");
        temporary = temporary.resolve("f");
        p("f", publish());
    }

    private void p(String name, Path after) {
        System.out.println("======= " + name);
        Said said = Runs.command("diff", before.toString(), after.toString(), "--top", "12");
        System.out.println(said.out() + said.err());
    }
}
