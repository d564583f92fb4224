package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One delivery with everything that goes wrong in deliveries: each file is accounted for, and the good ones count. */
class BadInputTest {
    @TempDir
    static Path folder;

    private static Said said;
    private static Published published;

    @BeforeAll
    static void runOverBadFiles() throws IOException {
        Path exports = folder.resolve("exports");
        OwnExports own = new OwnExports(exports);
        own.tickets("good-1.csv", good(1), good(2));
        own.tickets("good-2.csv", good(3));
        own.tickets("header-only.csv");
        own.tickets("short-row.csv", "S1,2025-01-04 10:00:00", good(4));
        own.tickets("bad-date.csv", "D1,2025-02-30 10:00:00,,2025-03-01 10:00:00,open", good(5));
        own.tickets("backwards.csv", "B1,2025-01-06 10:00:00,2025-01-05 10:00:00,2025-01-06 11:00:00,closed");
        own.tickets("unclosed.csv", good(7), "\"U1,2025-01-07 10:00:00,,2025-01-07 10:00:00,open", good(8));
        Files.createFile(exports.resolve("empty.csv"));
        Files.writeString(exports.resolve("blank.csv"), "\n  \r\n");
        byte[] noise = new byte[4096];
        new Random(7).nextBytes(noise);
        Files.write(exports.resolve("noise.csv"), noise);
        byte[] many = manyRows();
        Files.write(exports.resolve("cut.csv.gz"), cutOff(gzip(many)));
        Files.write(exports.resolve("cut.csv.zip"), cutOff(zip(many)));
        Runs.write(exports.resolve("notes.txt"), "nobody asked for this");
        said = Runs.run(exports, folder.resolve("out"));
        published = new Published(folder.resolve("out"));
    }

    private static String good(int day) {
        return "GN,2025-01-0N 10:00:00,2025-01-0N 12:00:00,2025-01-0N 12:00:00,closed"
                .replace("N", String.valueOf(day));
    }

