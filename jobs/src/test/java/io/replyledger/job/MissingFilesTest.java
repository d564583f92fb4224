package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that change unseen, that vanish, or that no source takes any more. */
class MissingFilesTest {
    private static final String JANUARY = "T1,2025-01-20 10:00:00,2025-01-20 11:00:00,2025-01-20 11:00:00,closed";
    private static final String FEBRUARY = "T2,2025-02-20 10:00:00,2025-02-20 11:00:00,2025-02-20 11:00:00,closed";
    private static final String KEPT =
            "1 file is no longer there, its rows are kept (--drop-missing forgets them): a.csv";

    @TempDir
    Path folder;

    private OwnExports own;
    private Published published;

    @BeforeEach
    void twoFiles() throws IOException {
        own = new OwnExports(folder.resolve("exports"));
        own.tickets("a.csv", JANUARY);
        own.tickets("b.csv", FEBRUARY);
        published = new Published(folder.resolve("out"));
        assertEquals(2, run().filesRead());
    }

    private Said run(String... more) {
        return Runs.done(own.folder(), published.out(), more);
    }

    private void assertAsFresh() throws IOException {
        Path anew = Files.createTempDirectory(folder, "fresh");
        Runs.done(own.folder(), anew);
        Published fresh = new Published(anew);
        Published.assertSame(fresh.csvTexts(), published.csvTexts());
        assertEquals(fresh.hashes(), published.hashes());
    }

    @Test
    void aChangeThatLeavesSizeAndTimeIsSeenByVerify() throws IOException {
        Path file = own.folder().resolve("a.csv");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("11:00:00", "12:00:00"));
        Files.setLastModifiedTime(file, time);

        assertEquals(0, run().filesRead());
        assertEquals(1, run("--verify").filesRead());

        assertAsFresh();
        assertEquals(0, run("--verify").filesRead());
        assertAsFresh();
    }

    @Test
    void aMissingFileIsKeptAndListedUntilItIsDropped() throws IOException {
        Map<String, String> before = published.csvTexts();
        Files.delete(own.folder().resolve("a.csv"));

        Said kept = run();
        assertEquals(List.of(KEPT), kept.errLines());
        assertEquals(before.get("resolution"), published.csvTexts().get("resolution"));

        Said dropped = run("--drop-missing");
        assertEquals(List.of(), dropped.errLines());
        assertTrue(dropped.out().contains("dropping 1 file no longer there: a.csv\n"), dropped.out());
        assertAsFresh();

        Said after = run();
        assertEquals(List.of(), after.errLines());
        assertFalse(after.out().contains("dropping"), after.out());
        assertAsFresh();
    }

    @Test
    void aDroppedFileThatComesBackCountsAgain() throws IOException {
        Map<String, String> before = published.hashes();
        String text = Files.readString(own.folder().resolve("a.csv"));
        Files.delete(own.folder().resolve("a.csv"));
        run("--drop-missing");
        Files.writeString(own.folder().resolve("a.csv"), text);

        assertEquals(0, run("--drop-missing").filesRead());

        assertEquals(before, published.hashes());
    }

    @Test
    void nothingIsDroppedWhereNothingIsMissing() throws IOException {
        Map<String, String> before = published.hashes();
        assertFalse(run("--drop-missing", "--verify").out().contains("dropping"));
        assertEquals(before, published.hashes());
    }

    /** It lies there, so it is not missing; whoever narrows a glob does not want its rows. */
    @Test
    void aFileThatNoSourceTakesAnyMoreIsForgotten() throws IOException {
        own.configure(
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: tickets, files: \"b*.csv\", mapping: ./tickets.yml, provider: own, selects: updated}");
        Said said = run();
        assertEquals(List.of("a.csv: no source in replyledger.yml takes this file"), said.errLines());
        assertAsFresh();
    }

    @Test
    void aFileThatAnotherSourceTakesCountsOnce() throws IOException {
        own.configure(
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: other, files: \"a.csv\", mapping: ./tickets.yml, provider: own, selects: updated}",
                "  - {id: tickets, files: \"b.csv\", mapping: ./tickets.yml, provider: own, selects: updated}");
        run();
        assertEquals(
                "1",
                published.row("resolution", OwnExports.whole("own", "2025-01")).get("n_created"));
        assertAsFresh();
    }
}
