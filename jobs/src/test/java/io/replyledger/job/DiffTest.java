package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code diff}: last month's publication beside this month's, and the records that moved figures. */
class DiffTest {
    @TempDir
    private Path temporary;

    private DiffExports exports;

    @BeforeEach
    void deliver() {
        exports = new DiffExports(temporary.resolve("exports"));
    }

    @Test
    void newTicketsOfANewFileMoveTheirMonth() throws IOException {
        exports.tickets(
                "tickets-20250402.csv", "5,mail,2025-03-31 09:00:00,2025-03-31 09:30:00,,2025-03-31 09:30:00,open");
        assertEquals(
                """
                What went in differently
                  files added    1 (rows: 1): tickets-20250402.csv
                  rows read      4 -> 5
                  as-of of desk  2025-04-01 00:00:00 -> 2025-04-02 00:00:00 UTC

                Rows that differ: 32 moved; without those that repeat others: 3

                own 2025-03  resolution, by month_end
                  backlog_end       1 -> 2
                    1 new record (tickets-20250402.csv)
                    the same in 15 more rows: roll-ups, channels

                own 2025-03  resolution, by created
                  n_created         4 -> 5
                  resolution_rate   75.0 % -> 60.0 %
                  within_24h        50.0 % -> 40.0 %
                  within_72h        75.0 % -> 70.0 %
                  within_7d         75.0 % -> 70.0 %
                    1 new record (tickets-20250402.csv)
                    1 record open in both, aged with the as-of
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel email, by created
                  n_created         3 -> 4
                  resolution_rate   66.7 % -> 50.0 %
                  within_24h        66.7 % -> 50.0 %
                  within_72h        66.7 % -> 50.0 %
                  within_7d         66.7 % -> 50.0 %
                    1 new record (tickets-20250402.csv)
                    1 record open in both, aged with the as-of
                    the same in 7 more rows: roll-ups, channels
                """,
                DiffExports.diff(ExitCode.LOOK, exports.publish(), "--table", "resolution"));
    }

    @Test
    void answeredAndCorrectedTicketsAreToldApart() throws IOException {
        exports.tickets(
                "tickets-20250501.csv",
                DiffExports.FIRST.replace("2025-03-04 09:00:00", "2025-03-04 21:00:00"),
                "4,mail,2025-03-20 09:00:00,2025-03-21 09:00:00,2025-04-02 09:00:00,2025-04-02 09:00:00,solved");
        Path after = exports.publish();
        assertEquals(
                """
                What went in differently
                  files added    1 (rows: 2): tickets-20250501.csv
                  rows read      4 -> 6
                  as-of of desk  2025-04-01 00:00:00 -> 2025-05-01 00:00:00 UTC

                Rows that differ: 24 moved; without those that repeat others: 12

                own 2025-03  final_resolution, calendar clock
                  p50               24.0 h -> 36.0 h
                  p90               - -> 13.0 d
                    1 record open before, resolved since (tickets-20250501.csv)
                    1 record with another time or outcome (tickets-20250501.csv)
                    the same in 1 more row: roll-ups, channels

                own 2025-03  first_response, calendar clock
                  p90               - -> 24.0 h
                    1 record open before, answered since (tickets-20250501.csv)
                    the same in 1 more row: roll-ups, channels

                and 10 more; --top 12 shows them, --provider and --month fewer
                """,
                DiffExports.diff(
                        ExitCode.LOOK, after, "--table", "response_times", "--month", "2025-03", "--top", "2"));
        assertEquals(
                """
                What went in differently
                  files added    1 (rows: 2): tickets-20250501.csv
                  rows read      4 -> 6
                  as-of of desk  2025-04-01 00:00:00 -> 2025-05-01 00:00:00 UTC

                Rows that differ: 56 moved, 16 appeared; without those that repeat others: 10

                own 2025-03  resolution, by created
                  resolution_rate   75.0 % -> 100.0 %
                  within_24h        50.0 % -> 25.0 %
                  within_30d        - -> 100.0 %
                    1 record open before, resolved since (tickets-20250501.csv)
                    1 record with another time or outcome (tickets-20250501.csv)
                    the same in 7 more rows: roll-ups, channels

                own 2025  resolution, by month_end
                  backlog_end       1 -> 0
                    1 record open before, resolved since (tickets-20250501.csv)
                    the same in 7 more rows: roll-ups, channels

                own 2025  resolution, by resolved
                  resolved_in_month 3 -> 4
                    1 record resolved since (tickets-20250501.csv)
                    the same in 3 more rows: roll-ups, channels

                own 2025-03  resolution, channel email, by created
                  resolution_rate   66.7 % -> 100.0 %
                  within_24h        66.7 % -> 33.3 %
                  within_30d        - -> 100.0 %
                    1 record open before, resolved since (tickets-20250501.csv)
                    1 record with another time or outcome (tickets-20250501.csv)
                    the same in 7 more rows: roll-ups, channels

                own 2025  resolution, channel email, by resolved
                  resolved_in_month 2 -> 3
                    1 record resolved since (tickets-20250501.csv)
                    the same in 3 more rows: roll-ups, channels

                and 5 more; --top 10 shows them, --provider and --month fewer
                """,
                DiffExports.diff(ExitCode.LOOK, after, "--table", "resolution", "--top", "5"));
    }

