package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.output.RunJson;
import io.replyledger.scorecard.Catalogue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code diff} over the scorecard, which may move where no other table does. */
class DiffScorecardTest {
    @TempDir
    private Path temporary;

    private DiffExports exports;

    @BeforeEach
    void deliver() {
        exports = new DiffExports(temporary.resolve("exports"));
    }

    private void configure(String line) throws IOException {
        Path file = exports.folder().resolve("replyledger.yml");
        Files.writeString(file, line + "\n" + Files.readString(file));
    }

    /** The first reply to a mail within an hour, scored from one mail on. */
    private void ownCriteria() throws IOException {
        String own = Catalogue.text()
                .replaceFirst("(?m)^(?<until>1\\.2,.*,lower,)86400,259200,36,", "${until}3600,259200,1,");
        assertFalse(own.equals(Catalogue.text()));
        Runs.write(exports.folder().resolve("own/criteria.csv"), own);
        configure("criteria: own/criteria.csv");
    }

    @Test
    void anotherTargetOfACriterionIsNamed() throws IOException {
        ownCriteria();
        Path after = exports.publish();
        String all = DiffExports.diff(ExitCode.LOOK, after);
        assertTrue(
                all.startsWith(
                        """
                        What went in differently
                          criteria         1 defined differently: 1.2
                          catalogue        criteria.csv -> own/criteria.csv
                          replyledger.yml  changed

                        Nothing moved in response_times, resolution and feedback.

                        scorecard:"""),
                all);
        assertTrue(all.contains(" rows differ, of 1.2; --table scorecard shows them\n"), all);
        String shown = DiffExports.diff(
                ExitCode.LOOK, after, "--table", "scorecard", "--provider", "Own", "--month", "2025-03");
        assertTrue(
                shown.contains(
                        """
                          target            86400 -> 3600
                            criterion 1.2 is defined differently: target 86400 -> 3600, min_n 36 -> 1
                        """),
                shown);
        assertTrue(DiffExports.diff(ExitCode.LOOK, after, "--table", "dimensions", "--month", "2025-03")
                .contains("own 2025-03  1 Response speed\n"));
    }

    @Test
    void weightsMoveTheMeansOnly() throws IOException {
        ownCriteria();
        String before = temporary.resolve("before").toString();
        Runs.done(exports.folder(), Path.of(before));
        configure("weights: {\"1.2\": 3}");
        String after = exports.publish().toString();
        Said all = Runs.command("diff", before, after);
        assertEquals(ExitCode.LOOK, all.exit());
        assertTrue(
                all.out()
                        .contains(
                                """
                                What went in differently
                                  weights of criteria  1.2: 1 -> 3
                                  replyledger.yml      changed
                                """),
                all.out());
        assertFalse(all.out().contains("--table scorecard shows"), all.out());
        assertTrue(all.out().contains("; --table dimensions shows them\n"), all.out());
        Said means = Runs.command("diff", before, after, "--table", "dimensions");
        assertTrue(means.out().contains("    weight of 1.2: 1 -> 3\n"), means.out());
    }

    /** A catalogue under another name is no other catalogue, and a weight of 1 no other weight. */
    @Test
    void onlyWhatDiffersIsACause() throws IOException {
        ownCriteria();
        String before = temporary.resolve("before").toString();
        Runs.done(exports.folder(), Path.of(before));
        Path own = exports.folder().resolve("own");
        Files.move(own.resolve("criteria.csv"), own.resolve("renamed.csv"));
        Path file = exports.folder().resolve("replyledger.yml");
        Files.writeString(file, Files.readString(file).replace("own/criteria.csv", "own/renamed.csv"));
        configure("weights: {\"1.1\": 1, \"1.2\": 3.0}");
        String after = exports.publish().toString();
        String all = Runs.command("diff", before, after).out();
        assertTrue(
                all.contains(
                        """
                        What went in differently
                          catalogue            own/criteria.csv -> own/renamed.csv, with the same content
                          weights of criteria  1.2: 1 -> 3
                          replyledger.yml      changed
                        """),
                all);
        String means =
                Runs.command("diff", before, after, "--table", "dimensions").out();
        assertTrue(means.contains("    weight of 1.2: 1 -> 3\n"), means);
        assertFalse(means.contains("    catalogue"), means);
    }

