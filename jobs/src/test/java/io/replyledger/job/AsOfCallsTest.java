package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls are told by their events alone, so of one that begins after the as-of nothing is known. */
class AsOfCallsTest {
    @TempDir
    private Path temporary;

    @Test
    void callsAfterTheAsOfAreLeftOutAndCounted() throws IOException {
        Path exports = temporary.resolve("exports");
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources: [{id: pbx, files: \"queue_log*\", mapping: asterisk-queue-log, provider: own, selects: started}]");
        // 9 March, 10 March, 20 March and 10 April of 2025, 09:00.
        Runs.write(
                exports.resolve("queue_log"),
                "1741510800|1741510800.1|Q|NONE|ENTERQUEUE||1000001|1",
                "1741510812|1741510800.1|Q|A1|CONNECT|12|1741510800.2|5",
                "1741597200|1741597200.3|Q|NONE|ENTERQUEUE||1000002|1",
                "1741597220|1741597200.3|Q|NONE|ABANDON|1|1|20",
                "1742461200|1742461200.4|Q|NONE|ENTERQUEUE||1000003|1",
                "1742461230|1742461200.4|Q|A1|CONNECT|30|1742461200.5|5",
                "1744275600|1744275600.6|Q|NONE|ENTERQUEUE||1000004|1");
        Published published = new Published(temporary.resolve("out"));

        Runs.done(exports, published.out(), "--as-of", "2025-03-10");

        assertEquals(
                List.of("2"),
                published.rows("response_times", "measure", "answer").stream()
                        .filter(r -> r.get("provider_id").equals("own")
                                && r.get("month").equals("2025-03")
                                && r.get("channel").equals("all")
                                && r.get("segment").equals("all")
                                && r.get("clock").equals("calendar"))
                        .map(r -> r.get("n"))
                        .toList());
        assertEquals(
                List.of("2025-03 after_as_of 2", "2025-04 after_as_of 1"),
                published.rows("exclusions", "record", "call_event").stream()
                        .map(r -> r.get("month") + " " + r.get("reason") + " " + r.get("n"))
                        .toList());
    }
}
