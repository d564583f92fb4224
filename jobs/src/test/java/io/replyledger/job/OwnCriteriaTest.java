package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.replyledger.scorecard.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A criterion of one's own by the recipe of CONTRIBUTING, and weights; explain of every code. */
class OwnCriteriaTest {
    private static final Path EXPORTS = Path.of("jobs", "src", "test", "resources", "criteria");
    /** Share answered of the calls that came in. */
    private static final String OWN = "1.7,1,响应速度,Response speed,接起率,Calls answered,log,call,,share of inbound calls"
            + " that a person answered,来电中有人接起的占比,M,calendar,share,higher,0.9,0.5,1,own,,,call,direction = 'in',"
            + "offered_at,answered_at is not null,,,,,share,,,created,,,,";

    @TempDir
    private Path temporary;

    private Path exports() throws IOException {
        Path exports = temporary.resolve("exports");
        for (String file : Runs.files(EXPORTS)) {
            Runs.deliver(EXPORTS, exports, file);
        }
        return exports;
    }

    private static Map<String, Map<String, String>> march(Published published) throws IOException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        for (Map<String, String> row : published.rows("scorecard")) {
            if (row.get("provider_id").equals("own") && row.get("month").equals("2025-03")) {
                rows.put(row.get("code"), row);
            }
        }
        return rows;
    }

    private static void prepend(Path file, String line) throws IOException {
        Files.writeString(file, line + "\n" + Files.readString(file));
    }

    @Test
    void aCriterionOfAKnownKindNeedsNoCode() throws IOException {
        Path exports = exports();
        Files.writeString(exports.resolve("own.csv"), Catalogue.text() + OWN + "\n");
        prepend(exports.resolve("replyledger.yml"), "criteria: own.csv\nweights: {\"1.7\": 2}");
        Published published = new Published(temporary.resolve("out"));
        Said said = Runs.done(exports, published.out());
        assertFalse(said.err().contains("own.csv"), said.err());
        assertFalse(Files.readString(published.out().resolve("csv/data_quality.csv"))
                .contains("own.csv"));
        Said check = Runs.command("check", "--exports", exports.toString());
        assertFalse((check.out() + check.err()).contains("own.csv"), check.out());
        Map<String, String> row = march(published).get("1.7");
        // P1, P2 and P5 were answered, P3 was given up; P4 went out.
        assertEquals("0.750000", row.get("value"));
        assertEquals("4", row.get("n"));
        assertEquals("62.5", row.get("score"));
        Map<String, String> dimension = published.rows("dimensions").stream()
                .filter(d -> d.get("provider_id").equals("own")
                        && d.get("month").equals("2025-03")
                        && d.get("dimension").equals("1"))
                .findFirst()
                .orElseThrow();
        // The only score of seven, and two of eight in weight.
        assertEquals("0.250000", dimension.get("coverage"));
        assertEquals("15.6", dimension.get("score_min"));
        assertEquals("90.6", dimension.get("score_max"));
        assertEquals("", dimension.get("score"));
        everyCodeIsExplained(published);
    }

    @Test
    void whatDoesNotApplyIsLeftOutAndSaid() throws IOException {
        Path exports = exports();
        Published whole = new Published(temporary.resolve("whole"));
        Runs.done(exports, whole.out());
        prepend(exports.resolve("replyledger.yml"), "leave_out: [\"8\", \"1.1\"]");
        Published published = new Published(temporary.resolve("out"));
        Runs.done(exports, published.out());
        Map<String, Map<String, String>> all = march(whole);
        march(published).forEach((code, row) -> {
            if (code.startsWith("8.") || code.equals("1.1")) {
                assertEquals("not_applicable left_out", row.get("status") + " " + row.get("reason"), code);
                assertEquals("", row.get("value") + row.get("score"), code);
            } else if (!code.startsWith("19.")) {
                assertEquals(all.get(code), row);
            }
        });
        // Seven of 120 are left out, and four look at the others: 109 of which call and its records tell what they can.
        assertEquals("109", march(published).get("19.1").get("n"));
        assertEquals("0 not_applicable", total(published, "8"));
        String moved = Runs.command(
                        "diff",
                        whole.out().toString(),
                        published.out().toString(),
                        "--table",
                        "scorecard",
                        "--top",
                        "1000")
                .out();
        assertTrue(moved.contains("own 2025-03  1.1 Phone answer time\n"), moved);
        assertTrue(moved.contains("    weight 1 -> left out\n"), moved);
        assertEquals("5 not_measured", total(published, "1"));
        assertEquals("6 not_measured", total(whole, "1"));
    }

    private static String total(Published published, String dimension) throws IOException {
        return published.rows("dimensions").stream()
                .filter(d -> d.get("provider_id").equals("own")
                        && d.get("month").equals("2025-03")
                        && d.get("dimension").equals(dimension))
                .map(d -> d.get("total") + " " + d.get("status"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNoCriterionCannotBeLeftOut() throws IOException {
        Path exports = exports();
        prepend(exports.resolve("replyledger.yml"), "leave_out: [\"21\"]");
        Said said = Runs.run(exports, temporary.resolve("out"));
        assertEquals(2, said.exit(), said.err());
        assertTrue(said.err().contains("leave_out: '21' is no criterion and no number of a dimension"), said.err());
    }

    /** What the store keeps of a catalogue is not taken for another. */
    @Test
    void aChangedCatalogueGivesWhatAFreshStoreDoes() throws IOException {
        Path exports = exports();
        Path own = exports.resolve("own.csv");
        Files.writeString(own, Catalogue.text() + OWN + "\n");
        prepend(exports.resolve("replyledger.yml"), "criteria: own.csv");
        Published kept = new Published(temporary.resolve("kept"));
        Runs.done(exports, kept.out());
        Path first = kept.current();
        Runs.done(exports, kept.out());
        assertEquals(first, kept.current());
        assertEquals("0.750000", march(kept).get("1.7").get("value"));

        Files.writeString(own, Catalogue.text() + OWN.replace("answered_at is not null", "answered_at is null") + "\n");
        Runs.done(exports, kept.out());
        Published fresh = new Published(temporary.resolve("fresh"));
        Runs.done(exports, fresh.out());

        assertEquals("0.250000", march(kept).get("1.7").get("value"));
        assertEquals(fresh.rows("scorecard"), kept.rows("scorecard"));
    }

    private static void everyCodeIsExplained(Published published) throws IOException {
        for (String code : march(published).keySet()) {
            for (String language : List.of("en", "zh")) {
                Said said = Runs.command(
                        "explain",
                        "--out",
                        published.out().toString(),
                        "--provider",
                        "own",
                        "--month",
                        "2025-03",
                        "--criterion",
                        code,
                        "--lang",
                        language);
                assertEquals(ExitCode.DONE, said.exit(), said.err());
                assertTrue(said.out().lines().count() > 10, said.out());
                // A reply within 86,400 open seconds may take longer than the working day that is the target.
                boolean isOfWorkingDays = said.out().contains("86400 s ");
                assertEquals(List.of("1.2", "1.4", "5.2", "12.2", "16.2").contains(code), isOfWorkingDays, said.out());
            }
        }
    }
}
