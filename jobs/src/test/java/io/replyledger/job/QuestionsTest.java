package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A survey tool exports questions; {@code questions:} says which criteria they are about. */
class QuestionsTest {
    private static final String TOLD = "{Q1: \"1.6\", 您对服务态度是否满意？: \"4.1\", \"13.5\": \"4.1\"}";

    @TempDir
    Path folder;

    private OwnExports own;
    private Published published;

    @BeforeEach
    void makeExports() throws IOException {
        own = new OwnExports(folder.resolve("exports"));
        published = new Published(folder.resolve("out"));
        Runs.write(
                own.folder().resolve("survey.yml"),
                "description: answers of a survey tool",
                "format: csv",
                "records:",
                "  survey_response:",
                "    fields:",
                "      response_id: 编号",
                "      criterion: 题目",
                "      audience: {constant: client}",
                "      answered_at: {column: 时间, timestamp: usual}",
                "      score: 得分",
                "      scale_min: {constant: \"1\"}",
                "      scale_max: {constant: \"5\"}");
        answers("Q1", "　ｑ１ ", "1.6", "１．６", "您对服务态度是否满意?", "13.5", "");
        configure("./survey.yml", TOLD);
    }

    private void configure(String mapping, String questions) throws IOException {
        own.configure(
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: survey, files: \"*.csv\", mapping: " + mapping + ", provider: own,",
                "     covers: 2024-04..2025-03, questions: " + questions + "}");
    }

    private void answers(String... questions) throws IOException {
        List<String> lines = new ArrayList<>(List.of("编号,题目,时间,得分"));
        for (String question : questions) {
            lines.add(lines.size() + "," + question + ",2025-03-03 10:00:00,5");
        }
        Runs.write(own.folder().resolve("answers.csv"), lines.toArray(String[]::new));
    }

    private Said run() {
        return Runs.command(
                "run",
                "--exports",
                own.folder().toString(),
                "--out",
                published.out().toString(),
                "--key-file",
                Runs.KEY.toString(),
                "--max-rejects",
                "1");
    }

    private String n(String code) throws IOException {
        List<Map<String, String>> rows = published.rows(
                "scorecard", "provider_id", "own", "month", "2025-03", "code", code, "basis", "answered");
        return rows.size() == 1 ? rows.get(0).get("n") : rows.toString();
    }

    @Test
    void questionsAndCodesReachTheirCriteriaHoweverTheyAreWritten() throws IOException {
        Said said = run();
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertEquals("4", n("1.6"), "Q1 twice, and its code twice");
        assertEquals("2", n("4.1"), "the question, and a number that the table takes for another code");
        assertEquals("0", n("13.5"));
        assertEquals(7, published.sum("data_quality", "accepted"), "a row may name none");
        assertEquals(List.of(), published.rows("rejects"));
    }

    @Test
    void aTextThatLeadsToNoCriterionIsRejectedUntilTheTableNamesIt() throws IOException {
        answers("Q1", "您愿意推荐我们吗？", "Q9", "王小明");
        assertEquals(ExitCode.DONE, run().exit());
        String reason = "neither a code of a criterion like 1.6 nor in questions: of the source; name it there";
        assertEquals(
                List.of("3 题目 您愿意推荐我们吗？ " + reason, "4 题目 Q9 " + reason, "5 题目 [3 Chinese characters] " + reason),
                published.rows("rejects").stream()
                        .map(r -> r.get("row") + " " + r.get("column") + " " + r.get("value") + " " + r.get("reason"))
                        .toList());
        assertEquals("1", n("1.6"));
        configure("./survey.yml", "{Q1: \"1.6\", 您愿意推荐我们吗？: \"1.6\", Q9: \"1.6\", 王小明: \"1.6\"}");
        assertEquals(ExitCode.DONE, run().exit());
        assertEquals("4", n("1.6"), "another table reads the file again");
        assertEquals(List.of(), published.rows("rejects"));
    }

    @Test
    void checkShowsTheTextThatLeadsToNoCriterion() throws IOException {
        answers("Q1", "Q9");
        Said said = Runs.command("check", "--exports", own.folder().toString());
        assertEquals(ExitCode.LOOK, said.exit());
        assertTrue(
                said.out()
                        .contains("  row 3 (survey_response): 题目 'Q9' neither a code of a criterion like 1.6 nor in"
                                + " questions: of the source; name it there\n"),
                said.out());
    }

    @Test
    void itemsOfAnAssessmentAreTranslatedToo() throws IOException {
        Runs.write(
                own.folder().resolve("answers.csv"),
                "assessment_id,criterion,assessed_on",
                "1,办公环境,2025-03-03",
                "2,8.2,2025-03-03",
                "3,茶水间,2025-03-03");
        configure("canonical-assessment", "{办公环境: \"8.1\"}");
        String said =
                Runs.command("check", "--exports", own.folder().toString()).out();
        assertTrue(said.contains("  assessment: 2 mapped, 1 rejected; own\n"), said);
        assertTrue(said.contains("  row 4 (assessment): criterion '茶水间' neither a code"), said);
    }

    @Test
    void aMappingThatFillsNoCriterionHasNoQuestions() throws IOException {
        configure("./tickets.yml", TOLD);
        Said said = run();
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: " + own.folder().resolve("replyledger.yml")
                        + ": sources.survey.questions: mapping ./tickets.yml fills no column"
                        + " criterion of survey_response or assessment; fill it there, or remove questions"),
                said.errLines());
    }
}