    @Test
    void monthsThatASourceIsSaidToCoverAreNamed() throws IOException {
        Path file = exports.folder().resolve("replyledger.yml");
        Files.writeString(
                file, Files.readString(file).replace("exported_at:", "covers: 2025-01..2025-03, exported_at:"));
        Path after = exports.publish();
        String all = DiffExports.diff(ExitCode.LOOK, after);
        assertTrue(
                all.startsWith(
                        """
                        What went in differently
                          covers of desk   none -> 2025-01..2025-03
                          replyledger.yml  changed
                        """),
                all);
        String shown = DiffExports.diff(ExitCode.LOOK, after, "--table", "scorecard", "--top", "100000");
        assertTrue(shown.contains("    covers of desk none -> 2025-01..2025-03\n"), shown);
        assertTrue(shown.contains("    other criteria that moved: 2.1, 15.4\n"), shown);
        assertFalse(shown.contains("replyledger.yml changed"), shown);
    }

    /** What is gone are calls, not the mails and tickets that the criterion rests on as well. */
    @Test
    void ofAFileThatIsGoneOnlyItsOwnRecordTypesAreNamed() throws IOException {
        Path file = exports.folder().resolve("replyledger.yml");
        Files.writeString(
                file,
                Files.readString(file)
                        + "  - {id: calls, files: calls/*, mapping: canonical-call, provider: own, selects: started,"
                        + " exported_at: 2025-04-01, optional: true}\n");
        Runs.write(
                exports.folder().resolve("calls/calls.txt"),
                "call_id,direction,offered_at,answered_at,ended_at,outcome",
                "c1,in,2025-03-03T09:00:00Z,2025-03-03T09:00:10Z,2025-03-03T09:05:00Z,answered");
        Path before = temporary.resolve("before");
        Runs.done(exports.folder(), before);
        Files.delete(exports.folder().resolve("calls/calls.txt"));
        Path after = exports.publish();
        String shown = Runs.command(
                        "diff", before.toString(), after.toString(), "--table", "scorecard", "--top", "100000")
                .out();
        assertTrue(shown.contains("own 2025-03  2.4 Channel reliability\n"), shown);
        assertTrue(shown.contains("    1 file of call gone: calls/calls.txt\n"), shown);
        assertFalse(shown.contains("of call, "), shown);
        assertFalse(shown.contains("another as-of"), shown);
        assertFalse(shown.contains("unexplained"), shown);
    }

    /** What a criterion is called moves no figure, but what was used is another catalogue. */
    @Test
    void aCatalogueThatIsWordedDifferentlyIsNamed() throws IOException {
        Runs.write(
                exports.folder().resolve("own/words.csv"),
                Catalogue.text().replace("Email reply time", "Time to answer mail"));
        configure("criteria: own/words.csv");
        String before = temporary.resolve("before").toString();
        Runs.done(exports.folder(), Path.of(before));
        Runs.write(exports.folder().resolve("own/words.csv"), Catalogue.text());
        String all = Runs.command("diff", before, exports.publish().toString()).out();
        assertTrue(all.contains("What went in differently\n  catalogue  own/words.csv changed\n"), all);
    }

    @Test
    void theCatalogueHasItsHash() throws IOException {
        ownCriteria();
        Path out = exports.publish();
        String own = Files.readString(exports.folder().resolve("own/criteria.csv"));
        RunJson run = RunJson.read(out.resolve("current/run.json"));
        assertEquals(Set.of("details.csv", "own/criteria.csv"), run.catalogue().keySet());
        assertEquals(
                Published.sha256(own.getBytes(StandardCharsets.UTF_8)),
                run.catalogue().get("own/criteria.csv"));
    }

    @Test
    void theFilesThatACriterionRestsOnAreNamed() throws IOException {
        exports.tickets(
                "tickets-20250402.csv",
                "5,mail,2025-03-31 09:00:00,2025-03-31 09:30:00,2025-03-31 10:00:00,2025-03-31 10:00:00,solved");
        String shown = DiffExports.diff(
                ExitCode.LOOK,
                exports.publish(),
                "--table",
                "scorecard",
                "--provider",
                "own",
                "--month",
                "2025-03",
                "--top",
                "1000");
        assertTrue(shown.contains("own 2025-03  1.2 Email reply time\n"), shown);
        assertTrue(shown.contains("    1 file of ticket added: tickets-20250402.csv\n"), shown);
        assertTrue(shown.contains("    another as-of of desk\n"), shown);
        assertFalse(shown.contains("unexplained"), shown);
        assertEquals(
                DiffExports.SAME,
                DiffExports.body(Runs.command(
                        "diff",
                        DiffExports.before().toString(),
                        DiffExports.before().toString(),
                        "--table",
                        "scorecard")));
    }
}
