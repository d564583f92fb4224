package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code check} says what a run would make of the exports, and writes nothing. */
class CheckTest {
    @TempDir
    Path folder;

    private Said check(Path exports) {
        return Runs.command("check", "--exports", exports.toString());
    }

    @Test
    void theSampleHasAFewSpoiltRows() throws IOException {
        List<String> before = Runs.files(Runs.SAMPLE);
        Said said = check(Runs.SAMPLE);
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(said.out().contains("135 files, 0 refused; 95960 rows, 6 rejected; nothing written"), said.out());
        assertTrue(said.out().contains("source js-orders (./orders.yml)"), said.out());
        assertTrue(said.out().contains("columns that the mapping does not read: 主题, 客户名称"), said.out());
        assertEquals(before, Runs.files(Runs.SAMPLE));
    }

    @Test
    void soundExportsEndWithZero() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-01-01 08:00:00,2025-01-01 09:00:00,2025-01-01 09:00:00,solved");
        Said said = check(own.folder());
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertEquals(
                List.of("replyledger.yml", "tickets.yml", "a.csv").size(),
                Runs.files(own.folder()).size());
        assertTrue(said.out().contains("  ticket: 1 mapped, 0 rejected; own"), said.out());
        assertTrue(said.out().contains("not_available: ticket.agent_count, "), said.out());
        assertTrue(said.out().contains(", ticket.waiting"), said.out());
    }

    @Test
    void whatExpressionsFillIsNamedAndARowThatTheyFailForIsShown() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-02-03 08:00:00,,,open", "x,2025-02-03 08:00:00,,,open");
        Path mapping = own.folder().resolve("tickets.yml");
        String text = Files.readString(mapping);
        Files.writeString(mapping, text.replace("ticket_id: id", "ticket_id: {sql: \"100 + int(id)\"}"));
        Said said = check(own.folder());
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(said.out().contains("  ticket: 1 mapped, 1 rejected; own"), said.out());
        assertTrue(said.out().contains("  row 3 (ticket): id 'x' sql fails: cast invalid input"), said.out());
        assertTrue(said.out().contains("  filled by sql, the slow path: ticket.ticket_id\n"), said.out());
    }

    @Test
    void anExpressionOverAColumnThatIsNotThereIsAMistakeThatNamesIt() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-02-03 08:00:00,,,open");
        Path mapping = own.folder().resolve("tickets.yml");
        String text = Files.readString(mapping);
        Files.writeString(mapping, text.replace("ticket_id: id", "ticket_id: {sql: \"concat(id, create)\"}"));
        Said said = Runs.run(own.folder(), folder.resolve("out"));
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: a.csv: header: has no column 'create' (ticket.ticket_id) that mapping"
                        + " ./tickets.yml reads; correct the mapping or say optional: true"),
                said.errLines());
    }

    @Test
    void anExpressionThatReachesOutsideIsRefusedBeforeAnythingIsRead() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-02-03 08:00:00,,,open");
        Path mapping = own.folder().resolve("tickets.yml");
        String text = Files.readString(mapping);
        String reach = "reflect('java.lang.System', 'exit', int(id))";
        Files.writeString(mapping, text.replace("ticket_id: id", "ticket_id: {sql: \"" + reach + "\"}"));
        Said said = check(own.folder());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: ./tickets.yml: records.ticket.fields.ticket_id.sql: function 'reflect' is not"
                        + " allowed; an expression sees one row only"),
                said.errLines());
    }

    @Test
    void aRejectIsShownWithItsRowColumnAndReason() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-02-30 08:00:00,,,open", "2,2025-02-03 08:00:00,,,open");
        Said said = check(own.folder());
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(
                said.out()
                        .contains("  row 2 (ticket): created '2025-02-30 08:00:00' not a date-time like"
                                + " 2025-01-13 09:05:30"),
                said.out());
        assertTrue(said.out().contains("a.csv: encoding UTF-8, delimiter ,; 2 rows\n"), said.out());
    }

    @Test
    void everyFaultyCellOfARowIsTold() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", ",2025-02-30 08:00:00,钱八,,open");
        Said said = check(own.folder());
        assertTrue(said.out().contains("  ticket: 0 mapped, 1 rejected; own\n"), said.out());
        String time = "not a date-time like 2025-01-13 09:05:30";
        List<String> told = List.of(
                "id is empty: ticket_id is missing",
                "created '2025-02-30 08:00:00' " + time,
                "resolved '[2 Chinese characters]' " + time);
        String row = said.out()
                .lines()
                .filter(l -> l.startsWith("  row 2 "))
                .findFirst()
                .orElse("");
        assertTrue(told.stream().allMatch(row::contains), row);
        assertEquals(3, row.split("; also ").length, "a column that two fields read is told once: " + row);
    }

    @Test
    void ofManyRejectsTheFirstAreShownOrAll() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        String bad = "1,钱八,,,open";
        own.tickets("a.csv", bad, ",2025-02-03 08:00:00,,,open", bad, bad, bad, bad, bad);
        String row = " (ticket): created '[2 Chinese characters]' not a date-time like 2025-01-13 09:05:30\n";
        String seven = "  row 2" + row + "  row 3 (ticket): id is empty: ticket_id is missing\n  row 4" + row
                + "  row 5" + row + "  row 6" + row + "  row 7" + row + "  row 8" + row;
        String five = seven.substring(0, seven.indexOf("  row 7")) + "  and 2 more rejected rows; --all shows them\n";
        String one = "  row 2" + row + "  and 6 more rejected rows; --all shows them\n";
        assertTrue(check(own.folder()).out().contains("own\n" + five + "\n"));
        String exports = own.folder().toString();
        assertTrue(
                Runs.command("check", "--exports", exports, "--show", "1").out().contains("\n" + one + "\n"));
        Said all = Runs.command("check", "--exports", exports, "--all");
        assertTrue(all.out().contains("\n" + seven + "\n"), all.out());
        assertTrue(all.out().contains("1 file, 0 refused; 7 rows, 7 rejected; nothing written"), all.out());
        assertEquals(
                List.of("replyledger: --show: '-1' is below 0; give a number of rows"),
                Runs.command("check", "--exports", exports, "--show", "-1").errLines());
    }

    /** A run stops at the first file that lacks columns; a check goes on and names them all. */
    @Test
    void everyFileThatDoesNotFitIsNamed() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-02-03 08:00:00,,,open");
        Runs.write(own.folder().resolve("b.csv"), "id,created", "1,2025-02-03 08:00:00");
        Runs.write(own.folder().resolve("c.csv"), "nothing,of,this", "1,2,3");
        Files.writeString(own.folder().resolve("d.txt"), "unknown");
        Said said = check(own.folder());
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(said.out().contains("b.csv: refused: header: has no column 'resolved'"), said.out());
        assertTrue(
                said.out().contains("c.csv: refused: holds none of the columns of mapping ./tickets.yml"), said.out());
        assertTrue(said.out().contains("d.txt: no source in replyledger.yml takes this file"), said.out());
        assertTrue(said.out().contains("3 files, 2 refused; 1 row, 0 rejected; nothing written"), said.out());
    }

    @Test
    void ofManyMissingColumnsTheFirstAreNamedAndTheOthersCounted() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.configure(
                "group: {id: test}",
                "time_zone: UTC",
                "providers: [{id: own}]",
                "sources: [{id: a, files: a.csv, mapping: zendesk-csv, provider: own}]");
        Runs.write(own.folder().resolve("a.csv"), "Subject,Status", "Help,Open");
        Said said = check(own.folder());
        assertEquals(ExitCode.LOOK, said.exit());
        assertEquals(
                "a.csv: refused: header: has no column 'Id' (ticket.ticket_id), 'Via' (ticket.channel), 'Priority'"
                        + " (ticket.priority), 'Requester id' (ticket.client_id), 'Assignee' (ticket.staff_id) and 4 more"
                        + " that mapping zendesk-csv reads; correct the mapping or say optional: true",
                said.out().lines().findFirst().orElse(""));
    }

    @Test
    void aMistakeInTheConfigurationIsOneLine() throws IOException {
        Said said = check(folder);
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size());
    }

    @Test
    void whatIsNoDeclaredProviderIsNamedButForPersons() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        Path configuration = own.folder().resolve("replyledger.yml");
        String text = Files.readString(configuration);
        Files.writeString(configuration, text.replace("provider: own", "provider: {column: status}"));
        Path mapping = own.folder().resolve("tickets.yml");
        Files.writeString(mapping, Files.readString(mapping).replace("status: {column: status, codes", "#"));
        own.tickets(
                "a.csv",
                "1,2025-01-01 08:00:00,,,OWN",
                "2,2025-01-01 08:00:00,,,owm",
                "3,2025-01-01 08:00:00,,,owm",
                "4,2025-01-01 08:00:00,,,138 0013 8000");
        Said said = check(own.folder());
        assertEquals(ExitCode.DONE, said.exit(), said.out());
        assertTrue(said.out().contains("  ticket: 4 mapped, 0 rejected; owm own unassigned\n"), said.out());
        assertTrue(
                said.out()
                        .contains("\n"
                                + "  provider '***' looks like a person's number or address; its rows are"
                                + " unassigned (1)\n"
                                + "  provider 'owm' is not declared; nearest is own; declare it under providers:"
                                + " or map it with values: (2)\n"),
                said.out());
    }

    @Test
    void anExportTimeIsNamedWhereTheNameOfAFileTellsNone() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        Path configuration = own.folder().resolve("replyledger.yml");
        String text = Files.readString(configuration);
        String dated = text.replace("selects: updated", "selects: updated, exported_at: {name: \"_([0-9]{8})\"}");
        Files.writeString(configuration, dated);
        own.tickets("a_20250301.csv", "1,2025-01-01 08:00:00,,,open");
        own.tickets("b.csv", "2,2025-01-01 08:00:00,,,open");
        Said said = check(own.folder());
        assertEquals(ExitCode.DONE, said.exit(), said.out());
        String untold =
                "  exported_at: name '_([0-9]{8})' finds nothing in the name of the file; taken for exported at its"
                        + " newest event (1)\n";
        assertEquals(1, said.out().split(java.util.regex.Pattern.quote(untold), -1).length - 1, said.out());
        assertTrue(said.out().indexOf(untold) > said.out().indexOf("b.csv"), said.out());

        own.tickets("c_20250230.csv", "3,2025-01-01 08:00:00,,,open");
        Said mistake = check(own.folder());
        assertEquals(ExitCode.USAGE, mistake.exit());
        assertEquals(
                List.of("replyledger: " + configuration + ": sources.tickets.exported_at: '20250230' taken from"
                        + " 'c_20250230.csv' is not a date (yyyyMMdd) or date-time"
                        + " (yyyyMMddHHmm[ss]); correct the pattern or rename the"
                        + " file"),
                mistake.errLines());
    }

    @Test
    void aColumnThatOnlyTheEntryReadsIsNoFaultOfTheMapping() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        Path configuration = own.folder().resolve("replyledger.yml");
        String text = Files.readString(configuration);
        Files.writeString(configuration, text.replace("provider: own", "provider: {column: branch}"));
        own.tickets("a.csv", "1,2025-01-01 08:00:00,,,open");
        Files.createFile(own.folder().resolve("b.csv"));
        Said said = check(own.folder());
        assertEquals(ExitCode.LOOK, said.exit());
        assertEquals(
                List.of(
                        "a.csv: refused: header: has no column 'branch' (provider) that source tickets reads; correct"
                                + " its entry in replyledger.yml",
                        "b.csv: refused: is empty, not even a header is in it; export it again or remove it"),
                said.out().lines().limit(2).toList());
    }

    @Test
    void aLinkThatLeadsNowhereIsNamed() throws IOException {
        OwnExports own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", "1,2025-01-01 08:00:00,,,open");
        Files.createSymbolicLink(own.folder().resolve("b.csv"), Path.of("moved-away.csv"));
        Said said = check(own.folder());
        assertEquals(
                List.of("replyledger: b.csv: is a link that leads nowhere; put the file itself there"),
                said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
    }
}
