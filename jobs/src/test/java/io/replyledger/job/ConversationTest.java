package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rooms and mail threads go on from month to month; what clients waited in them is measured as turns. */
class ConversationTest {
    private static final String ROOM_HEADER = "message_id,chat_id,channel,at,actor,is_recalled,updated_at";
    private static final String MAIL_HEADER = "message_id,thread_id,in_reply_to,at,direction,is_automatic";

    @TempDir
    Path folder;

    private Path exports;

    @BeforeEach
    void declareSources() throws IOException {
        exports = folder.resolve("exports");
        configure(exports);
    }

    private static void configure(Path exports) throws IOException {
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: rooms, files: \"rooms*.csv\", mapping: canonical-chat_message, provider: own, optional: true}",
                "  - {id: mails, files: \"mails*.csv\", mapping: canonical-email, provider: own, optional: true}");
    }

    private Map<String, String> turns(Published published, String month, String channel) throws IOException {
        return published.row(
                "response_times", "provider_id", "own", "month", month, "channel", channel, "measure", "turn_response");
    }

    @Test
    void aTurnCountsInTheMonthInWhichItBegan() throws IOException {
        Runs.write(
                exports.resolve("rooms.csv"),
                ROOM_HEADER,
                "1,room,wechat,2025-01-31 23:59:00,client,,",
                "2,room,wechat,2025-02-01 00:09:00,client,,",
                "3,room,wechat,2025-02-01 00:19:00,staff,,",
                "4,room,wechat,2025-02-02 10:00:00,client,,",
                "5,other,wechat,2025-03-02 10:00:00,client,,");
        Published published = new Published(folder.resolve("out"));

        Runs.done(exports, published.out());

        Map<String, String> january = turns(published, "2025-01", "wechat");
        assertEquals(
                List.of("1", "0", "1200"), List.of(january.get("n"), january.get("n_censored"), january.get("p50")));
        Map<String, String> all = turns(published, "all", "wechat");
        assertEquals(List.of("3", "2"), List.of(all.get("n"), all.get("n_censored")));
        assertEquals("client_message", all.get("start_basis"));
    }

    private void writeTwoMonths() throws IOException {
        Runs.write(
                exports.resolve("rooms-1.csv"),
                ROOM_HEADER,
                "1,room,wechat,2025-01-10 10:00:00,client,,",
                "2,room,wechat,2025-01-10 10:10:00,staff,,",
                "3,room,wechat,2025-01-31 23:00:00,client,,");
        Runs.write(
                exports.resolve("rooms-2.csv"),
                ROOM_HEADER,
                "4,room,wechat,2025-02-01 09:00:00,staff,,",
                "5,room,wechat,2025-02-20 09:00:00,client,,");
    }

    @Test
    void aMonthThatIsTakenAwayLeavesTheOnesBeforeAsTheyWere() throws Exception {
        writeTwoMonths();
        Published published = new Published(folder.resolve("out"));
        Runs.done(exports, published.out());
        Map<String, String> withBoth = published.csvTexts();
        Files.delete(exports.resolve("rooms-2.csv"));

        Runs.done(exports, published.out(), "--drop-missing");

        Published fresh = new Published(folder.resolve("fresh"));
        Runs.done(exports, fresh.out());
        Published.assertSame(fresh.csvTexts(), published.csvTexts());
        assertEquals(ParquetContent.of(fresh), ParquetContent.of(published));
        assertEquals("1", turns(published, "2025-01", "wechat").get("n_censored"));

        writeTwoMonths();
        Runs.done(exports, published.out());

        Published.assertSame(withBoth, published.csvTexts());
    }

    /** As after a run that ended between two months, or two kinds of files. */
    @ParameterizedTest
    @ValueSource(strings = {"kept", "cases", "turns"})
    void whatIsMissingOfAMonthIsMadeAgainAndNothingCountsTwice(String kind) throws Exception {
        writeTwoMonths();
        Published published = new Published(folder.resolve("out"));
        Runs.done(exports, published.out());
        Map<String, String> before = published.csvTexts();
        String content = ParquetContent.of(published).toString();
        Path store = published.out().resolve("store");
        assertTrue(FileUtil.fullyDelete(
                store.resolve(kind + "/chat_message/month=2025-01").toFile()));

        Runs.done(exports, published.out());
        // What was made anew is what the next month begins with.
        Runs.write(exports.resolve("rooms-3.csv"), ROOM_HEADER, "6,room,wechat,2025-03-01 09:00:00,staff,,");
        Runs.done(exports, published.out());
        Files.delete(exports.resolve("rooms-3.csv"));
        Runs.done(exports, published.out(), "--drop-missing");

        Published.assertSame(before, published.csvTexts());
        assertEquals(content, ParquetContent.of(published).toString());
    }

    @Test
    void aRecalledMessageCountsForNothing() throws IOException {
        Runs.write(
                exports.resolve("rooms.csv"),
                ROOM_HEADER,
                "1,room,wechat,2025-01-05 10:00:00,client,false,2025-01-05 10:00:00",
                "1,room,wechat,2025-01-05 10:01:00,client,true,2025-01-05 10:01:00",
                "2,room,wechat,2025-01-05 10:02:00,client,false,",
                "3,room,wechat,2025-01-05 10:03:00,staff,false,");
        Published published = new Published(folder.resolve("out"));

        Runs.done(exports, published.out());

        assertEquals("60", turns(published, "2025-01", "wechat").get("p50"));
        assertEquals("1", published.row("exclusions", "reason", "recalled").get("n"));
    }

    @Test
    void mailsThatNameOnlyTheMailTheyAnswerAreOneThread() throws IOException {
        Runs.write(
                exports.resolve("mails.csv"),
                MAIL_HEADER,
                "a,,,2025-01-05 10:00:00,in,",
                "b,,a,2025-01-05 10:00:10,out,true",
                "c,,b,2025-01-05 10:30:00,in,",
                "d,,c,2025-01-05 11:00:00,out,",
                "e,,d,2025-02-05 11:00:00,in,",
                "f,,e,2025-02-05 11:10:00,out,");
        Published published = new Published(folder.resolve("out"));

        Runs.done(exports, published.out());

        assertEquals("3600", turns(published, "2025-01", "email").get("p50"));
        assertEquals("600", turns(published, "2025-02", "email").get("p50"));
        assertEquals(
                "1",
                published
                        .row(
                                "response_times",
                                "provider_id",
                                "own",
                                "month",
                                "all",
                                "channel",
                                "email",
                                "measure",
                                "first_response")
                        .get("n"));
    }

    /** Splits of random conversations, in random order of arrival, give the bytes of all at once. */
    @Test
    void everyOrderOfArrivalGivesTheBytesOfAllAtOnce() throws IOException {
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Path whole = folder.resolve("whole" + seed);
            Path grown = folder.resolve("grown" + seed);
            Map<String, List<String>> files = randomFiles(random);
            configure(whole);
            configure(grown);
            files.forEach((name, rows) -> write(whole, name, rows));
            Published once = new Published(folder.resolve("once" + seed));
            Runs.done(whole, once.out());
            Published steps = new Published(folder.resolve("steps" + seed));
            List<String> names = new ArrayList<>(files.keySet());
            Collections.shuffle(names, random);
            for (int i = 0; i < names.size(); i++) {
                write(grown, names.get(i), files.get(names.get(i)));
                if (i == 1 || i == 3 || i == names.size() - 1) {
                    Runs.done(grown, steps.out());
                }
            }
            Published.assertSame(once.csvTexts(), steps.csvTexts());
            assertTrue(Long.parseLong(turns(once, "all", "wechat").get("n")) > 20);
        }
    }

    private static void write(Path exports, String name, List<String> rows) {
        try {
            Runs.write(exports.resolve(name), rows.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Map<String, List<String>> randomFiles(Random random) {
        Map<String, List<String>> files = new TreeMap<>();
        for (int i = 0; i < 3; i++) {
            files.put("rooms" + i + ".csv", new ArrayList<>(List.of(ROOM_HEADER)));
            files.put("mails" + i + ".csv", new ArrayList<>(List.of(MAIL_HEADER)));
        }
        for (int i = 0; i < 150; i++) {
            String at = time(random);
            files.get("rooms" + random.nextInt(3) + ".csv")
                    .add(i + ",room" + random.nextInt(5) + ",wechat," + at + ","
                            + (random.nextBoolean() ? "client" : "staff") + "," + (random.nextInt(9) == 0) + "," + at);
            files.get("mails" + random.nextInt(3) + ".csv")
                    .add(i + ",," + (i < 6 ? "" : random.nextInt(i)) + "," + time(random) + ","
                            + (random.nextBoolean() ? "in" : "out") + ",");
        }
        return files;
    }

    private static String time(Random random) {
        return String.format(
                java.util.Locale.ROOT,
                "2025-%02d-%02d %02d:00:00",
                1 + random.nextInt(4),
                1 + random.nextInt(28),
                random.nextInt(24));
    }
}
