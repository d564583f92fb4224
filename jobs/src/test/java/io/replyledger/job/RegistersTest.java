package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers whose rows go on after they begin: improvements and assessments; and ratings with the scale of their row. */
class RegistersTest {
    private static final String MONTH = "2025-03";
    private static final String IMPROVEMENTS =
            "initiative_id,dimension,origin,proposed_at,started_at,completed_at,status,effect_met";

    @TempDir
    Path folder;

    private OwnExports own;
    private Published published;

    @BeforeEach
    void makeExports() throws IOException {
        own = new OwnExports(folder.resolve("exports"));
        published = new Published(folder.resolve("out"));
        configure("");
        own.tickets("tickets.csv", "1,2024-04-01 08:00:00,,,open", "2,2025-03-31 08:00:00,,,open");
    }

    private void configure(String questions) throws IOException {
        own.configure(
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: tickets, files: tickets.csv, mapping: ./tickets.yml, provider: own, selects: updated}",
                "  - {id: register, files: register.csv, mapping: canonical-initiative, provider: own,",
                "     exported_at: 2025-04-05, optional: true}",
                "  - {id: audit, files: audit.csv, mapping: canonical-assessment, provider: own,",
                "     exported_at: 2025-04-05, optional: true" + questions + "}");
    }

    private void run() {
        Runs.done(own.folder(), published.out());
    }

    private Map<String, String> row(String code) throws IOException {
        List<Map<String, String>> rows = published.rows("scorecard").stream()
                .filter(r -> r.get("provider_id").equals("own"))
                .filter(r -> r.get("month").equals(MONTH) && r.get("code").equals(code))
                .toList();
        assertEquals(1, rows.size(), code);
        return rows.get(0);
    }

    /** Who proposed last year and completes now has completed something, and nothing is stretched to a year. */
    @Test
    void anImprovementIsCompletedInAMonthWithoutAProposal() throws IOException {
        Runs.write(
                own.folder().resolve("register.csv"),
                IMPROVEMENTS,
                "a,14,staff,2024-02-01 09:00:00,2024-02-02 09:00:00,2024-12-01 09:00:00,completed,true",
                "b,14,audit,2024-03-01 09:00:00,2024-03-02 09:00:00,2025-03-10 09:00:00,已完成,false");
        run();
        assertEquals("2.000000", row("14.1").get("value"));
        assertEquals("0.500000", row("14.3").get("value"));
        assertEquals("0.000000", row("10.5").get("value"));
    }

    @Test
    void whatWasGivenUpOrGoesOnIsNotCompletedAndAnOtherStateIsFound() throws IOException {
        Runs.write(
                own.folder().resolve("register.csv"),
                IMPROVEMENTS,
                "a,14,staff,2024-02-01 09:00:00,,2024-12-01 09:00:00,cancelled,",
                "b,14,staff,2024-02-01 09:00:00,,2024-12-01 09:00:00,进行中,",
                "c,14,staff,2024-02-01 09:00:00,,2024-12-01 09:00:00,,",
                "d,14,staff,2024-02-01 09:00:00,,2024-12-01 09:00:00,Done,",
                "e,14,staff,2024-02-01 09:00:00,,,completed,");
        run();
        assertEquals(
                "2.000000", row("14.1").get("value"), "c has a time of completion alone, d a state that nobody knows");
        assertTrue(findings("register.csv").contains("unknown status 'Done'"), findings("register.csv"));
    }

    @Test
    void aDimensionHasANumber() throws IOException {
        Runs.write(
                own.folder().resolve("register.csv"),
                IMPROVEMENTS,
                "a,XIV,staff,2024-02-01 09:00:00,,2024-12-01 09:00:00,completed,");
        Said said = Runs.command("check", "--exports", own.folder().toString());
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(
                said.out().contains("  row 2 (initiative): dimension '[3 letters]' not a whole number or decimal\n"),
                said.out());
    }

    @Test
    void aScoreOutsideItsScaleIsEmptiedAndFound() throws IOException {
        Runs.write(
                own.folder().resolve("audit.csv"),
                "assessment_id,criterion,method,assessed_on,score,max_score",
                "0,8.1,a,2024-04-03,5,10",
                "1,8.1,a,2025-03-03,8,10",
                "2,8.1,b,2025-03-03,12,10",
                "3,8.1,c,2025-03-03,-1,10",
                "4,8.1,d,2025-03-03,0,0",
                "5,8.1,e,2025-03-03,4,");
        run();
        assertEquals("0.800000", row("8.1").get("value"));
        assertEquals("1", row("8.1").get("n"));
        String findings = findings("audit.csv");
        for (String finding : List.of(
                "score 12 outside 0 to 10",
                "score -1 outside 0 to 10",
                "score on a scale from 0 to 0, which is none",
                "score without a scale, which counts nowhere")) {
            assertTrue(findings.contains(finding), findings);
        }
    }

    @Test
    void whatARowSaysAgainstItselfIsFound() throws IOException {
        Runs.write(
                own.folder().resolve("register.csv"),
                IMPROVEMENTS,
                "a,14,staff,2024-02-01 09:00:00,2024-01-02 09:00:00,2024-01-01 09:00:00,completed,",
                "b,14,staff,2024-02-01 09:00:00,,,已完成,");
        run();
        String findings = findings("register.csv");
        for (String finding : List.of(
                "started_at before proposed_at (1)",
                "completed_at before proposed_at (1)",
                "completed_at before started_at (1)",
                "completed without completed_at (1)")) {
            assertTrue(findings.contains(finding), findings);
        }
    }

    /** A survey is about criteria of surveys; a code of an assessment counts nowhere. */
    @Test
    void aCodeThatNoSuchRecordIsAboutIsRejected() throws IOException {
        Runs.write(
                own.folder().resolve("audit.csv"),
                "assessment_id,criterion,method,assessed_on,score,max_score",
                "1,8.1,a,2025-03-03,8,10",
                "2,1.6,a,2025-03-03,8,10",
                "3,8.22,a,2025-03-03,8,10");
        String said =
                Runs.command("check", "--exports", own.folder().toString()).out();
        String why = "no criterion with that code is about such records (assessment); command criteria lists them\n";
        assertTrue(said.contains("  row 3 (assessment): criterion '1.6' " + why), said);
        assertTrue(said.contains("  row 4 (assessment): criterion '8.22' " + why), said);
    }

    /** One id in one source is one record; whose rows another provider's replace is said. */
    @Test
    void anIdThatTwoProvidersHaveIsSaid() throws IOException {
        Runs.write(
                own.folder().resolve("audit.csv"),
                "provider_id,assessment_id,criterion,method,assessed_on,score,max_score",
                "own,1,8.1,a,2025-03-03,8,10",
                "other,1,8.1,a,2025-03-04,2,10");
        Path configuration = own.folder().resolve("replyledger.yml");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace(
                                "canonical-assessment, provider: own,",
                                "canonical-assessment, provider: {column: provider_id},"));
        Said said = Runs.run(own.folder(), published.out());
        assertEquals(
                List.of(
                        "1 row superseded by rows of the same id of another provider, in source audit; an id means one record"
                                + " of a source: unless records moved, give each provider a source of its own (findings of"
                                + " csv/data_quality.csv say which)"),
                said.errLines());
        assertTrue(findings("audit.csv").contains("superseded by a row of the same id of provider 'other' (1)"));
    }

    @Test
    void aQuestionOfACriterionThatIsNotThereIsRefused() throws IOException {
        configure(", questions: {办公环境: \"8.77\"}");
        Said said = Runs.command("check", "--exports", own.folder().toString());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: " + own.folder().resolve("replyledger.yml")
                        + ": questions.办公环境: '8.77' is no criterion; command criteria lists them"),
                said.errLines());
    }

    private String findings(String file) throws IOException {
        return published.rows("data_quality", "file", file).stream()
                .map(r -> r.get("findings"))
                .collect(Collectors.joining());
    }
}
