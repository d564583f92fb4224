package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.spec.ClosedLists;
import io.replyledger.table.Column;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organisation without a system fills in templates and runs over them. */
class TemplatesTest {
    private static final List<String> HEAD = List.of(
            "group: {id: test, name: Test}",
            "time_zone: Asia/Shanghai",
            "providers: [{id: own, name: Own}]",
            "sources:");

    @TempDir
    private Path temporary;

    private Path write() {
        Path folder = temporary.resolve("exports");
        Said said = Runs.command("templates", folder.toString());
        assertEquals(0, said.exit(), said.err());
        assertEquals(RecordType.values().length, said.out().lines().count());
        return folder;
    }

    @Test
    void aTemplateHasAHeaderAndExplainsEveryColumnInChineseAndEnglish() throws IOException {
        List<String> lines = Files.readAllLines(write().resolve("training.csv"));
        assertEquals("\uFEFFprovider_id,training_id,staff_id,held_on,kind,hours,updated_at,is_probe", lines.get(0));
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("\"# 这一行所属的服务机构"), lines.get(1));
        assertTrue(lines.get(1).contains("可填：communication（沟通）、professional（专业）、confidentiality（保密）"), lines.get(1));
        assertTrue(lines.get(1).contains("培训日期；决定所属月份；必填；格式：2025-03-01 | day of the training"), lines.get(1));
    }

    @Test
    void anExistingFileIsNotOverwrittenAndNothingIsWritten() throws IOException {
        Path folder = temporary.resolve("exports");
        Runs.write(folder.resolve("staff.csv"), "mine");
        Said said = Runs.command("templates", folder.toString());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: templates: '" + folder.resolve("staff.csv")
                        + "' exists and is not overwritten; name another folder"),
                said.errLines());
        assertEquals(List.of("staff.csv"), Runs.files(folder));
    }

    @Test
    void aFolderThatIsAFileIsAMistakeOfOneLine() throws IOException {
        Path file = temporary.resolve("file");
        Runs.write(file, "mine");
        Said said = Runs.command("templates", file.toString());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size());
    }

    @Test
    void everyRowOfFilledInTemplatesIsAccountedFor() throws IOException {
        Path folder = write();
        List<String> configuration = new ArrayList<>(HEAD);
        for (RecordType type : RecordType.values()) {
            fillIn(folder.resolve(type.table() + ".csv"), type);
            configuration.add("  - {id: own-" + type.table() + ", files: " + type.table() + ".csv, mapping: canonical-"
                    + type.table() + ", provider: {column: provider_id}, selects: all, exported_at: 2025-06-01}");
        }
        Runs.write(folder.resolve("replyledger.yml"), configuration.toArray(String[]::new));
        Published published = new Published(temporary.resolve("out"));
        Runs.done(folder, published.out());
        for (RecordType type : RecordType.values()) {
            assertAccounts(published, type);
        }
        assertEquals(RecordType.values().length * 3L, published.sum("data_quality", "rows_read"));
        Said again = Runs.done(folder, published.out());
        assertEquals(0, again.filesRead());
        assertTrue(again.out().contains("identity: measuring 0 of 1 months: none"), again.out());
    }

    private static void assertAccounts(Published published, RecordType type) throws IOException {
        Map<String, String> rows = published.row("data_quality", "record", type.table(), "provider_id", "own");
        assertEquals("2", rows.get("rows_read"), type.table());
        assertEquals("2", rows.get("accepted"), type.table());
        Map<String, String> comment = published.row("data_quality", "record", type.table(), "provider_id", "");
        assertEquals("1 1", comment.get("rows_read") + " " + comment.get("excluded"), type.table());
        assertEquals(
                "1",
                published
                        .row("exclusions", "record", type.table(), "reason", "comment_row")
                        .get("n"));
    }

    /** Two lines with a value in every column; those of events belong to the lines of their record. */
    private static void fillIn(Path file, RecordType type) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        String[] header = lines.get(0).substring(1).split(",", -1);
        for (int number = 1; number <= 2; number++) {
            int line = number;
            List<String> cells = Arrays.stream(header)
                    .map(column -> cell(type, column, line))
                    .toList();
            lines.add(String.join(",", cells));
        }
        Files.write(file, lines);
    }

    private static String cell(RecordType type, String name, int number) {
        if (name.equals("provider_id")) {
            return "own";
        }
        if (name.equals("merged_into_id") || name.equals("is_recalled")) {
            return "";
        }
        if (name.equals("criterion")) {
            return type == RecordType.ASSESSMENT ? "8.1" : "1.6";
        }
        Column column = Table.load(type.table()).column(name).orElseThrow();
        return switch (column.type()) {
            case TIMESTAMP -> "2025/3/" + number + " 8:30";
            case DATE -> "2025-0" + (number + 2) + "-01";
            case BOOLEAN -> number == 1 ? "是" : "no";
            case BIGINT, INT, DOUBLE, DECIMAL -> String.valueOf(number);
            case STRING, LONGS, BINARY ->
                ClosedLists.load()
                        .of(type.table(), name)
                        .map(values -> values.get(0))
                        .orElse(name + " " + number);
        };
    }
}
