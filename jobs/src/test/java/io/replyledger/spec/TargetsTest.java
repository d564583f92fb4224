package io.replyledger.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    @TestFactory
    List<DynamicTest> anInvalidProfileIsRefusedWithOneLine() throws IOException {
        return InvalidFile.tests("targets-", Targets::read);
    }

    private static Targets builtIn(String name) {
        return Targets.read(Targets.builtIn(name).orElseThrow(), name);
    }

    @TestFactory
    Stream<DynamicTest> everyBuiltInProfileIsValidAndNamesItsSources() {
        return Targets.NAMES.stream()
                .map(name -> dynamicTest(name, () -> {
                    Targets targets = builtIn(name);
                    assertEquals(name, targets.profile());
                    assertNotNull(targets.description());
                    assertEquals(false, targets.targets().isEmpty());
                    targets.targets().forEach(target -> assertNotNull(target.source(), target.toString()));
                }));
    }

    @Test
    void everyFileIsABuiltInProfile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("schemas", "targets"))) {
            List<String> names = files.map(file -> file.getFileName().toString().replace(".yml", ""))
                    .sorted()
                    .toList();
            assertEquals(names, Targets.NAMES);
        }
        assertEquals(Optional.empty(), Targets.builtIn("../tables/closed-lists"));
    }

    @ParameterizedTest
    @CsvSource({
        "seed,            service_level,       phone, calendar, 30,",
        "seed,            first_response,      email, calendar, 86400,",
        "seed,            first_response,      chat,  calendar, 300,",
        "gbt33358,        answer,              phone, calendar, 15,",
        "gbt33358,        turn_response,       wechat, calendar, 180,",
        "contact-centre,  service_level,       phone, calendar, 20, 0.8",
        "cn-city-hotline, answer_of_answered,  phone, calendar, 15, 0.8",
        "bookkeeping-cn,  turn_response,       wechat, calendar, 86400,",
        "bookkeeping-cn,  feedback_ack,        all,   business, 259200,",
        "zhuhai-124,      first_response,      all,   business, 3600,",
        "zhuhai-124,      final_resolution,    all,   business, 345600,",
        "12345-dept,      feedback_resolution, all,   business, 1123200,",
        "complaint-cbirc, feedback_resolution, all,   calendar, 1296000,",
        "complaint-samr,  feedback_ack,        all,   business, 604800,",
    })
    void builtInTargetsAreThoseOfTheirSources(
            String profile, String measure, String channel, String clock, long seconds, Double share) {
        Targets.Target target = builtIn(profile)
                .inForce(measure, channel, clock, LocalDate.of(2025, 3, 1))
                .orElseThrow();
        assertEquals(seconds, target.seconds());
        assertEquals(share, target.share());
        assertEquals(clock, target.clock());
    }

    private static final Targets OWN = Targets.read(
            """
            profile: own
            description: a test's own
            source: a contract
            targets:
              - {measure: answer, channel: phone, seconds: 30, from: 2024-01-01, to: 2024-12-31}
              - {measure: answer, channel: phone, seconds: 20, share: 0.9, from: 2024-07-01, to: 2024-09-30, source: a promise}
              - {measure: final_resolution, channel: all, seconds: 86400, from: 2024-01-01}
              - {measure: final_resolution, channel: all, seconds: 172800, clock: business, from: 2024-03-01}
              - {measure: first_response, channel: all, seconds: 3600, clock: business, from: 2024-01-01}
            """,
            "own.yml");

    private static String seconds(String measure, String clock, String day) {
        String channel = measure.equals("answer") ? "phone" : "all";
        return OWN.inForce(measure, channel, clock, LocalDate.parse(day))
                .map(target -> String.valueOf(target.seconds()))
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31, none",
        "2024-01-01, 30",
        "2024-06-30, 30",
        "2024-07-01, 20",
        "2024-09-30, 20",
        "2024-10-01, 30",
        "2024-12-31, 30",
        "2025-01-01, none",
    })
    void theTargetInForceIsTheLatestThatHasBegunAndNotEnded(String day, String seconds) {
        assertEquals(seconds, seconds("answer", "calendar", day));
    }

    @Test
    void onTheBusinessClockATargetStatedOnItGoesFirst() {
        assertEquals("86400", seconds("final_resolution", "business", "2024-02-29"));
        assertEquals("172800", seconds("final_resolution", "business", "2024-03-01"));
        assertEquals("86400", seconds("final_resolution", "calendar", "2024-03-01"));
    }

    @Test
    void aTargetStatedInOpenTimeDoesNotJudgeElapsedTime() {
        assertEquals("3600", seconds("first_response", "business", "2024-03-01"));
        assertEquals("none", seconds("first_response", "calendar", "2024-03-01"));
    }

    @Test
    void aTargetForOneChannelIsNoneForAnother() {
        assertEquals(Optional.empty(), OWN.inForce("answer", "all", "calendar", LocalDate.of(2024, 3, 1)));
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Targets.Target first = OWN.targets().get(0);
        assertEquals("calendar", first.clock());
        assertEquals("a contract", first.source());
        assertEquals(null, first.share());
        assertEquals(0.9, OWN.targets().get(1).share());
        assertEquals("a promise", OWN.targets().get(1).source());
    }
}
