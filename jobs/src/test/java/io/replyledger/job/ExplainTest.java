package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line of {@code explain}: what it prints, what it refuses, and that it stays clear of Spark. */
class ExplainTest {
    private static final Path TEXTS = Path.of("jobs", "src", "test", "resources", "explain");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("replyledger.golden"));

    @TempDir
    private Path temporary;

    private static Said explain(Path out, String... options) {
        List<String> args = new ArrayList<>(List.of("explain", "--out", out.toString()));
        args.addAll(List.of(options));
        return Runs.command(args.toArray(String[]::new));
    }

    private static Said sample(String options) throws IOException {
        return explain(SampleRun.folder(), options.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "answer.txt, --provider pudong --month 2025-03 --measure answer --channel phone",
        "service-level.zh.txt, --provider 徐汇分公司 --month 2025-04 --measure service_level --channel phone --rows 3"
                + " --lang zh",
        "final-resolution.txt, --provider demo --month 2025-Q1 --measure final_resolution --clock business --rows 2",
        "abandonment.txt, --provider jiangsu --month 2025-03 --measure abandonment --segment filing_window --rows 2",
        "within-7d.zh.txt, --provider kunshan --month all --measure within_7d --basis created --rows 0 --lang zh"
    })
    void aNumberOfTheSampleIsExplainedInTheseWords(String file, String options) throws IOException {
        Said said = sample(options);
        assertEquals("", said.err());
        assertEquals(ExitCode.DONE, said.exit());
        Path expected = TEXTS.resolve(file);
        if (IS_WRITING) {
            Files.createDirectories(TEXTS);
            Files.writeString(expected, said.out());
        }
        assertEquals(Files.readString(expected), said.out());
    }

    @Test
    void readmeShowsWhatIsPrinted() throws IOException {
        String shown = Files.readString(TEXTS.resolve("answer.txt")).strip();
        assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + shown + "\n```\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--provider pudng --month 2025-03 --measure answer"
                        + "|--provider: 'pudng' is not published in response_times.csv; there is pudong, wuxi,"
                        + " xuhui, demo, jiangsu, suzhou, hongkou, kunshan, shanghai",
                "--provider pudong --month 2025-13 --measure answer|--month: '2025-13' is not published for pudong;"
                        + " there is 2025-03, 2024-03, 2024-10, 2024-11, 2024-12, 2024-Q3, 2025-01, 2025-02, 2025-04,"
                        + " 2025-05, 2025-Q1, 2025-Q2, 2024-04, 2024-05, 2024-06, 2024-07 and 8 more",
                "--provider pudong --month 2025-03 --measure first_respond|--measure: 'first_respond' cannot be"
                        + " explained; these can: first_response, first_resolution, turn_response, first_touch,"
                        + " final_resolution, resolved_30d, within_30d, within_7d, answer, feedback_return and 17 more",
                "--provider wuxi --month 2025-03 --measure appointment_offer|--measure: 'appointment_offer' is not"
                        + " published for wuxi in 2025-03; there is abandonment, answer, service_level, turn_response,"
                        + " first_response, first_touch, answer_of_answered, feedback_ack, feedback_action,"
                        + " feedback_closure and 7 more",
                "--provider pudong --month 2025-05 --measure reopen_rate"
                        + "|--measure: 'reopen_rate' is not published for pudong in 2025-05; nothing is",
                "--provider pudong --month 2025-03 --measure service_level"
                        + "|--channel: 'all' is not published as service_level for pudong in 2025-03; there is phone",
                "--provider pudong --month 2025-03 --measure answer --segment peak|--segment: 'peak' is not published"
                        + " as answer for pudong in 2025-03; there is all, filing_peak, filing_window,"
                        + " outside_filing_window",
                "--provider pudong --month 2025-03 --measure abandonment --clock business|--clock: 'business' is not"
                        + " published as abandonment for pudong in 2025-03; there is calendar",
                "--provider pudong --month 2025-03 --measure answer --basis resolved"
                        + "|--basis: 'resolved' is not published as answer for pudong in 2025-03; there is created",
                "--provider pudong --month 2025-03 --criterion 1.1 --channel phone|--channel: is for a --measure;"
                        + " a criterion says itself what it counts, so leave it out",
                "--provider pudong --month 2025-03 --measure answer --rows -1"
                        + "|--rows: '-1' is below 0; give how many records to show",
                "--provider pudong --month 2025-03 --measure answer --lang fr|Invalid value for option '--lang':"
                        + " expected one of [EN, ZH] (case-insensitive) but was 'fr' (see --help)"
            })
    void aNumberThatIsNotThereIsAMistakeThatSaysWhatIs(String options, String line) throws IOException {
        Said said = sample(options);
        assertEquals(List.of("replyledger: " + line), said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals("", said.out());
    }

    @Test
    void aFolderWithoutAPublicationIsAMistake() {
        Said said = explain(temporary, "--provider", "p", "--month", "2025-01", "--measure", "answer");
        assertEquals(
                List.of("replyledger: --out: '" + temporary
                        + "' holds no publication; give the folder that run --out wrote"),
                said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
    }

    @Test
    void whatAnotherVersionPublishedIsAMistake() throws IOException {
        Runs.write(temporary.resolve("current/run.json"), "{\"written_by\": \"another version\"}");
        Said said = explain(temporary, "--provider", "p", "--month", "2025-01", "--measure", "answer");
        assertEquals(
                List.of("replyledger: --out: '" + temporary
                        + "' was published by another version; run again with this one"),
                said.errLines());
    }

    @Test
    void valuesOfACriterionAreSaidAsPeopleSayThem() throws IOException {
        Said said = explain(
                SampleRun.once().published().out(), "--provider", "demo", "--month", "2024-12", "--criterion", "1.2");
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertTrue(
                said.out()
                        .contains(
                                """
                                  value              18.0 h (64747 s)
                                  longest follow-up  918.0 h (3304800 s)
                                  95 % interval      14.8 h (53374 s) .. 31.3 h (112800 s)
                                """),
                said.out());
    }

    /** What a broken copy lacks is no mistake of who asks. */
    @Test
    void whatWasDamagedSinceIsSaidToBe() throws IOException {
        Path current = temporary.resolve("current");
        copy(SampleRun.once().published().current(), current);
        cut(current.resolve("parquet/fact_case/month=2025-03/call.parquet"), 3000, "answer");
        cut(current.resolve("csv/response_times.csv"), 20_000, "answer");
        cut(current.resolve("csv/response_times.csv"), 0, "answer");
        cut(current.resolve("run.json"), 100, "answer");
        cut(current.resolve("csv/criteria.csv"), 0, "1.1");
        cut(current.resolve("csv/scorecard.csv"), 0, "1.1");
    }

    private void cut(Path file, int length, String what) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, length));
        String option = what.equals("answer") ? "--measure" : "--criterion";
        Said said = explain(temporary, "--provider", "xuhui", "--month", "2025-03", option, what);
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(1, said.errLines().size());
        String line = said.errLines().get(0);
        assertTrue(
                line.startsWith("replyledger: '" + file.toRealPath() + "' ") && line.contains("publish again"), line);
        Files.write(file, bytes);
    }

    @Test
    void aNumberThatItsRecordsDoNotGiveIsSaidLoudly() throws IOException {
        copy(SampleRun.once().published().current(), temporary.resolve("current"));
        Path csv = temporary.resolve("current/csv/response_times.csv");
        String row = "pudong,浦东分公司,2025-03,phone,all,answer,calendar,created,offered,second,";
        String text = Files.readString(csv);
        assertTrue(text.contains(row + "59,12,11,0,0,56,"));
        Files.writeString(csv, text.replace(row + "59,12,11,0,0,56,", row + "58,11,11,0,0,,"));
        Said said = explain(
                temporary, "--provider", "pudong", "--month", "2025-03", "--measure", "answer", "--channel", "phone");
        assertEquals(ExitCode.LOOK, said.exit());
        assertEquals(
                List.of(
                        "  DIFFERS: n was published as 58, the records give 59",
                        "  DIFFERS: n_censored was published as 11, the records give 12",
                        "  DIFFERS: p50 was published as empty, the records give 56"),
                said.out().lines().filter(l -> l.contains("DIFFERS")).toList());
        assertTrue(said.out().contains("  The median is not reached, so no record lies around it."), said.out());
        assertFalse(said.out().contains("are as published"), said.out());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    @Test
    void noClassOfSparkIsLoaded() throws IOException, InterruptedException {
        Path classes = temporary.resolve("classes.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@scripts/jvm.options",
                "-Xlog:class+load:file=" + classes,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "io.replyledger.job.Main"));
        command.addAll(List.of("explain", "--out", SampleRun.folder().toString(), "--provider", "xuhui"));
        command.addAll(List.of("--month", "2025-03", "--measure", "answer", "--clock", "business"));
        File said = temporary.resolve("said.txt").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        assertEquals(ExitCode.DONE, process.waitFor(), Files.readString(said.toPath()));
        List<String> loaded = Files.readAllLines(classes);
        assertTrue(loaded.stream().anyMatch(l -> l.contains("io.replyledger.explain.Explanation ")));
        assertEquals(
                List.of(),
                loaded.stream()
                        .filter(l -> l.contains(" org.apache.spark.") || l.contains(" scala."))
                        .toList());
    }
}
