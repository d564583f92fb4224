package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports in which each row tells when it was exported. */
class ExportedAtColumnTest {
    @TempDir
    Path folder;

    private Path exports;
    private Published published;

    @BeforeEach
    void makeExports() throws IOException {
        exports = folder.resolve("exports");
        published = new Published(folder.resolve("out"));
        configure("csv", "*.csv", "{column: 导出时间}");
    }

    private void configure(String format, String files, String exportedAt) throws IOException {
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: t, files: \"" + files
                        + "\", mapping: ./tickets.yml, provider: own, selects: all, exported_at: " + exportedAt + "}");
        Runs.write(
                exports.resolve("tickets.yml"),
                "description: tickets of a test",
                "format: " + format,
                "records:",
                "  ticket:",
                "    fields:",
                "      ticket_id: id",
                "      created_at: {column: created, timestamp: usual}",
                "      resolved_at: {column: resolved, timestamp: usual}",
                "      status: status");
    }

    private void tickets(String name, String... rows) throws IOException {
        Runs.write(
                exports.resolve(name),
                Stream.concat(Stream.of("id,created,resolved,status,导出时间"), Arrays.stream(rows))
                        .toArray(String[]::new));
    }

    private List<String> resolution(String... columns) throws IOException {
        Map<String, String> row = published.row(
                "response_times",
                "provider_id",
                "own",
                "month",
                "2025-01",
                "channel",
                "all",
                "measure",
                "final_resolution");
        return Stream.of(columns).map(row::get).toList();
    }

    @Test
    void theRowThatWasExportedLastWinsAndTheNewestIsAsOf() throws IOException {
        tickets(
                "a.csv",
                "1,2025-01-02 08:00,2025-01-03 08:00,resolved,2025-02-05 10:00",
                "1,2025-01-02 08:00,,open,2025-02-04 10:00",
                "2,2025-01-02 08:00,,open,2025-02-05 10:00");
        tickets("b.csv", "1,2025-01-02 08:00,,open,2025-01-31 10:00", "3,2025-01-02 08:00,,open,2025-01-31");
        Runs.done(exports, published.out());
        // The longest follow-up is from 2 January, 08:00, to 5 February, 10:00.
        assertEquals(List.of("3", "2", "2944800"), resolution("n", "n_censored", "bound"));
        // Of the two open versions, equal but for their export, one is a duplicate of the other.
        assertEquals(1, published.sum("data_quality", "superseded"));
        assertEquals(1, published.sum("data_quality", "duplicate"));
        assertTrue(
                Files.readString(published.current().resolve("run.json")).contains("\"t\" : \"2025-02-05T02:00:00Z\""),
                "as of 10:00 in Shanghai");
    }

    @Test
    void aRowWithoutAReadableTimeIsRejected() throws IOException {
        tickets(
                "a.csv",
                "1,2025-01-02 08:00,2025-01-03 08:00,resolved,2025-02-05 10:00",
                "2,2025-01-02 08:00,,open,05/02/2025",
                "3,2025-01-02 08:00,,open,");
        Said said = Runs.run(exports, published.out());
        assertEquals(ExitCode.LOOK, said.exit(), said.err());
        assertEquals(
                List.of(
                        "3 导出时间 05/02/2025 not a date-time like 2025-01-13 09:05 or 2025年1月13日 9:05",
                        "4 导出时间  exported_at is missing"),
                published.rows("rejects").stream()
                        .map(r -> String.join(" ", r.get("row"), r.get("column"), r.get("value"), r.get("reason")))
                        .toList());
        assertEquals(List.of("1", "0"), resolution("n", "n_censored"));
    }

    @Test
    void theColumnMayHaveItsOwnPatterns() throws IOException {
        configure("csv", "*.csv", "{column: 导出时间, timestamp: [dd/MM/yyyy, \"dd/MM/yyyy HH:mm\"]}");
        tickets("a.csv", "1,2025-01-02 08:00,,open,05/02/2025 10:00", "2,2025-01-02 08:00,,open,04/02/2025");
        Runs.done(exports, published.out());
        assertEquals(List.of("2", "2", "2944800"), resolution("n", "n_censored", "bound"));
    }

    @Test
    void aPatternThatNamesNoTimeIsAMistake() throws IOException {
        configure("csv", "*.csv", "{column: 导出时间, timestamp: \"yyyy/M/d h:mm\"}");
        tickets("a.csv", "1,2025-01-02 08:00,,open,2025/2/5 10:00");
        Said said = Runs.run(exports, published.out());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size(), said.err());
        assertTrue(said.err().contains("replyledger.yml: sources.t.exported_at.timestamp: "), said.err());
    }

    @Test
    void aFileWithoutTheColumnIsAMistake() throws IOException {
        configure("csv", "*.csv", "{column: 下载时间}");
        tickets("a.csv", "1,2025-01-02 08:00,,open,2025-02-05 10:00");
        Said said = Runs.run(exports, published.out());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: a.csv: header: has no column '下载时间' (exported_at; is it '导出时间'?) that"
                        + " source t reads; correct its entry in replyledger.yml"),
                said.errLines());
    }

    @Test
    void anotherColumnReadsTheFilesAgain() throws IOException {
        tickets("a.csv", "1,2025-01-02 08:00,,open,2025-02-05 10:00");
        Runs.done(exports, published.out());
        configure("csv", "*.csv", "2025-02-06");
        assertEquals(1, Runs.done(exports, published.out()).filesRead());
        configure("csv", "*.csv", "{column: 导出时间}");
        assertEquals(0, Runs.done(exports, published.out()).filesRead());
        assertEquals(List.of("2944800"), resolution("bound"));
    }

    @Test
    void objectsTellItInAPath() throws IOException {
        configure("ndjson", "*.json", "{column: meta.exported}");
        Runs.write(
                exports.resolve("a.json"),
                "{\"id\": 1, \"created\": \"2025-01-02 08:00\", \"resolved\": null, \"status\": \"open\","
                        + " \"meta\": {\"exported\": \"2025-02-05 10:00\"}}");
        Runs.done(exports, published.out());
        assertEquals(List.of("1", "1", "2944800"), resolution("n", "n_censored", "bound"));
    }

    @Test
    void checkKnowsThatTheColumnIsRead() throws IOException {
        tickets("a.csv", "1,2025-01-02 08:00,,open,2025-02-05 10:00");
        Said said = Runs.command("check", "--exports", exports.toString());
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertTrue(!said.out().contains("does not read"), said.out());
    }
}