    private static byte[] manyRows() {
        StringBuilder text = new StringBuilder("id,created,resolved,updated,status\n");
        Random random = new Random(8);
        for (int i = 0; i < 20_000; i++) {
            text.append("Z").append(random.nextInt()).append(",2025-01-09 10:00:00,,2025-01-09 10:00:00,open\n");
        }
        return Published.utf8(text.toString());
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("tickets.csv"));
            zip.write(bytes);
        }
        return out.toByteArray();
    }

    private static byte[] cutOff(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static Map<String, String> account(String file) throws IOException {
        return published.row("data_quality", "file", file);
    }

    private static void isRefused(String file) throws IOException {
        Map<String, String> account = account(file);
        assertTrue(account.get("findings").startsWith("refused: "), account.toString());
        assertEquals("0", account.get("rows_read"));
        List<String> lines =
                said.errLines().stream().filter(line -> line.startsWith(file)).toList();
        assertEquals(1, lines.size(), said.err());
        assertTrue(lines.get(0).startsWith(file + ": refused: "), lines.get(0));
    }

    private static void isRejected(String file, String row, String column, String reason) throws IOException {
        Map<String, String> reject = published.row("rejects", "file", file);
        assertEquals(List.of(row, column), List.of(reject.get("row"), reject.get("column")));
        assertTrue(reject.get("reason").contains(reason), reject.toString());
        Map<String, String> account = account(file);
        assertEquals(
                List.of("2", "1", "1"),
                List.of(account.get("rows_read"), account.get("accepted"), account.get("rejected")));
    }

    @Test
    void exitCodeAsksToLook() {
        assertEquals(ExitCode.LOOK, said.exit(), said.err());
    }

    @Test
    void badFilesAreReadAgainUnderAnotherMappingAndSayTheSame() throws IOException {
        Path exports = folder.resolve("again");
        for (String path : Runs.files(folder.resolve("exports"))) {
            Runs.deliver(folder.resolve("exports"), exports, path);
        }
        Published known = new Published(folder.resolve("known"));
        Published fresh = new Published(folder.resolve("fresh"));
        Runs.run(exports, known.out());
        Files.writeString(exports.resolve("tickets.yml"), "# corrected\n", StandardOpenOption.APPEND);

        Said again = Runs.run(exports, known.out());

        assertEquals(said.err(), again.err());
        assertEquals(ExitCode.LOOK, Runs.run(exports, fresh.out()).exit());
        Published.assertSame(published.csvTexts(), known.csvTexts());
        Published.assertSame(fresh.csvTexts(), known.csvTexts());
    }

    @Test
    void nobodySeesAStackTrace() {
        for (String line : said.errLines()) {
            assertFalse(line.startsWith("\tat ") || line.contains("Exception"), line);
        }
    }

    @Test
    void ticketsOfTheOtherFilesAllCount() throws IOException {
        Map<String, String> january = published.row("resolution", OwnExports.whole("own", "2025-01"));
        assertEquals("6", january.get("n_created"));
        assertEquals("6", january.get("n_resolved"));
    }

    @Test
    void everyFileHasItsAccount() throws IOException {
        List<String> files = published.rows("data_quality").stream()
                .map(row -> row.get("file"))
                .distinct()
                .toList();
        List<String> delivered = Runs.files(folder.resolve("exports")).stream()
                .filter(name -> !name.endsWith(".yml"))
                .toList();
        assertEquals(delivered, files);
        for (Map<String, String> row : published.rows("data_quality")) {
            long read = Long.parseLong(row.get("rows_read"));
            long standing = 0;
            for (String column : List.of("accepted", "superseded", "duplicate", "excluded", "rejected")) {
                standing += Long.parseLong(row.get(column));
            }
            assertEquals(read, standing, row.toString());
        }
    }

    @Test
    void emptyFileIsRefused() throws IOException {
        isRefused("empty.csv");
        isRefused("blank.csv");
        assertEquals(
                "refused: is empty, not even a header is in it; export it again or remove it",
                account("blank.csv").get("findings"));
    }

    @Test
    void fileWithAHeaderOnlyHasNoDataRows() throws IOException {
        assertEquals("0", account("header-only.csv").get("rows_read"));
        assertTrue(account("header-only.csv").get("findings").contains("no data rows"));
    }

    @Test
    void archiveThatIsCutOffIsRefused() throws IOException {
        isRefused("cut.csv.zip");
        assertEquals(
                "refused: the archive cannot be read: it is damaged or cut off (it ends too early); ask for it again",
                account("cut.csv.zip").get("findings"));
    }

    @Test
    void compressedFileThatIsCutOffIsRefused() throws IOException {
        isRefused("cut.csv.gz");
        assertEquals(
                "refused: cannot be read: it is damaged or cut off (it ends too early); ask for it again",
                account("cut.csv.gz").get("findings"));
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        isRefused("noise.csv");
    }

    @Test
    void quoteThatIsNeverClosedIsRefusedOrRejectedButNeverSwallowsRowsInSilence() throws IOException {
        isRefused("unclosed.csv");
    }

    @Test
    void rowWithTooFewCellsIsRejected() throws IOException {
        isRejected("short-row.csv", "2", "", "too few cells");
    }

    @Test
    void dateThatDoesNotExistIsRejected() throws IOException {
        isRejected("bad-date.csv", "2", "created", "not a date-time");
    }

    @Test
    void ticketResolvedBeforeItWasCreatedStaysInCountsAndIsAFinding() throws IOException {
        Map<String, String> account = account("backwards.csv");
        assertEquals(List.of("1", "0"), List.of(account.get("accepted"), account.get("rejected")));
        assertTrue(account.get("findings").contains("negative"), account.get("findings"));
        Map<String, String> times =
                published.row("response_times", "provider_id", "own", "month", "2025-01", "channel", "all");
        assertEquals("final_resolution", times.get("measure"));
        assertEquals(List.of("6", "7200"), List.of(times.get("n"), times.get("p50")));
    }

    @Test
    void fileThatNoSourceTakesIsNamed() throws IOException {
        String finding = "no source in replyledger.yml takes this file";
        assertEquals(finding, account("notes.txt").get("findings"));
        assertTrue(said.errLines().contains("notes.txt: " + finding), said.err());
    }
}
