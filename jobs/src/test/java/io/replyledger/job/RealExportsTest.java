package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Public exports of real systems give the figures that others computed from them. The data is not part of this
 * repository: it is looked for in {@code data} below {@code ../shared}, or below the folder that
 * {@code -Dreplyledger.shared=DIR} names.
 */
class RealExportsTest {
    private static final Path DATA = Path.of(System.getProperty("replyledger.shared", "../shared"), "data");
    private static final Path CONFIGURATIONS = Path.of("jobs", "src", "test", "resources", "real");
    private static final int CALLS = 5000;
    private static final int ANSWERED = 4054;

    @TempDir
    Path folder;

    private Published published;

    @BeforeEach
    void needsTheData() {
        assumeTrue(
                Files.isDirectory(DATA), "skipped: the real exports are not at " + DATA + "; see -Dreplyledger.shared");
        published = new Published(folder.resolve("out"));
    }

    private Path exports() {
        return folder.resolve("exports");
    }

    private void copy(Path from, String name) throws IOException {
        Files.createDirectories(exports());
        Files.copy(from, exports().resolve(name));
    }

    @Test
    void incidentsGiveTheFiguresComputedIndependently() throws IOException {
        copy(CONFIGURATIONS.resolve("servicenow").resolve("replyledger.yml"), "replyledger.yml");
        copy(DATA.resolve("servicenow").resolve("incident_event_log.zip"), "incident_event_log.zip");

        Runs.done(exports(), published.out());

        assertEquals(141_712, published.sum("data_quality", "accepted", "record", "ticket_event"));
        assertEquals(24_918, published.sum("data_quality", "accepted", "record", "ticket"));
        assertEquals(0, published.sum("data_quality", "rejected"));
        cohort("itsm", "all", "24918,1556,92820,657660,1657860,3066120,0.484649,0.606037,0.732723,0.939575");
        cohort("itsm", "2016-03", "8995,774,346860,1028280,2051160,3974280,0.316074,0.459522,0.608843,0.922634");
        cohort("70", "2016-05", "3669,316,1200,66240,842340,1991160,0.762333,0.798855,0.871166,0.978948");
        cohort("24", "2016-03", "438,0,101040,418740,1128960,2950980,0.447489,0.680365,0.833333,0.947489");
        created("2016-02", 207);
        created("2016-04", 7934);
        created("2016-05", 7508);
    }

    private void created(String month, int incidents) throws IOException {
        assertEquals(
                String.valueOf(incidents),
                published.row("resolution", OwnExports.whole("itsm", month)).get("n_created"));
    }

    private void cohort(String provider, String month, String figures) throws IOException {
        Map<String, String> times = times(provider, month, "final_resolution");
        Map<String, String> rates = published.row("resolution", OwnExports.whole(provider, month));
        String actual = String.join(
                ",",
                times.get("n"),
                times.get("n_censored"),
                times.get("p50"),
                times.get("p75"),
                times.get("p90"),
                times.get("p95"),
                rates.get("within_24h"),
                rates.get("within_72h"),
                rates.get("within_7d"),
                rates.get("within_30d"));
        assertEquals(figures, actual, provider + " " + month);
    }

    private Map<String, String> times(String provider, String month, String measure) throws IOException {
        String channel = measure.endsWith("resolution") ? "all" : "phone";
        return published.row(
                "response_times", "provider_id", provider, "month", month, "channel", channel, "measure", measure);
    }

    @Test
    void callsInEverySpellingGiveTheFiguresComputedIndependently() throws IOException {
        callsGiveTheFigures("comma");
        List<String> comma = published(published);
        for (String spelling : List.of("semicolon", "xlsx")) {
            Files.delete(exports().resolve("calls.yml"));
            Files.delete(exports().resolve("calls.csv"));
            Files.delete(exports().resolve("replyledger.yml"));
            published = new Published(folder.resolve(spelling));
            callsGiveTheFigures(spelling);
            assertEquals(comma, published(published), spelling);
        }
    }

    private static List<String> published(Published run) throws IOException {
        return List.of(run.text("response_times"), run.text("resolution"), run.text("exclusions"));
    }

    private void callsGiveTheFigures(String spelling) throws IOException {
        copyCalls(spelling);
        Runs.done(exports(), published.out());
        Map<String, String> answer = times("phonenow", "all", "answer");
        assertEquals(
                List.of("5000", "946", "limited"),
                List.of(answer.get("n"), answer.get("n_abandoned"), answer.get("status")));
        Map<String, String> answered = times("phonenow", "all", "answer_of_answered");
        assertEquals(
                List.of("4054", "68", "102", "114", "120", share(751, ANSWERED)),
                List.of(
                        answered.get("n"),
                        answered.get("p50"),
                        answered.get("p80"),
                        answered.get("p90"),
                        answered.get("p95"),
                        answered.get("within_target")));
        assertEquals(
                share(751, CALLS), times("phonenow", "all", "service_level").get("within_target"));
        assertEquals(
                "3646",
                published.row("resolution", OwnExports.whole("phonenow", "all")).get("n_resolved"));
        assertEquals("1772", times("phonenow", "2021-01", "answer").get("n"));
        assertEquals("1616", times("phonenow", "2021-02", "answer").get("n"));
        assertEquals("1612", times("phonenow", "2021-03", "answer").get("n"));
        assertEquals(CALLS, published.sum("data_quality", "accepted", "record", "call"));
    }

    private void copyCalls(String spelling) throws IOException {
        Path configuration = CONFIGURATIONS.resolve("phonenow");
        copy(configuration.resolve("replyledger.yml"), "replyledger.yml");
        copy(configuration.resolve(spelling + ".yml"), "calls.yml");
        String file = spelling.equals("xlsx") ? "calls.xlsx" : "calls_" + spelling + ".csv";
        // The name of a file says nothing about its form.
        copy(DATA.resolve("phonenow").resolve(file), "calls.csv");
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.6f", (double) part / whole);
    }

    @Test
    void callsAreJudgedByTheUsersOwnTarget() throws IOException {
        copyCalls("comma");
        Path targets = folder.resolve("one-minute.yml");
        Runs.write(
                targets,
                "profile: one-minute",
                "description: a test's own",
                "targets:",
                "  - {measure: answer_of_answered, channel: phone, seconds: 60, from: 2000-01-01}");

        Runs.done(exports(), published.out(), "--targets", targets.toString());

        Map<String, String> answered = times("phonenow", "all", "answer_of_answered");
        assertEquals(
                List.of("60", share(1796, ANSWERED)), List.of(answered.get("target"), answered.get("within_target")));
    }
}
