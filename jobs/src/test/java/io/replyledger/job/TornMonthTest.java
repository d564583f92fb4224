package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ticket that lies in one month and begins in another, since its last event is of a branch in another zone: the months are
 * measured again, however each of them was read.
 */
class TornMonthTest {
    /** So many that Spark sorts the month, while the other one is read from its files. */
    private static final int MANY = 10_001;

    @TempDir
    private Path temporary;

    private static List<String> ticket(String id, String created, String by, String resolved, String byOther) {
        return List.of(
                by + "," + id + "-1," + id + "," + created + ",created,",
                byOther + "," + id + "-2," + id + "," + resolved + ",status,resolved");
    }

    @Test
    void aTicketOfAQueriedMonthThatBeginsInAMonthOfFilesCounts() throws IOException {
        Path exports = temporary.resolve("exports");
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: east, name: East, time_zone: Asia/Shanghai}, {id: west, name: West}]",
                "sources: [{id: log, files: \"*.csv\", mapping: canonical-ticket_event,"
                        + " provider: {column: provider_id}, selects: updated}]");
        List<String> lines = new ArrayList<>(List.of("provider_id,event_id,ticket_id,at,kind,to_value"));
        lines.addAll(ticket("torn", "2025-01-31T20:00:00Z", "east", "2025-02-01T10:00:00Z", "west"));
        lines.addAll(ticket("january", "2025-01-10T00:00:00Z", "east", "2025-01-11T00:00:00Z", "east"));
        for (int i = 0; i < MANY; i++) {
            lines.addAll(ticket("t" + i, "2025-02-10T00:00:00Z", "east", "2025-02-10T01:00:00Z", "east"));
        }
        Runs.write(exports.resolve("events.csv"), lines.toArray(String[]::new));
        Published published = new Published(temporary.resolve("out"));

        Runs.done(exports, published.out());

        assertEquals("1", created(published, "west", "2025-01"));
        assertEquals("1", created(published, "east", "2025-01"));
        assertEquals(String.valueOf(MANY), created(published, "east", "2025-02"));
    }

    private static String created(Published published, String provider, String month) throws IOException {
        return published
                .row("resolution", "provider_id", provider, "month", month, "channel", "all", "basis", "created")
                .get("n_created");
    }
}
