package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An exports folder of a test's own: tickets as CSV, one provider {@code own}, in UTC.
 *
 * @param folder the folder
 */
record OwnExports(Path folder) {
    private static final String HEADER = "id,created,resolved,updated,status";
    private static final String TIME = "yyyy-MM-dd HH:mm:ss";

    OwnExports(Path folder) {
        this.folder = folder;
        try {
            configure(
                    "group: {id: test, name: Test}",
                    "time_zone: UTC",
                    "providers: [{id: own, name: Own}]",
                    "sources:",
                    "  - {id: tickets, files: \"*.csv*\", mapping: ./tickets.yml, provider: own, selects: updated}");
            Runs.write(
                    folder.resolve("tickets.yml"),
                    "description: tickets of a test",
                    "format: csv",
                    "records:",
                    "  ticket:",
                    "    fields:",
                    "      ticket_id: id",
                    "      created_at: {column: created, timestamp: \"" + TIME + "\"}",
                    "      resolved_at: {column: resolved, timestamp: \"" + TIME + "\"}",
                    "      closed_at: {column: resolved, timestamp: \"" + TIME + "\"}",
                    "      updated_at: {column: updated, timestamp: \"" + TIME + "\"}",
                    "      status: {column: status, codes: {open: open, closed: closed, solved: resolved}}");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void configure(String... lines) throws IOException {
        Runs.write(folder.resolve("replyledger.yml"), lines);
    }

    /** Writes a file of tickets with its header. */
    void tickets(String name, String... rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(Arrays.asList(rows));
        Runs.write(folder.resolve(name), lines.toArray(String[]::new));
    }

    /** Columns of the row of a provider and period over all channels. */
    static String[] whole(String provider, String month) {
        return new String[] {"provider_id", provider, "month", month, "channel", "all"};
    }
}
