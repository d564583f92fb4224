package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was delivered before, and in whatever order: a run publishes what a fresh store over the same files would. */
class IncrementalTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private Path exports() {
        return folder.resolve("exports");
    }

    private Published published() {
        return new Published(out());
    }

    /** The CSV files of a fresh store over the files as they are now. */
    private Map<String, String> fresh() throws IOException {
        Path anew = Files.createTempDirectory(folder, "fresh");
        Runs.done(exports(), anew);
        return new Published(anew).csvTexts();
    }

    @Test
    void secondRunReadsAndMeasuresNothingAndPublishesTheSame() throws IOException {
        SmallSample.whole(exports());
        Said first = Runs.done(exports(), out());
        Map<String, String> before = published().hashes();

        Said second = Runs.done(exports(), out());

        assertEquals(6, first.filesRead());
        assertEquals(0, second.filesRead());
        assertEquals(List.of(), second.monthsMeasured("ticket"));
        assertEquals(List.of(), second.monthsMeasured("call"));
        assertEquals(first.publication(), second.publication());
        assertEquals(before, published().hashes());
        assertEquals(first.err(), second.err());
    }

    @Test
    void correctedMappingReadsExactlyItsFilesAgain() throws IOException {
        SmallSample.whole(exports());
        Runs.done(exports(), out());
        String before = published().text("resolution");
        Path mapping = exports().resolve("orders.yml");
        String corrected = Files.readString(mapping).replace("电话: phone", "电话: other");
        Files.writeString(mapping, corrected);

        Said said = Runs.done(exports(), out());

        assertEquals(2, said.filesRead());
        assertEquals(List.of(), said.monthsMeasured("call"));
        assertNotEquals(before, published().text("resolution"));
        Published.assertSame(fresh(), published().csvTexts());
    }

    @Test
    void fileWithOtherBytesReplacesItsFormerRows() throws IOException {
        SmallSample.whole(exports());
        Runs.done(exports(), out());
        List<String> lines = Files.readAllLines(exports().resolve(SmallSample.ORDERS), GB18030);
        Files.write(exports().resolve(SmallSample.ORDERS), lines.subList(0, lines.size() - 3), GB18030);

        Said said = Runs.done(exports(), out());

        assertEquals(1, said.filesRead());
        Published.assertSame(fresh(), published().csvTexts());
    }

    @Test
    void ticketThatMovedToAnotherMonthMovesBackWhenItsCorrectionIsWithdrawn() throws IOException {
        OwnExports own = new OwnExports(exports());
        own.tickets("b.csv", "T1,2025-02-20 10:00:00,2025-02-20 11:00:00,2025-02-20 11:00:00,closed");
        Runs.done(exports(), out());
        own.tickets("a.csv", "T1,2025-01-20 10:00:00,2025-01-20 11:00:00,2025-01-20 11:00:00,closed");
        Runs.done(exports(), out());
        assertEquals(
                "1",
                published()
                        .row("resolution", OwnExports.whole("own", "2025-02"))
                        .get("n_created"));

        Files.delete(exports().resolve("b.csv"));
        own.tickets("b.csv", "T2,2025-02-21 10:00:00,2025-02-21 11:00:00,2025-02-21 11:00:00,closed");
        Runs.done(exports(), out());

        assertEquals(
                "1",
                published()
                        .row("resolution", OwnExports.whole("own", "2025-01"))
                        .get("n_created"));
        Published.assertSame(fresh(), published().csvTexts());
    }

    @Test
    void sameFileUnderASecondNameChangesNothingButItsFinding() throws IOException {
        SmallSample.whole(exports());
        Runs.done(exports(), out());
        Map<String, String> before = published().csvTexts();
        String copy = "xuhui/2025-04/tickets_export_copy_2025_05_07.csv";
        Files.copy(exports().resolve(SmallSample.TICKETS), exports().resolve(copy));

        Said said = Runs.done(exports(), out());

        assertEquals(0, said.filesRead());
        Map<String, String> after = published().csvTexts();
        String finding = "; delivered again as " + copy;
        assertTrue(after.get("data_quality").contains(finding), after.get("data_quality"));
        after.computeIfPresent("data_quality", (name, text) -> text.replace(finding, ""));
        Published.assertSame(before, after);
        Published.assertSame(fresh(), published().csvTexts());
    }

    @Test
    void vanishedFileIsKeptAndListed() throws IOException {
        SmallSample.whole(exports());
        Runs.done(exports(), out());
        Map<String, String> before = published().csvTexts();
        Files.delete(exports().resolve(SmallSample.TICKETS_BEFORE));

        Said said = Runs.done(exports(), out());

        assertEquals(0, said.filesRead());
        Map<String, String> row = published().row("data_quality", "file", SmallSample.TICKETS_BEFORE);
        String finding = "; no longer delivered, its rows are kept";
        assertTrue(row.get("findings").contains(finding), row.get("findings"));
        Map<String, String> after = published().csvTexts();
        after.computeIfPresent("data_quality", (name, text) -> text.replace(finding, ""));
        Published.assertSame(before, after);
    }

    @Test
    void renamedFileIsShownUnderItsNewNameOnly() throws IOException {
        SmallSample.whole(exports());
        Runs.done(exports(), out());
        Files.move(
                exports().resolve(SmallSample.TICKETS),
                exports().resolve("xuhui/2025-04/tickets_export_renamed_2025_05_07.csv"));

        Said said = Runs.done(exports(), out());

        assertEquals(0, said.filesRead());
        Published.assertSame(fresh(), published().csvTexts());
    }

    @Test
    void anotherKeyIsRefusedInOneLine() throws IOException {
        SmallSample.earlier(exports());
        Runs.done(exports(), out());
        Map<String, String> before = published().hashes();
        Path key = folder.resolve("another.key");
        Files.writeString(key, "0123456789abcdef0123456789abcdef\n");

        Said said = Runs.command(
                "run", "--exports", exports().toString(), "--out", out().toString(), "--key-file", key.toString());

        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size(), said.err());
        assertTrue(said.err().contains("another pseudonym key"), said.err());
        assertFalse(said.err().contains("0123456789abcdef"), said.err());
        assertEquals(before, published().hashes());
    }

    @Test
    void keepingTheIdentitiesOfStaffReadsAgainAndPublishesTheSame() throws IOException {
        SmallSample.earlier(exports());
        Said first = Runs.done(exports(), out());
        Map<String, String> before = published().csvTexts();

        Said kept = Runs.done(exports(), out(), "--keep-identities", "staff");

        assertEquals(first.filesRead(), kept.filesRead());
        Published.assertSame(before, published().csvTexts());
    }

    @Test
    void aStoreOfAnotherFormatIsRefusedInOneLine() throws IOException {
        SmallSample.earlier(exports());
        Path mark = out().resolve("store").resolve("format.json");
        Files.createDirectories(mark.getParent());
        Files.writeString(mark, "{\"format\":1,\"keyCheck\":\"00\"}");

        Said said = Runs.run(exports(), out());

        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size(), said.err());
        assertTrue(said.err().contains("format 1 is not 3; use another --store and ingest again"), said.err());
    }

    @Test
    void killedIngestLeavesNothingThatCounts() throws IOException {
        SmallSample.earlier(exports());
        Runs.done(exports(), out());
        SmallSample.deliver(exports(), SmallSample.LATER);
        Runs.done(exports(), out());
        Map<String, String> whole = published().csvTexts();
        forgetSecondBatch(out().resolve("store"));

        Said said = Runs.done(exports(), out());

        assertEquals(3, said.filesRead());
        Published.assertSame(whole, published().csvTexts());
        Published.assertSame(whole, fresh());
    }

    /** As if the process had ended after its last row and before its mark: rows are there, their manifest is not. */
    private static void forgetSecondBatch(Path store) throws IOException {
        List<String> manifests = Runs.files(store.resolve("batches")).stream()
                .filter(name -> name.startsWith("000002-") && name.endsWith(".json"))
                .toList();
        assertEquals(1, manifests.size());
        Files.delete(store.resolve("batches").resolve(manifests.get(0)));
        String batch = "batch=" + manifests.get(0).replace(".json", "");
        List<String> leftovers = Runs.files(store.resolve("records")).stream()
                .filter(path -> path.contains(batch) && path.endsWith(".parquet"))
                .toList();
        assertFalse(leftovers.isEmpty());
        Path leftover = store.resolve("records").resolve(leftovers.get(0));
        Path stranger = leftover.resolveSibling("../batch=000002-deadbeef/part-00000-7.parquet")
                .normalize();
        Files.createDirectories(stranger.getParent());
        Files.copy(leftover, stranger);
    }
}
