package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Sixty tickets in up to four versions and forty calls, made up at random and split over files at random. Versions
 * change status, month of creation and branch; some have equal update times; some rows stand in two files.
 */
final class GeneratedExports {
    static final int TICKETS = 60;
    static final int CALLS = 40;
    private static final int TICKET_FILES = 6;
    private static final int LOGS = 4;
    private static final LocalDateTime BEGIN = LocalDateTime.of(2025, 1, 25, 8, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final long EPOCH = 1_737_000_000L;

    private final Random world = new Random(20250125);
    private final Random split;
    private final Map<String, List<String>> files = new TreeMap<>();
    private int versions;
    private int events;
    private int repeatedVersions;
    private int repeatedEvents;

    /** The same tickets and calls in another split for every seed. */
    GeneratedExports(long seed) {
        split = new Random(seed);
        for (int i = 0; i < TICKETS; i++) {
            ticket("T" + i);
        }
        for (int i = 0; i < CALLS; i++) {
            call("C" + i);
        }
    }

    private void ticket(String id) {
        LocalDateTime created = BEGIN.plusMinutes(world.nextInt(60 * 24 * 50));
        LocalDateTime updated = created;
        int count = 1 + world.nextInt(4);
        for (int i = 0; i < count; i++) {
            boolean isTie = i > 0 && world.nextInt(5) == 0;
            updated = isTie ? updated : updated.plusMinutes(1 + world.nextInt(5000));
            created = world.nextInt(6) == 0 ? created.plusDays(world.nextInt(60) - 30) : created;
            boolean isSolved = world.nextBoolean();
            String solved = isSolved ? TIME.format(updated) : "";
            String row = String.join(
                    ",", id, TIME.format(created), solved, TIME.format(updated), isSolved ? "solved" : "open");
            boolean isNorth = world.nextInt(4) > 0;
            repeatedVersions += put(isNorth ? "north" : "south", "tickets", TICKET_FILES, row);
            versions++;
        }
    }

    private void call(String id) {
        long offered = EPOCH + world.nextInt(86_400 * 50);
        int wait = 1 + world.nextInt(200);
        boolean isAnswered = world.nextInt(4) > 0;
        event(offered, id, "ENTERQUEUE");
        event(offered + wait, id, isAnswered ? "CONNECT" : "ABANDON");
        if (isAnswered) {
            event(offered + wait + world.nextInt(200_000), id, "COMPLETEAGENT");
        }
    }

    private void event(long at, String id, String kind) {
        repeatedEvents += put("calls", "queue_log", LOGS, at + "|" + id + "|Q|A1|" + kind + "|");
        events++;
    }

    /** One row in ten stands in two files; returns 1 then. */
    private int put(String branch, String name, int count, String row) {
        int file = split.nextInt(count);
        add(branch + "/" + name + file, row);
        boolean isRepeated = split.nextInt(10) == 0;
        if (isRepeated) {
            add(branch + "/" + name + (file + 1) % count, row);
        }
        return isRepeated ? 1 : 0;
    }

    private void add(String path, String row) {
        List<String> rows = files.computeIfAbsent(path, p -> new ArrayList<>());
        rows.add(rows.isEmpty() ? 0 : split.nextInt(rows.size()), row);
    }

    /** The configuration; no file need be there yet. */
    static void configure(Path folder) throws IOException {
        new OwnExports(folder)
                .configure(
                        "group: {id: test, name: Test}",
                        "time_zone: UTC",
                        "providers:",
                        "  - {id: north, name: North, time_zone: Asia/Shanghai}",
                        "  - {id: south, name: South, time_zone: America/New_York}",
                        "sources:",
                        "  - {id: tickets, files: \"*/tickets*\", mapping: ./tickets.yml, provider: {path: \"^(\\\\w+)/\"},"
                                + " selects: updated, optional: true}",
                        "  - {id: pbx, files: \"calls/*\", mapping: asterisk-queue-log, provider: south,"
                                + " selects: started, optional: true}");
    }

    List<String> paths() {
        return List.copyOf(files.keySet());
    }

    void deliver(Path folder, List<String> paths) throws IOException {
        for (String path : paths) {
            List<String> lines = new ArrayList<>(files.get(path));
            if (!path.startsWith("calls/")) {
                lines.add(0, "id,created,resolved,updated,status");
            }
            Runs.write(folder.resolve(path), lines.toArray(String[]::new));
        }
    }

    int versions() {
        return versions + repeatedVersions;
    }

    int events() {
        return events + repeatedEvents;
    }

    int distinctEvents() {
        return events;
    }
}
