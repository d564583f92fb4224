package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.export.RawRow;
import io.replyledger.spec.ClosedLists;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.ConfigurationFile;
import io.replyledger.spec.MappingFile;
import io.replyledger.table.RecordType;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Prints how many rows a second become records: six times, two codes, two identities, a million rows a round. */
final class MappingSpeed {
    private static final int DISTINCT = 100_000;
    private static final int PASSES = 10;
    private static final int ROUNDS = 4;
    private static final List<String> COLUMNS =
            List.of("id", "via", "priority", "client", "agent", "a", "b", "c", "d", "e", "f");
    private static final String MAPPING =
            """
            format: csv
            records:
              ticket:
                fields:
                  ticket_id: id
                  channel: {column: via, codes: {Mail: email, Phone: phone, WeChat: wechat, Chat: chat}}
                  priority: {column: priority, codes: {高: high, 中: normal, 低: low}}
                  client_id: client
                  staff_id: agent
                  created_at: {column: a, timestamp: "yyyy-MM-dd HH:mm:ss"}
                  first_response_at: {column: b, timestamp: "yyyy-MM-dd HH:mm:ss"}
                  first_resolved_at: {column: c, timestamp: "yyyy-MM-dd HH:mm:ss"}
                  resolved_at: {column: d, timestamp: "yyyy-MM-dd HH:mm:ss"}
                  closed_at: {column: e, timestamp: "yyyy-MM-dd HH:mm:ss"}
                  updated_at: {column: f, timestamp: "yyyy-MM-dd HH:mm:ss"}
            """;

    private MappingSpeed() {}

    public static void main(String[] arguments) throws Reject {
        RawRow[] rows = rows();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            map(rows);
            double seconds = (System.nanoTime() - start) / 1e9;
            System.out.printf(Locale.ROOT, "%,.0f rows/s%n", DISTINCT * PASSES / seconds);
        }
    }

    private static void map(RawRow[] rows) throws Reject {
        Pseudonyms pseudonyms = new Pseudonyms("key of the measurement".getBytes(StandardCharsets.UTF_8));
        RecordMapper mapper = new RecordMapper(RecordType.TICKET, plan(), Header.of(COLUMNS), pseudonyms);
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Findings findings = new Findings();
        for (int pass = 0; pass < PASSES; pass++) {
            for (RawRow row : rows) {
                mapper.map(row, "branch", null, zone, findings);
            }
        }
    }

    private static EntryPlan plan() {
        Configuration configuration = ConfigurationFile.read(
                "{group: {id: g}, providers: [{id: branch}], sources: [{id: s, files: f, mapping: m, provider:"
                        + " branch}]}",
                "replyledger.yml");
        return new EntryPlan(
                configuration.sources().get(0).entries().get(0),
                MappingFile.read(MAPPING, "speed.yml"),
                "",
                ClosedLists.load(),
                new Ownership(configuration));
    }

    private static RawRow[] rows() {
        RawRow[] rows = new RawRow[DISTINCT];
        DateTimeFormatter format = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
        for (int i = 0; i < DISTINCT; i++) {
            LocalDateTime at = LocalDateTime.of(2024, 1, 1, 9, 0).plusSeconds(i * 311L);
            rows[i] = RawRow.of(
                    i + 2L,
                    "T" + i,
                    List.of("Mail", "Phone", "WeChat", "Chat").get(i % 4),
                    List.of("高", "中", "低").get(i % 3),
                    "138" + (10_000_000 + i % 20_000 * 7),
                    "agent " + i % 200,
                    format.format(at),
                    format.format(at.plusSeconds(600)),
                    format.format(at.plusSeconds(6_000)),
                    format.format(at.plusSeconds(7_000)),
                    format.format(at.plusSeconds(90_000)),
                    format.format(at.plusSeconds(90_001)));
        }
        return rows;
    }
}
