package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code diff} where the records are the same and something was set differently. */
class DiffSettingTest {
    @TempDir
    private Path temporary;

    private DiffExports exports;

    @BeforeEach
    void deliver() {
        exports = new DiffExports(temporary.resolve("exports"));
    }

    @Test
    void anotherTargetMovesOnlyWhatItJudges() throws IOException {
        Path strict = temporary.resolve("strict.yml");
        Runs.write(
                strict,
                "profile: strict",
                "description: an hour",
                "targets: [{measure: first_response, channel: email, seconds: 3600, from: 2000-01-01}]");
        assertEquals(
                """
                What went in differently
                  target profile  seed -> strict

                Rows that differ: 16 moved; without those that repeat others: 4

                test 2025-03  first_response, channel chat, calendar clock
                  within_target     0.0 % -> -
                    target 300 s -> none: profile seed -> strict
                    the same in 3 more rows: roll-ups, channels

                test 2025-03  first_response, channel chat, business clock
                  within_target     0.0 % -> -
                    target 300 s -> none: profile seed -> strict
                    the same in 3 more rows: roll-ups, channels

                test 2025-03  first_response, channel email, calendar clock
                  within_target     66.7 % -> 33.3 %
                    target 86400 s -> 3600 s: profile seed -> strict
                    the same in 3 more rows: roll-ups, channels

                test 2025-03  first_response, channel email, business clock
                  within_target     66.7 % -> 33.3 %
                    target 86400 s -> 3600 s: profile seed -> strict
                    the same in 3 more rows: roll-ups, channels
                """,
                DiffExports.diff(ExitCode.LOOK, exports.publish("--targets", strict.toString()), "--provider", "test"));
    }

