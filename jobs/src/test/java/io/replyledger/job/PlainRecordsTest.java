package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that nothing measures follow the same rules: one record, one winner, every row accounted for. */
class PlainRecordsTest {
    @TempDir
    private Path temporary;

    private Path exports;
    private Published published;

    @BeforeEach
    void configure() throws IOException {
        exports = temporary.resolve("exports");
        published = new Published(temporary.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "providers: [{id: own, name: Own}]",
                "sources:",
                source("staff"),
                source("identity"),
                source("invoice_line"),
                source("training"));
    }

    private static String source(String record) {
        return "  - {id: s-" + record + ", files: \"" + record + "*.csv\", mapping: canonical-" + record
                + ", provider: own, exported_at: {name: \"(\\\\d{8})\"}, optional: true}";
    }

    private void assertStandings(String file, String expected) throws IOException {
        var row = published.row("data_quality", "file", file);
        String actual = row.get("accepted") + " accepted " + row.get("superseded") + " superseded "
                + row.get("duplicate") + " duplicate " + row.get("excluded") + " excluded";
        assertEquals(expected, actual, file);
    }

    /** Nobody can tell of when such a list is; it counts as of the newest of what else there is. No experience is told in it. */
    @Test
    void aListThatNamesNoDayHasAPlaceInTheScorecard() throws IOException {
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: people, files: staff.csv, mapping: canonical-staff, provider: own}",
                "  - {id: courses, files: \"training*.csv\", mapping: canonical-training, provider: own, optional: true}");
        Runs.write(exports.resolve("staff.csv"), "staff_id,is_client_facing", "A,yes", "B,yes");
        Runs.done(exports, published.out());
        assertEquals(0, published.rows("scorecard").size());

        Runs.write(
                exports.resolve("training.csv"),
                "training_id,staff_id,held_on,kind,hours",
                "T,A,2025-03-10,communication,4");
        Runs.done(exports, published.out());
        assertEquals(
                "none_occurred",
                new Published(published.out())
                        .row("scorecard", "provider_id", "own", "month", "2025-03", "code", "7.2", "basis", "month_end")
                        .get("reason"));
    }

    @Test
    void aRecordWithoutAStartCountsAndIsSupersededWhenItsStartBecomesKnown() throws IOException {
        Runs.write(exports.resolve("staff-20250401.csv"), "staff_id,joined_on", "A,", "B,");
        Said first = Runs.done(exports, published.out());
        assertEquals("[none]", first.monthsMeasured("staff").toString());
        assertStandings("staff-20250401.csv", "2 accepted 0 superseded 0 duplicate 0 excluded");
        Runs.write(exports.resolve("staff-20250501.csv"), "staff_id,joined_on", "A,2025-03-01", "B,");
        Said second = Runs.done(exports, published.out());
        assertEquals("[2025-03, none]", second.monthsMeasured("staff").toString());
        assertStandings("staff-20250401.csv", "0 accepted 1 superseded 1 duplicate 0 excluded");
        assertStandings("staff-20250501.csv", "2 accepted 0 superseded 0 duplicate 0 excluded");
    }

    @Test
    void aCorrectedPartySupersedesTheFormerOneOfTheSameIdentifier() throws IOException {
        String header = "party,party_id,kind,identifier";
        Runs.write(
                exports.resolve("identity-20250401.csv"),
                header,
                "client,1,phone,13800138000",
                "staff,1,phone,13800138000",
                "client,1,mail,a@b.example");
        Runs.write(exports.resolve("identity-20250501.csv"), header, "client,2,phone,138 0013 8000");
        Runs.done(exports, published.out());
        assertStandings("identity-20250401.csv", "2 accepted 1 superseded 0 duplicate 0 excluded");
        assertStandings("identity-20250501.csv", "1 accepted 0 superseded 0 duplicate 0 excluded");
    }

    @Test
    void aLineIsToldByItsInvoiceAndItsNumber() throws IOException {
        String header = "invoice_id,line_id,invoiced_on,paid_on";
        Runs.write(
                exports.resolve("invoice_line-20250401.csv"),
                header,
                "1,12,2025-03-01,",
                "11,2,2025-03-01,",
                "1,2,2025-03-31,");
        Runs.write(
                exports.resolve("invoice_line-20250501.csv"),
                header,
                "1,12,2025-03-01,2025-04-02",
                "1,2,2025-04-01,",
                "11,2,2025-03-01,");
        Runs.done(exports, published.out());
        assertStandings("invoice_line-20250401.csv", "0 accepted 2 superseded 1 duplicate 0 excluded");
        assertStandings("invoice_line-20250501.csv", "3 accepted 0 superseded 0 duplicate 0 excluded");
    }

    @Test
    void aDayAfterTheAsOfTimeHasNotComeAndWhatHasNoStartStays() throws IOException {
        Runs.write(
                exports.resolve("training-20250501.csv"),
                "training_id,held_on",
                "1,2025-03-31",
                "2,2025-04-01",
                "3,someday");
        Runs.write(exports.resolve("staff-20250501.csv"), "staff_id", "A");
        Said said = Runs.run(exports, published.out(), "--as-of", "2025-03-31");
        assertEquals(ExitCode.LOOK, said.exit(), said.err());
        assertStandings("training-20250501.csv", "1 accepted 0 superseded 0 duplicate 1 excluded");
        assertEquals("1", published.row("exclusions", "record", "training").get("n"));
        assertEquals(
                "2025-04", published.row("exclusions", "record", "training").get("month"));
        assertStandings("staff-20250501.csv", "1 accepted 0 superseded 0 duplicate 0 excluded");
        assertEquals(
                "2025-03-30T16:00:00Z",
                published.row("data_quality", "record", "training").get("first_event"));
    }
}
