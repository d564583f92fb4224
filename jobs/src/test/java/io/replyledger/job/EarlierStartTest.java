package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of one call that tell of several starts: it has the earliest, also where that stands last and alone in its month. */
class EarlierStartTest {
    @TempDir
    private Path temporary;

    @Test
    void aCallBeginsInTheMonthOfItsEarliestStart() throws IOException {
        Path exports = temporary.resolve("exports");
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources: [{id: pbx, files: \"queue_log*\", mapping: asterisk-queue-log, provider: own}]");
        // Newest first, as some systems write: 1 February 2025 00:00:20 and 00:00:10, 31 January 23:59:50.
        Runs.write(
                exports.resolve("queue_log"),
                "1738368020|1738367990.1|Q|A1|CONNECT|10|1738368010.2|5",
                "1738368010|1738367990.1|Q|NONE|ENTERQUEUE||1000001|1",
                "1738367990|1738367990.1|P|NONE|ENTERQUEUE||1000001|1");
        Published published = new Published(temporary.resolve("out"));

        Runs.done(exports, published.out());

        assertEquals("3", published.row("data_quality", "file", "queue_log").get("accepted"));
        assertEquals(
                "30",
                published
                        .row(
                                "response_times",
                                "provider_id",
                                "own",
                                "month",
                                "2025-01",
                                "channel",
                                "all",
                                "segment",
                                "all",
                                "measure",
                                "answer",
                                "clock",
                                "calendar")
                        .get("p50"));
    }
}