    /** A service level is there where a target for it is. */
    @Test
    void aServiceLevelWithoutItsTargetIsExplained() throws IOException {
        Path calls = temporary.resolve("calls");
        Runs.write(
                calls.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources: [{id: pbx, files: \"queue_log*\", mapping: asterisk-queue-log, provider: own,"
                        + " selects: started}]");
        Runs.write(
                calls.resolve("queue_log"),
                "1741510800|1741510800.1|Q|NONE|ENTERQUEUE||1000001|1",
                "1741510812|1741510800.1|Q|A1|CONNECT|12|1741510800.2|5");
        Path none = temporary.resolve("none.yml");
        Runs.write(
                none,
                "profile: none",
                "description: mails only",
                "targets: [{measure: first_response, channel: email, seconds: 3600, from: 2000-01-01}]");
        Path old = temporary.resolve("old");
        Runs.done(calls, old);
        Path now = temporary.resolve("now");
        Runs.done(calls, now, "--targets", none.toString());
        String said = Runs.command("diff", old.toString(), now.toString()).out();
        assertTrue(
                said.contains(
                        """
                          service_level, channel phone, calendar clock (vanished)
                          n                 1 -> -
                          within_target     100.0 % -> -
                            target 30 s -> none: profile seed -> none
                        """),
                said);
        assertFalse(said.contains("unexplained"), said);
    }

    @Test
    void otherOpeningHoursMoveBusinessTimesOnly() throws IOException {
        exports.configure("10:00-18:00", false);
        assertEquals(
                """
                What went in differently
                  calendar ./hours.yml  changed

                Rows that differ: 48 moved; without those that repeat others: 6

                own 2025-03  first_response, business clock
                  p50               60.0 min -> 0 s
                    3 records with another business time: calendar ./hours.yml changed
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  final_resolution, business clock
                  p50               9.0 h -> 8.0 h
                    3 records with another business time: calendar ./hours.yml changed
                    the same in 7 more rows: roll-ups, channels

                and 4 more; --top 6 shows them, --provider and --month fewer

                scorecard: 8 rows differ, of 1.2; --table scorecard shows them
                """,
                DiffExports.diff(ExitCode.LOOK, exports.publish(), "--top", "2"));
    }

    @Test
    void aMappingThatMovesAChannelIsNamed() throws IOException {
        exports.mapping("wechat");
        assertEquals(
                """
                What went in differently
                  mapping of desk  changed

                Rows that differ: 24 vanished, 24 appeared; without those that repeat others: 6

                own 2025-03  resolution, channel chat, by created (vanished)
                  n_created         1 -> -
                  resolution_rate   100.0 % -> -
                  within_24h        0.0 % -> -
                  within_72h        100.0 % -> -
                  within_7d         100.0 % -> -
                  within_30d        100.0 % -> -
                    1 record moved to channel wechat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel chat, by month_end (vanished)
                  backlog_end       0 -> -
                    1 record moved to channel wechat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel chat, by resolved (vanished)
                  resolved_in_month 1 -> -
                    1 record moved to channel wechat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel wechat, by created (appeared)
                  n_created         - -> 1
                  resolution_rate   - -> 100.0 %
                  within_24h        - -> 0.0 %
                  within_72h        - -> 100.0 %
                  within_7d         - -> 100.0 %
                  within_30d        - -> 100.0 %
                    1 record moved here from channel chat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel wechat, by month_end (appeared)
                  backlog_end       - -> 0
                    1 record moved here from channel chat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels

                own 2025-03  resolution, channel wechat, by resolved (appeared)
                  resolved_in_month - -> 1
                    1 record moved here from channel chat: mapping of desk changed, the row is the same
                    the same in 7 more rows: roll-ups, channels
                """,
                DiffExports.diff(ExitCode.LOOK, exports.publish(), "--table", "resolution"));
    }

    @Test
    void aProviderUnderAnotherParentIsNamed() throws IOException {
        exports.configure("09:00-18:00", true);
        assertEquals(
                """
                What went in differently
                  provider own     in test, UTC, calendar ./hours.yml -> in region, UTC, calendar ./hours.yml
                  replyledger.yml  changed

                Rows that differ: 36 appeared; without those that repeat others: 8

                region 2025-03  resolution, by created (appeared)
                  n_created         - -> 4
                  resolution_rate   - -> 75.0 %
                  within_24h        - -> 50.0 %
                  within_72h        - -> 75.0 %
                  within_7d         - -> 75.0 %
                    provider own is part of it now
                    the same in 3 more rows: roll-ups, channels

                and 7 more; --top 8 shows them, --provider and --month fewer
                """,
                DiffExports.diff(ExitCode.LOOK, exports.publish(), "--table", "resolution", "--top", "1"));
    }

    @Test
    void anotherKeyIsSaidAndMovesNothing() throws IOException {
        Path key = temporary.resolve("other.key");
        Runs.write(key, "another key of this test, long enough to be taken 0123456789");
        Path after = temporary.resolve("after");
        Said run = Runs.command(
                "run",
                "--exports",
                exports.folder().toString(),
                "--out",
                after.toString(),
                "--key-file",
                key.toString());
        assertEquals(ExitCode.DONE, run.exit(), run.err());
        assertEquals(
                """
                        What went in differently
                          pseudonym key  another: clients, and turns of mails and chats, cannot be compared

                        Nothing moved.
                        """,
                DiffExports.diff(ExitCode.DONE, after));
    }

    @Test
    void namesOfStaffKeptInClearMoveNothing() throws IOException {
        assertEquals(DiffExports.SAME, DiffExports.diff(ExitCode.DONE, exports.publish("--keep-identities", "staff")));
    }

    @Test
    void monthsThatAreNotPublishedAreNoLoss() throws IOException {
        exports.tickets(
                "tickets-20250401.csv",
                DiffExports.FIRST,
                "5,mail,2025-04-01 09:00:00,2025-04-01 09:10:00,2025-04-01 10:00:00,2025-04-01 10:00:00,solved");
        Path both = temporary.resolve("both");
        Runs.done(exports.folder(), both);
        Path april = exports.publish("--months", "2025-04");
        Said said = Runs.command(
                "diff", both.toString(), april.toString(), "--table", "resolution", "--top", "1", "--provider", "own");
        assertEquals(
                """
                What went in differently
                  --months  all -> 2025-04

                resolution 2025-03: 6 rows vanished, since the new run was not asked for it: --months
                resolution 2025-Q1: 6 rows vanished, since the new run was not asked for it: --months
                resolution 2025-Q2: 6 rows vanished, since the new run was not asked for it: --months
                resolution 2025: 6 rows vanished, since the new run was not asked for it: --months
                resolution all: 6 rows vanished, since the new run was not asked for it: --months

                Nothing else moved in what was compared.
                """,
                DiffExports.body(said));
        assertEquals(ExitCode.LOOK, said.exit());
        String all = Runs.command("diff", april.toString(), both.toString()).out();
        assertTrue(
                all.contains(
                        "\nscorecard 2025-03: 240 rows appeared, since the old run was not asked for it: --months\n"),
                all);
        assertFalse(all.contains("--table scorecard shows"), all);
    }
}
