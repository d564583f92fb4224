package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run over exports in every form: what was detected stands in data_quality, and every row is accounted for. */
class FormsTest {
    private static final String[] TICKETS = {
        "description: tickets",
        "format: xlsx",
        "records:",
        "  ticket:",
        "    fields:",
        "      ticket_id: id",
        "      created_at: {column: created, timestamp: \"yyyy-MM-dd'T'HH:mm:ss\"}"
    };

    @TempDir
    static Path folder;

    private static Published published;
    private static Said said;

    @BeforeAll
    static void run() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: books, files: \"*.xlsx\", mapping: ./tickets.yml, provider: own}",
                "  - {id: lines, files: \"*.json\", mapping: ./json.yml, provider: own}",
                "  - {id: mails, files: \"*.mbox\", mapping: ./mail.yml, provider: own}");
        Runs.write(exports.resolve("tickets.yml"), TICKETS);
        Runs.write(
                exports.resolve("json.yml"),
                "format: ndjson",
                "records:",
                "  ticket:",
                "    fields:",
                "      ticket_id: {column: [ticket.id, id]}",
                "      created_at: {column: [ticket.created_at, created_at], timestamp: \"yyyy-MM-dd'T'HH:mm:ssX\"}",
                "  ticket_event:",
                "    each: [ticket.comments, comments]",
                "    fields:",
                "      ticket_id: {column: [/ticket.id, /id]}",
                "      at: {column: created_at, timestamp: \"yyyy-MM-dd'T'HH:mm:ssX\"}",
                "      kind: {constant: message}",
                "      actor: {column: from, codes: {agent: staff, client: client}}",
                "      is_public: public");
        Runs.write(
                exports.resolve("mail.yml"),
                "format: mbox",
                "records:",
                "  ticket:",
                "    fields:",
                "      ticket_id: Message-ID",
                "      created_at: {column: Date, timestamp: \"yyyy-MM-dd'T'HH:mm:ssXXX\"}");
        workbook(exports.resolve("tickets.xlsx"));
        Runs.write(
                exports.resolve("tickets.json"),
                "{\"ticket\":{\"id\":1,\"created_at\":\"2025-01-03T09:00:00Z\",\"comments\":"
                        + "[{\"created_at\":\"2025-01-03T09:00:00Z\",\"from\":\"client\",\"public\":true},"
                        + "{\"created_at\":\"2025-01-03T10:00:00Z\",\"from\":\"agent\",\"public\":true}]}}",
                "{\"id\":2,\"created_at\":\"2025-01-04T09:00:00Z\"}",
                "{\"id\":3,");
        Runs.write(
                exports.resolve("box.mbox"),
                "From a@b.example Fri Jan  3 09:05:00 2025",
                "Message-ID: <1@b.example>",
                "Date: Fri, 3 Jan 2025 09:05:00 +0800",
                "",
                "body");
        published = new Published(folder.resolve("out"));
        said = Runs.run(exports, published.out());
    }

    private static void workbook(Path file) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            String[][] rows = {{"Tickets of January"}, {"id", "created"}, {"A1", "2025-01-03T09:00:00"}, {"合计", "1"}};
            book.createSheet("一月");
            for (int i = 0; i < rows.length; i++) {
                Row row = book.getSheetAt(0).createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
    }

    private static List<String> account(String file, String record) throws IOException {
        Map<String, String> row = published.row("data_quality", "file", file, "record", record, "provider_id", "own");
        return List.of(row.get("accepted"), row.get("rejected"), row.get("findings"));
    }

    @Test
    void theBrokenLineAsksToLook() {
        assertEquals(ExitCode.LOOK, said.exit(), said.err());
    }

    @Test
    void totalsAreExcludedAndTitlesAreSaid() throws IOException {
        assertEquals(
                List.of(
                        "1",
                        "0",
                        "workbook XLSX, sheet '一月'; 1 title row; not_available: client_message_at first_response_at first_touch_at first_resolved_at resolved_at closed_at reopened_at"),
                account("tickets.xlsx", "ticket"));
        assertEquals("1", published.row("exclusions", "reason", "total_row").get("n"));
    }

    @Test
    void aBrokenLineIsOneRejectAndElementsAreRowsOfTheirRecord() throws IOException {
        assertEquals(2, published.sum("data_quality", "accepted", "record", "ticket_event", "file", "tickets.json"));
        assertEquals(2, published.sum("data_quality", "accepted", "record", "ticket", "file", "tickets.json"));
        Map<String, String> reject = published.row("rejects", "file", "tickets.json");
        assertEquals("3", reject.get("row"));
        assertTrue(reject.get("reason").startsWith("not JSON: "), reject.toString());
        assertEquals(1, published.sum("data_quality", "rejected", "file", "tickets.json"));
    }

    @Test
    void mailIsRead() throws IOException {
        assertEquals(
                List.of(
                        "1",
                        "0",
                        "mail, mbox; not_available: client_message_at first_response_at first_touch_at first_resolved_at resolved_at closed_at reopened_at"),
                account("box.mbox", "ticket"));
    }
}
