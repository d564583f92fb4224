package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The records behind a criterion of the sample: from the publication where they lie in it, else from the store. */
class ExplainCriterionTest {
    private static final Pattern COUNTED = Pattern.compile("  rows (\\d+).*; n published: (\\d+)");

    @TempDir
    private static Path temporary;

    private static Session session;

    @BeforeAll
    static void start() throws IOException {
        SampleRun.once();
        session = Session.open();
        // Else the first command might start it, and end it.
        session.spark();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    private static String records(String provider, String month, String code, String... further) throws IOException {
        Said said = explained(provider, month, code, further);
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        return said.out().substring(said.out().indexOf("The records behind it\n"));
    }

    private static Said explained(String provider, String month, String code, String... further) throws IOException {
        List<String> options =
                new ArrayList<>(List.of("explain", "--out", SampleRun.folder().toString(), "--provider", provider));
        options.addAll(List.of("--month", month, "--criterion", code));
        options.addAll(List.of(further));
        return Runs.command(options.toArray(String[]::new));
    }

    private static String stored(String provider, String month, String code) throws IOException {
        return records(provider, month, code, "--exports", Runs.SAMPLE.toString(), "--rows", "2");
    }

    /** The files that were read are no records. */
    @Test
    void whatRestsOnNoRecordIsSummedUp() throws IOException {
        String shown = records("xuhui", "2025-03", "19.6", "--exports", Runs.SAMPLE.toString());
        assertTrue(shown.contains("  rows 1; n published: 1\n"), shown);
        assertTrue(shown.contains("  2025-03   69          69     1\n"), shown);
    }

    @Test
    void keptTimesNeedThePublicationOnly() throws IOException {
        assertEquals(
                """
                The records behind it
                  rows 53: happened 52, not seen so far (censored) 1; n published: 53

                  The 2 of 53 that come first, the longest before the others
                  provider  from                 value  record                    file                     row
                  xuhui     2025-02-18 12:11:45  58 s   call pbx 1739851905.9070  calls/2025-02/queue_log  663
                  xuhui     2025-02-19 11:58:01  38 s   call pbx 1739937481.9126  calls/2025-02/queue_log  768
                """,
                records("xuhui", "2025-02", "1.1", "--rows", "2"));
    }

    @Test
    void everythingElseLiesInTheStore() throws IOException {
        assertEquals(
                """
                The records behind it
                  They lie in the store: --exports DIR, the folder that run read, shows them (and --store, if run had it).
                """,
                records("xuhui", "2025-02", "11.2"));
        assertEquals(
                """
                The records behind it
                  rows 99: in time 97, not in time 2; n published: 99

                  The 2 of 99 that come first, those not in time before the others
                  provider  from                 value        record                   file                                         row
                  xuhui     2025-02-07 15:36:07  not in time  ticket xh-zendesk 10839  xuhui/2025-03/tickets_export_2025_04_02.csv    3
                  xuhui     2025-02-13 10:36:07  not in time  ticket xh-zendesk 10854  xuhui/2025-03/tickets_export_2025_04_02.csv    4
                """,
                stored("xuhui", "2025-02", "11.2"));
    }

    @Test
    void sumsAreToldByMonth() throws IOException {
        assertEquals(
                """
                The records behind it
                  rows 150; n published: 150
                  What they add up to
                  month    sum  divided by  rows
                  2025-02  141           9   150
                """,
                stored("xuhui", "2025-02", "7.1"));
        assertTrue(stored("xuhui", "2025-02", "6.2").contains("invoice_line invoices XH-FP00533 2"));
    }

    @Test
    void whereThereAreNoRecordsThePoolIsToldOf() throws IOException {
        String months = records("xuhui", "2025-02", "17.2");
        assertTrue(months.contains("  Its rows are the months of criterion 11.2\n"), months);
        assertTrue(months.contains("  2025-02  0.979798    0.95   99  measured\n"), months);
        assertTrue(records("xuhui", "2025-02", "5.4").contains("counts of every month (feedback_improved)"));
        String coverage = records("xuhui", "2025-02", "19.1");
        assertTrue(coverage.contains("  The other criteria of the month by status\n"), coverage);
        assertTrue(coverage.contains("\n  not_reached"), coverage);
        String change = records("xuhui", "2025-02", "20.2");
        assertTrue(change.contains("  criterion  2024-03..2024-05  2024-12..2025-02  change\n"), change);
        String clients = stored("xuhui", "2025-02", "17.1");
        assertTrue(clients.contains("  A row is a client; file and row are those of the contract that began last.\n"));
        assertTrue(explained("xuhui", "2025-02", "1.1", "--lang", "zh").out().contains("；已发布的 n：53\n"));
    }

    /** Of what must not come it is said that it came, and of what was not counted no rows are shown. */
    @Test
    void rowsAreSaidToBeWhatTheyAre() throws IOException {
        String automated = stored("pudong", "2025-03", "14.2");
        assertTrue(
                automated.contains("  rows 287: came, early or late 285, has not come so far 2; n published: 287\n"),
                automated);
        assertTrue(automated.contains("The 2 of 287 that come first, those in which it came soonest"), automated);
        String number = explained("pudong", "2025-03", "14.2").out();
        assertTrue(number.contains("  n              287, in 2 of these it has not come so far\n"), number);
        String region = stored("shanghai", "2025-03", "2.1");
        assertEquals(
                """
                The records behind it
                  None: it is told of a provider and a month only; ask for one provider and one month.
                """,
                region);
        assertTrue(stored("pudong", "2025-03", "2.1").contains("that come first, by their time\n"));
        String survey = stored("wuxi", "2025-03", "1.6");
        assertTrue(survey.contains("  None: records that it needs were not delivered.\n"), survey);
        assertTrue(explained("wuxi", "2025-03", "1.6").out().contains("  95 % interval  none\n"));
    }

    /** Alternatives, months that add up, the last of a window, segments, sums; a branch, a region and the group. */
    @ParameterizedTest
    @CsvSource({
        "demo, 2025-Q1, 1.3",
        "wuxi, 2025-02, 1.2",
        "shanghai, 2025-Q1, 3.2",
        "xuhui, 2025-02, 6.1",
        "demo, 2025-Q1, 11.1",
        "hongkou, 2025-03, 15.4",
        "demo, 2024, 18.2"
    })
    void asManyRowsAreFoundAsWerePublished(String provider, String month, String code) throws IOException {
        String said = stored(provider, month, code);
        Matcher counted = COUNTED.matcher(said);
        assertTrue(counted.find(), said);
        assertEquals(counted.group(2), counted.group(1), said);
        assertTrue(Long.parseLong(counted.group(1)) > 0, said);
    }

    @Test
    void anotherConfigurationIsRefused() throws IOException {
        Path exports = temporary.resolve("exports");
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources: [{id: t, files: t*.csv, mapping: canonical-ticket, provider: own}]");
        Said said = explained("xuhui", "2025-02", "11.2", "--exports", exports.toString());
        assertEquals(
                List.of("replyledger: --exports: '" + exports + "': replyledger.yml is another than when this was"
                        + " published, so its rows cannot be shown; run again"),
                said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
    }

    @Test
    void aMeasureNeedsNoExports() throws IOException {
        Said said = Runs.command(
                "explain",
                "--out",
                SampleRun.folder().toString(),
                "--provider",
                "xuhui",
                "--month",
                "2025-02",
                "--measure",
                "answer",
                "--exports",
                "x");
        assertEquals(
                List.of("replyledger: --exports: is for a --criterion; the records of a measure are published, so"
                        + " leave it out"),
                said.errLines());
    }

    @Test
    void readmeShowsWhatIsPrinted() throws IOException {
        String shown = records("xuhui", "2025-02", "11.2", "--exports", Runs.SAMPLE.toString());
        assertTrue(Files.readString(Path.of("README.md")).contains("```\n" + shown + "```\n"), shown);
    }
}
