package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mystery contacts stand in for a log that does not exist, in the criteria that say so; never beside one. */
class ProbesTest {
    @TempDir
    private static Path temporary;

    private static Path exports;
    private static Published published;

    /** tested has mystery contacts only, open has a log beside them. */
    @BeforeAll
    static void publish() throws IOException {
        exports = temporary.resolve("exports");
        published = new Published(temporary.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: all, name: All}",
                "time_zone: Asia/Shanghai",
                "calendar: cn-office",
                "providers: [{id: tested, name: Tested}, {id: open, name: Open}]",
                "sources:",
                "  - {id: calls, files: call.csv, mapping: canonical-call, provider: {column: provider_id}}",
                "  - {id: desk, files: ticket.csv, mapping: canonical-ticket, provider: {column: provider_id}}");
        Runs.write(
                exports.resolve("call.csv"),
                "provider_id,call_id,is_probe,direction,offered_at,answered_at,outcome",
                "tested,1,yes,in,2025-03-04 10:00:00,2025-03-04 10:00:10,answered",
                "tested,2,yes,in,2025-03-05 10:00:00,2025-03-05 10:00:20,answered",
                "tested,3,yes,in,2025-03-06 10:00:00,2025-03-06 10:00:40,answered",
                "open,4,no,in,2025-03-04 10:00:00,2025-03-04 10:00:05,answered",
                "open,5,no,in,2025-03-05 10:00:00,2025-03-05 10:00:06,answered",
                "open,6,yes,in,2025-03-06 10:00:00,2025-03-06 10:01:40,answered");
        Runs.write(
                exports.resolve("ticket.csv"),
                "provider_id,ticket_id,is_probe,channel,topic,priority,status,created_at,first_response_at,resolved_at,"
                        + "reopened_at",
                ticket("tested", "1", "yes", "2025-01-06", "11", ""),
                ticket("tested", "2", "yes", "2025-02-06", "12", ""),
                ticket("tested", "3", "yes", "2025-03-06", "12", "2025-03-08 10:00:00"),
                ticket("open", "4", "no", "2025-01-06", "11", ""),
                ticket("open", "5", "no", "2025-03-06", "11", ""),
                ticket("open", "6", "yes", "2025-03-06", "17", "2025-03-08 10:00:00"),
                "open,7,no,web,other,low,open,2025-05-30 10:00:00,,,");
        Runs.done(exports, published.out());
    }

    private static String ticket(String provider, String id, String isProbe, String day, String hour, String reopened) {
        return provider + "," + id + "," + isProbe + ",web,inquiry,urgent,resolved," + day + " 10:00:00," + day + " "
                + hour + ":00:00," + day + " 17:30:00," + reopened;
    }

    private static Map<String, String> row(String provider, String code) throws IOException {
        return published.rows("scorecard").stream()
                .filter(r -> r.get("provider_id").equals(provider)
                        && r.get("month").equals("2025-03")
                        && r.get("code").equals(code))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "tested, 1.1, 40.000000, 3, probe",
        "open, 1.1, 6.000000, 2, log",
        "all, 1.1, 6.000000, 2, log",
        "tested, 1.5, 7200.000000, 3, probe",
        "open, 1.5, 3600.000000, 2, log",
        "all, 1.5, 3600.000000, 2, log",
        "tested, 3.2, 0.666667, 3, probe",
        "open, 3.2, 1.000000, 2, log",
        "tested, 2.3, '', 0, log",
        "tested, 15.4, '', 0, log"
    })
    void mysteryContactsCountWhereNothingElseIsKnown(
            String provider, String code, String value, String n, String evidence) throws IOException {
        Map<String, String> row = row(provider, code);
        assertEquals(
                value + " " + n + " " + evidence, row.get("value") + " " + row.get("n") + " " + row.get("evidence"));
    }

    @Test
    void theyAreExplained() throws IOException {
        assertTrue(records("tested", "1.1").contains("  rows 3: happened 3; n published: 3\n"));
        assertTrue(records("open", "1.1").contains("  rows 2: happened 2; n published: 2\n"));
        String stored = records("tested", "3.2", "--exports", exports.toString());
        assertTrue(stored.contains("  rows 3: came, early or late 1, has not come so far 2; n published: 3\n"), stored);
        assertTrue(stored.contains("ticket desk 3  ticket.csv    4\n"), stored);
    }

    private static String records(String provider, String code, String... further) {
        String[] all = new String[9 + further.length];
        String[] first = {
            "explain",
            "--out",
            published.out().toString(),
            "--provider",
            provider,
            "--month",
            "2025-03",
            "--criterion",
            code
        };
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(further, 0, all, first.length, further.length);
        Said said = Runs.command(all);
        assertEquals(ExitCode.DONE, said.exit(), said.err());
        return said.out();
    }
}
