package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every criterion of logs and records, counted by hand from the few records of {@code criteria/*.csv}, March 2025. */
class CriteriaByHandTest {
    private static final Path EXPORTS = Path.of("jobs", "src", "test", "resources", "criteria");

    /** Code, value, n, status, and how it comes about. */
    private static final List<List<String>> EXPECTED = List.of(
            of("1.1", "", "4", "low_n", "5, 10, 30 s, one given up after 40: three quarters are no 80 %"),
            of("1.2", "7200.000000", "1", "low_n", "M1 was answered after two hours"),
            of("1.3", "600.000000", "4", "low_n", "chats 60 s, 300 s, open until 240 s; the room 600 s"),
            of("1.4", "64800.000000", "3", "low_n", "one working day, two, none"),
            of("1.5", "7200.000000", "2", "low_n", "T01 one hour, T02 two"),
            of("2.1", "5.000000", "28", "measured", "web, phone, email, app, chat"),
            of("2.3", "0.666667", "6", "low_n", "T01, T03, H1, H3; not T02, H2; no device is told of the rest"),
            of("2.4", "0.777778", "9", "measured", "5 calls with P2 dropped, 4 mails out with M4 returned"),
            of("2.5", "0.750000", "4", "low_n", "T14, M3, P4 on the preferred channel, M6 not; M2 answers, M4 is bulk"),
            of("2.6", "1.000000", "28", "measured", "five channels are enough"),
            of("3.2", "0.333333", "3", "low_n", "T01; T02 was reopened, T03 corrected"),
            of("3.3", "0.500000", "2", "low_n", "T05; T06 was corrected"),
            of("3.4", "259200.000000", "3", "low_n", "one day, three days, not told"),
            of("3.5", "0.666667", "3", "low_n", "T01, T03; T02 took two replies"),
            of("4.2", "0.500000", "2", "low_n", "F1 an hour before the close of Wednesday, F2 an hour after"),
            of("4.4", "1.000000", "3", "low_n", "c1, c2, c4 are served and were contacted"),
            of("5.1", "2.000000", "3", "measured", "phone and web"),
            of("5.2", "97200.000000", "3", "low_n", "26, 27 and 1 open hours"),
            of("5.3", "0.666667", "3", "low_n", "F1, F2"),
            of("5.4", "0.500000", "2", "low_n", "F1 of F1, F2"),
            of("5.5", "0.500000", "2", "low_n", "F1 of F1, F2"),
            of("5.6", "0.666667", "3", "low_n", "1 and 0.75, not 0.5"),
            of("6.1", "0.666667", "2", "measured", "300 and 200 over 300, the median of 200, 300, 400, 400"),
            of("6.2", "0.025000", "4", "measured", "20 of 800; a line of nothing is not counted"),
            of("6.3", "0.666667", "3", "measured", "V1, V3"),
            of("6.4", "0.333333", "3", "measured", "K1 was reviewed in January"),
            of("6.5", "0.500000", "2", "measured", "V1 of V1, V2"),
            of("7.1", "1.500000", "5", "measured", "3 clients, 2 people"),
            of("7.2", "4.000000", "2", "measured", "six and four years: the lower median"),
            of("7.3", "3.500000", "8", "measured", "7 hours, 2 people"),
            of("7.4", "0.500000", "2", "low_n", "T03; T02 was reopened"),
            of("7.5", "0.363636", "34", "measured", "one of 2.75: nine months of three people, three of two"),
            of("8.4", "0.750000", "8", "measured", "5 calls, 3 chats; P2, H2 dropped"),
            of("9.1", "0.666667", "3", "measured", "K1, K5; that of K3 ran out"),
            of("9.2", "0.500000", "2", "measured", "s1 in June; s2 more than a year ago"),
            of("10.1", "0.333333", "3", "measured", "K3 of K1, K3, K5"),
            of("10.2", "0.692308", "13", "measured", "9 of 13: not T03, T04, T09, T13; c3 has no contract any more"),
            of("10.3", "0.500000", "2", "low_n", "T10; T11 is older than 30 days"),
            of("10.5", "1.000000", "1", "measured", "I3"),
            of("11.1", "35.449692", "4", "low_n", "c3 served 1,079 days, the others are still"),
            of("11.2", "0.833333", "12", "measured", "10 of 12: not T02, T09; T08 after exactly a day"),
            of("11.3", "0.500000", "14", "measured", "T01, T02, T03, T06, T08, T10, T16 of 14"),
            of("11.5", "1.000000", "1", "measured", "I1"),
            of("12.1", "0.500000", "2", "low_n", "T08 of T08, T09"),
            of("12.2", "32400.000000", "2", "low_n", "4 and 9 open hours"),
            of("12.3", "0.500000", "2", "low_n", "T08; T09 was reopened"),
            of("12.5", "1.000000", "1", "measured", "I4"),
            of("13.2", "3.094163", "14", "measured", "(11,525 + 4,297) days over 365.25 over 14"),
            of("13.3", "0.500000", "2", "measured", "s1 of s1, s2"),
            of("13.4", "12.000000", "34", "measured", "33 hours, 2.75 people"),
            of("14.1", "1.000000", "1", "measured", "I6"),
            of(
                    "14.2",
                    "0.176471",
                    "17",
                    "measured",
                    "T15, T16 and H3 of 17; that c4 called after T16 is no ticket or chat"),
            of("14.3", "0.750000", "4", "measured", "I1, I3, I6; not I2"),
            of("14.5", "21.818182", "39", "measured", "six, 2.75 people, by ten"),
            of("15.1", "0.500000", "2", "low_n", "T12 of T12, T13"),
            of("15.2", "1.000000", "2", "low_n", "neither was reopened"),
            of("15.4", "2.250000", "13", "low_n", "six busiest days 9 hours (T09), the others 4 (T08)"),
            of("16.1", "0.500000", "2", "low_n", "T03; T02 went back to s1"),
            of("16.2", "14400.000000", "2", "low_n", "2 and 4 hours"),
            of("16.6", "0.500000", "2", "low_n", "T03; T02 took three days"),
            of("17.1", "0.666667", "3", "measured", "c1, c2; c3 left"),
            of("17.2", "0.000000", "1", "measured", "only March has enough tickets, and 0.83 is below 0.95"),
            of("17.3", "1.000000", "1", "low_n", "T11 is old, but got a message on 28 March"),
            of("17.5", "1.000000", "1", "measured", "I2"),
            of("18.1", "0.962963", "27", "measured", "26 of 27: nobody is named who wrote M6"),
            of("18.2", "0.888889", "27", "measured", "24 of 27: nobody is named in P3, H3, M6"),
            of("18.6", "0.071429", "14", "measured", "T01 of 14"),
            of("20.1", "0.500000", "2", "measured", "I1; nobody was told of I2"),
            of("20.5", "20.000000", "6", "measured", "10, 10, 20, 30, 63 days, one open: the third of six"),
            of("1.6", "0.500000", "2", "low_n", "0.75 and 0.5"),
            of("7.6", "1.000000", "1", "low_n", "0.8 of a member of staff"));

    private static final List<Map<String, String>> ROWS = new ArrayList<>();

    @TempDir
    private static Path temporary;

    private static Published published;

    private static List<String> of(String... cells) {
        return List.of(cells);
    }

    @BeforeAll
    static void publish() throws IOException {
        published = new Published(temporary.resolve("out"));
        Runs.done(EXPORTS, published.out());
        for (Map<String, String> row : published.rows("scorecard")) {
            if (row.get("provider_id").equals("own") && row.get("month").equals("2025-03")) {
                ROWS.add(row);
            }
        }
    }

    private static Map<String, String> row(String code) {
        return ROWS.stream().filter(r -> r.get("code").equals(code)).findFirst().orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> theFigureIsWhatIsCountedByHand() {
        return EXPECTED.stream()
                .map(e -> dynamicTest(e.get(0) + " " + e.get(4), () -> {
                    Map<String, String> row = row(e.get(0));
                    assertEquals(
                            e.subList(1, 4),
                            List.of(row.get("value"), row.get("n"), row.get("status")),
                            row.toString());
                }));
    }

    @Test
    void everyCriterionOfLogsAndRecordsIsCounted() {
        List<String> codes = new ArrayList<>();
        for (Criterion c : Catalogue.builtIn().criteria()) {
            boolean isOfLogs = c.evidence().equals("log") || c.evidence().equals("record");
            if (isOfLogs) {
                codes.add(c.code());
            }
        }
        TreeSet<String> missing = new TreeSet<>(codes);
        EXPECTED.forEach(e -> missing.remove(e.get(0)));
        assertEquals("[]", missing.toString());
        assertEquals(69, codes.size());
    }

    @Test
    void theEndsOfAnIntervalDecideWhetherATargetIsMet() {
        assertEquals("unclear", row("11.2").get("met"));
        assertEquals("no", row("7.5").get("met"));
        assertEquals("yes", row("6.2").get("met"));
        assertEquals("", row("3.2").get("met"));
    }

    @Test
    void scoresGoFromTheFloorToTheTarget() {
        assertEquals("50.0", row("10.5").get("score"));
        assertEquals("52.5", row("7.5").get("score"));
        assertEquals("88.9", row("6.1").get("score"));
        assertEquals("0.0", row("7.1").get("score"));
        assertEquals("", row("3.2").get("score"));
    }

    @Test
    void everyReasonIsGiven() throws IOException {
        for (Map<String, String> row : published.rows("scorecard")) {
            boolean needsReason =
                    List.of("not_measured", "not_applicable", "limited").contains(row.get("status"));
            assertTrue(needsReason != row.get("reason").isEmpty(), row.toString());
        }
    }
}
