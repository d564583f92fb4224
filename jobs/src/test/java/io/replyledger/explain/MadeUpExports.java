package io.replyledger.explain;

import io.replyledger.job.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Records of every type that is measured, made up at random: open and ended ones, some without times, some impossible, some
 * before or after their month, probes, over providers with and without a calendar and in several zones.
 */
final class MadeUpExports {
    private static final int RECORDS = 150;
    private static final LocalDateTime BEGIN = LocalDateTime.of(2025, 2, 20, 8, 0);
    private static final LocalDateTime BEYOND_CALENDARS = LocalDateTime.of(2027, 1, 4, 8, 0);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT);
    private static final List<String> PROVIDERS = List.of("north", "south", "west", "east", "nobody");
    private static final List<String> CHANNELS = List.of("phone", "email", "chat", "");

    private final Random random = new Random(20250220);
    private final Path folder;
    private LocalDateTime now = BEGIN;

    MadeUpExports(Path folder) {
        this.folder = folder;
    }

    void write() throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "group: {id: test, name: Test}",
                "time_zone: Asia/Shanghai",
                "providers:",
                "  - {id: region, name: Region}",
                "  - {id: north, name: North, parent: region, calendar: cn-office}",
                "  - {id: south, name: South, parent: region}",
                "  - {id: west, name: West, time_zone: America/New_York, calendar: de-office}",
                "  - {id: east, name: East, calendar: ./hours.yml}",
                "sources:"));
        for (String record :
                List.of("ticket", "ticket_event", "chat", "chat_message", "call", "feedback", "appointment")) {
            lines.add("  - {id: own-" + record + ", files: " + record + ".csv, mapping: canonical-" + record
                    + ", provider: {column: provider_id}, selects: " + (record.equals("call") ? "started" : "all")
                    + ", exported_at: 2025-05-01}");
        }
        Runs.write(folder.resolve("replyledger.yml"), lines.toArray(String[]::new));
        Runs.write(
                folder.resolve("hours.yml"),
                "description: hours of our own",
                "first_year: 2025",
                "last_year: 2026",
                "hours: [{monday: 10:00-16:00, thursday: 10:00-20:00}]");
        tickets();
        changes();
        chats();
        messages();
        calls();
        feedback();
        appointments();
    }

    private void tickets() throws IOException {
        List<String> rows = new ArrayList<>(List.of("provider_id,ticket_id,channel,is_probe,initiated_by,created_at,"
                + "client_message_at,first_response_at,first_touch_at,first_resolved_at,reopened_at,resolved_at,"
                + "closed_at,status,resolved_by"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            rows.add(String.join(
                    ",",
                    provider(),
                    "T" + i,
                    pick(CHANNELS),
                    pick(List.of("yes", "no", "no", "no")),
                    pick(List.of("client", "provider", "", "")),
                    TIME.format(now),
                    sometimes(2000),
                    sometimes(4000),
                    sometimes(3000),
                    sometimes(20_000),
                    sometimes(10_000),
                    sometimes(30_000),
                    sometimes(5000),
                    pick(List.of("open", "resolved", "closed", "cancelled", "unknown")),
                    pick(List.of("human", "timeout", "", ""))));
        }
        Runs.write(folder.resolve("ticket.csv"), rows.toArray(String[]::new));
    }

    /** Tickets that wait for the client now and then, some of them still; their ids are not those of the others. */
    private void changes() throws IOException {
        List<String> rows = new ArrayList<>(List.of("provider_id,event_id,ticket_id,started_at,at,kind,to_value"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            String ticket = provider() + ",%s,E" + i + "," + TIME.format(now) + ",";
            rows.add(ticket.formatted(i + "-0") + TIME.format(now) + ",created,");
            int changes = random.nextInt(7);
            for (int change = 1; change <= changes; change++) {
                now = now.plusSeconds(random.nextInt(300_000));
                String status = pick(List.of("pending", "open", "pending", "open", "resolved", "closed"));
                rows.add(ticket.formatted(i + "-" + change) + TIME.format(now) + ",status," + status);
            }
        }
        Runs.write(folder.resolve("ticket_event.csv"), rows.toArray(String[]::new));
    }

    private void chats() throws IOException {
        List<String> rows = new ArrayList<>(List.of(
                "provider_id,chat_id,channel,started_at,client_message_at,first_agent_at,ended_at,initiated_by"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            String started = TIME.format(now);
            rows.add(String.join(
                    ",",
                    provider(),
                    "C" + i,
                    pick(CHANNELS),
                    started,
                    sometimes(3000),
                    sometimes(1000),
                    sometimes(2000),
                    pick(List.of("client", "provider", "", ""))));
        }
        Runs.write(folder.resolve("chat.csv"), rows.toArray(String[]::new));
    }

    private void messages() throws IOException {
        List<String> rows = new ArrayList<>(List.of("provider_id,message_id,chat_id,channel,at,actor"));
        for (int i = 0; i < 2 * RECORDS; i++) {
            start();
            rows.add(String.join(
                    ",",
                    PROVIDERS.get(i % 2),
                    "M" + i,
                    "room" + i % 20,
                    "wechat",
                    TIME.format(now),
                    pick(List.of("client", "client", "staff"))));
        }
        Runs.write(folder.resolve("chat_message.csv"), rows.toArray(String[]::new));
    }

    private void calls() throws IOException {
        List<String> rows = new ArrayList<>(
                List.of("provider_id,call_id,is_probe,direction,offered_at,answered_at,ended_at,outcome"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            rows.add(String.join(
                    ",",
                    provider(),
                    "P" + i,
                    pick(List.of("yes", "", "", "")),
                    pick(List.of("in", "in", "", "out")),
                    TIME.format(now),
                    sometimes(2),
                    sometimes(3),
                    pick(List.of("answered", "abandoned", "no_answer", ""))));
        }
        Runs.write(folder.resolve("call.csv"), rows.toArray(String[]::new));
    }

    private void feedback() throws IOException {
        List<String> rows =
                new ArrayList<>(List.of("provider_id,feedback_id,channel,received_at,acknowledged_at,acted_at,"
                        + "resolved_at,closed_at,followed_up_at,returned_at"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            rows.add(String.join(
                    ",",
                    provider(),
                    "F" + i,
                    pick(CHANNELS),
                    TIME.format(now),
                    sometimes(5000),
                    sometimes(5000),
                    sometimes(30_000),
                    sometimes(5000),
                    sometimes(20_000),
                    sometimes(20_000)));
        }
        Runs.write(folder.resolve("feedback.csv"), rows.toArray(String[]::new));
    }

    private void appointments() throws IOException {
        List<String> rows = new ArrayList<>(List.of("provider_id,appointment_id,requested_at,slot_at"));
        for (int i = 0; i < RECORDS; i++) {
            start();
            rows.add(String.join(",", provider(), "A" + i, TIME.format(now), sometimes(10_000)));
        }
        Runs.write(folder.resolve("appointment.csv"), rows.toArray(String[]::new));
    }

    private void start() {
        LocalDateTime begin = random.nextInt(30) == 0 ? BEYOND_CALENDARS : BEGIN;
        now = begin.plusMinutes(random.nextInt(60 * 24 * 60)).plusNanos(random.nextInt(4) * 250_000_000L);
    }

    /** A later time most of the time, now and then none or one that cannot be. */
    private String sometimes(int minutes) {
        int kind = random.nextInt(10);
        if (kind < 3) {
            return "";
        }
        now = kind == 3 ? now.minusMinutes(minutes) : now.plusSeconds(random.nextInt(60 * minutes));
        return TIME.format(now);
    }

    private String provider() {
        return pick(PROVIDERS);
    }

    private String pick(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
