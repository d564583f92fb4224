package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only an optional entry could tell is unknown while there is no file of it: the same figures as without the entry. */
class OptionalEntryTest {
    @TempDir
    Path folder;

    private Map<String, String> published(String name, boolean hasEntry, boolean hasFile) throws IOException {
        OwnExports own = new OwnExports(folder.resolve(name));
        List<String> lines = new ArrayList<>(List.of(
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: desk, files: tickets.csv, mapping: canonical-ticket, provider: own, selects: all,",
                "     exported_at: 2025-04-05}"));
        if (hasEntry) {
            lines.add("  - {id: desk, files: events.csv, mapping: canonical-ticket_event, provider: own,");
            lines.add("     exported_at: 2025-04-05, optional: true}");
        }
        own.configure(lines.toArray(String[]::new));
        Runs.write(
                own.folder().resolve("tickets.csv"),
                "ticket_id,channel,topic,created_at,resolved_at,status",
                "1,email,change_request,2025-03-03 08:00:00,2025-03-03 18:00:00,resolved",
                "2,email,change_request,2025-03-04 08:00:00,2025-03-04 18:00:00,resolved");
        if (hasFile) {
            Runs.write(
                    own.folder().resolve("events.csv"),
                    "ticket_id,event_id,at,kind,actor,to_value",
                    "1,e1,2025-03-03 09:00:00,message,staff,",
                    "1,e2,2025-03-03 18:00:00,status,staff,resolved",
                    "1,e3,2025-03-04 18:00:00,status,client,open");
        }
        Published published = new Published(folder.resolve(name + "-out"));
        Runs.done(own.folder(), published.out());
        return published.csvTexts();
    }

    @Test
    void anEntryWithoutFilesTellsNothing() throws IOException {
        Map<String, String> without = published("without", false, false);
        assertEquals(without, published("optional", true, false));
        assertNotEquals(without.get("scorecard"), published("told", true, true).get("scorecard"));
    }
}