    /** They are still delivered, so nobody may look for them in vain. */
    @Test
    void ticketsBegunAfterAnEarlierAsOfAreNotSaidToBeGone() throws IOException {
        String said = DiffExports.diff(
                ExitCode.LOOK, exports.publish("--as-of", "2025-03-15"), "--table", "response_times", "--top", "1000");
        assertTrue(said.contains("own 2025-03  first_response, calendar clock\n  n                 4 -> 3\n"), said);
        assertTrue(said.contains("    1 record left out, begun after the new as-of (tickets-20250401.csv)\n"), said);
        assertFalse(said.contains("no longer there"), said);
    }

    @Test
    void openTicketsOnlyAgeWithALaterAsOf() throws IOException {
        Path earlier = exports.publish("--as-of", "2025-03-25");
        Said said = Runs.command(
                "diff",
                earlier.toString(),
                DiffExports.before().toString(),
                "--table",
                "resolution",
                "--provider",
                "own");
        assertEquals(ExitCode.LOOK, said.exit(), said.err());
        assertEquals(
                """
                What went in differently
                  as-of of desk  2025-03-25 23:59:59 -> 2025-04-01 00:00:00 UTC

                Rows that differ: 20 moved; without those that repeat others: 5

                own 2025-03  resolution, by created
                  within_7d         - -> 75.0 %
                    1 record open in both, aged with the as-of
                    the same in 3 more rows: roll-ups, channels

                own 2025-03  resolution, channel email, by created
                  within_7d         - -> 66.7 %
                    1 record open in both, aged with the as-of
                    the same in 3 more rows: roll-ups, channels

                own 2025-03  resolution, by resolved
                  maturity          provisional -> final
                    as-of differs: the month is final now
                    the same in 3 more rows: roll-ups, channels

                own 2025-03  resolution, channel chat, by resolved
                  maturity          provisional -> final
                    as-of differs: the month is final now
                    the same in 3 more rows: roll-ups, channels

                own 2025-03  resolution, channel email, by resolved
                  maturity          provisional -> final
                    as-of differs: the month is final now
                    the same in 3 more rows: roll-ups, channels
                """,
                DiffExports.body(said));
    }

    /** Open turns lie in a file of their own, answered ones in that of the month that answers them. */
    @Test
    void aTurnAnsweredInALaterMonthIsTheSameTurn() throws IOException {
        Path mails = temporary.resolve("mails");
        Runs.write(
                mails.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources: [{id: mails, files: \"*.csv\", mapping: canonical-email, provider: own}]");
        String header = "message_id,thread_id,in_reply_to,at,direction,is_automatic";
        Runs.write(mails.resolve("a.csv"), header, "1,t,,2025-03-31 12:00:00,in,", "2,u,,2025-03-31 18:00:00,in,");
        Path out = temporary.resolve("out");
        Runs.done(mails, out);
        Runs.write(mails.resolve("b.csv"), header, "3,t,1,2025-04-01 12:00:00,out,");
        Runs.done(mails, out);
        Said said = Runs.command(
                "diff", "000001", "000002", "--out", out.toString(), "--month", "2025-03", "--provider", "own");
        assertEquals(
                """
                What went in differently
                  files added     1 (rows: 1): b.csv
                  rows read       2 -> 3
                  as-of of mails  2025-03-31 18:00:00 -> 2025-04-01 12:00:00 UTC

                Rows that differ: 2 moved

                own 2025-03  turn_response, calendar clock
                  p50               - -> 24.0 h
                  p90               - -> 24.0 h
                    1 record open before, answered since
                    1 record open in both, aged with the as-of

                own 2025-03  turn_response, channel email, calendar clock
                  p50               - -> 24.0 h
                  p90               - -> 24.0 h
                  within_target     - -> 100.0 %
                    1 record open before, answered since
                    1 record open in both, aged with the as-of
                """,
                DiffExports.body(said));
    }

    @Test
    void onePublicationBesideItselfHasNotMoved() throws IOException {
        assertEquals(DiffExports.SAME, DiffExports.diff(ExitCode.DONE, DiffExports.before()));
    }

    @Test
    void aFileThatIsWithdrawnMovesNothing() throws IOException {
        exports.tickets("tickets-20250331.csv", DiffExports.SECOND);
        Path out = exports.publish();
        Files.delete(exports.folder().resolve("tickets-20250331.csv"));
        exports.publish();
        Said said = Runs.command("diff", "000001", "000002", "--out", out.toString());
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        assertEquals(DiffExports.SAME, DiffExports.body(said));
    }
}
