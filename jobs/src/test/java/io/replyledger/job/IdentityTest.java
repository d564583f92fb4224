package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Identities tie the identifiers of one client together, and nothing that names anybody is stored. */
class IdentityTest {
    private static final String NUMBER = "13800138000";
    private static final String ADDRESS = "wang@kehu.example";

    @TempDir
    Path folder;

    private Path exports;
    private Published published;

    @BeforeEach
    void deliver() throws IOException {
        exports = folder.resolve("exports");
        published = new Published(folder.resolve("out"));
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}]",
                "sources:",
                "  - {id: tickets, files: tickets*.csv, mapping: canonical-ticket, provider: own}",
                "  - {id: identities, files: identity*.csv, mapping: canonical-identity, provider: own, optional:"
                        + " true}");
        Runs.write(
                exports.resolve("tickets.csv"),
                "ticket_id,created_at,client_id,staff_id",
                "1,2025-01-01 08:00,138-0013-8000,李会计",
                "2,2025-01-01 08:00,Wang@Kehu.example,李会计",
                "3,2025-01-01 08:00,C0042,",
                "4,2025-01-01 08:00,13900139000,");
    }

    @Test
    void idsThatNobodyTiesAreCounted() throws IOException {
        Runs.write(
                exports.resolve("identity.csv"),
                "party,party_id,kind,identifier",
                "client,C0042,phone,+86 " + NUMBER,
                "client,C0042,mail," + ADDRESS);
        Runs.done(exports, published.out());
        String findings = published.row("data_quality", "record", "ticket").get("findings");
        // 1 and 2 lack their staff member, 4 its client; 3 has the client's own id.
        assertTrue(findings.contains("record with an id that no identity ties to a party (3)"), findings);
        assertEquals("2", published.row("data_quality", "record", "identity").get("accepted"));
    }

    @Test
    void anIdentityThatComesLaterIsHeardInEveryMonth() throws IOException {
        Said first = Runs.done(exports, published.out());
        assertFalse(published.text("data_quality").contains("no identity ties"));
        Runs.write(exports.resolve("identity.csv"), "party,party_id,kind,identifier", "client,C1,phone," + NUMBER);
        Said second = Runs.done(exports, published.out());
        assertTrue(first.out().contains("ticket: measuring 1 of 1 months: 2025-01"), first.out());
        assertTrue(second.out().contains("ticket: measuring 1 of 1 months: 2025-01"), second.out());
        assertTrue(published.text("data_quality").contains("no identity ties to a party (4)"));
    }

    @Test
    void nothingThatNamesAnybodyIsStoredOrPublished() throws IOException, SQLException {
        Runs.write(
                exports.resolve("identity.csv"),
                "party,party_id,kind,identifier",
                "client,C0042,phone," + NUMBER,
                "client,C0042,phone,1.38E+10");
        Said said = Runs.run(exports, published.out());
        assertEquals(ExitCode.LOOK, said.exit(), "half of identity.csv is rejected");
        String key = Files.readString(Runs.KEY).strip();
        for (String path : Runs.files(published.out())) {
            String text = text(published.out().resolve(path));
            for (String name : new String[] {NUMBER, "138-0013-8000", "138001", ADDRESS, "Wang@Kehu", "李会计", key}) {
                assertFalse(text.contains(name), path + " holds " + name);
            }
        }
        Map<String, String> reject = published.row("rejects", "row", "3");
        assertEquals("***", reject.get("value"));
    }

    @Test
    void staffAreKeptInClearOnRequestOnly() throws IOException, SQLException {
        Runs.done(exports, published.out(), "--keep-identities", "staff");
        String all = "";
        for (String path : Runs.files(published.out().resolve("store"))) {
            all += path.contains("records/ticket/")
                    ? text(published.out().resolve("store").resolve(path))
                    : "";
        }
        assertTrue(all.contains("李会计"), all);
        assertFalse(all.contains(NUMBER), all);
    }

    @Test
    void oneNameIsSomebodyElseAtAnotherProvider() throws IOException, SQLException {
        Runs.write(
                exports.resolve("replyledger.yml"),
                "group: {id: test, name: Test}",
                "time_zone: UTC",
                "providers: [{id: own, name: Own}, {id: other, name: Other}]",
                "sources:",
                "  - {id: tickets, files: tickets*.csv, mapping: canonical-ticket, provider: {column: provider_id}}",
                "  - {id: who, files: identity.csv, mapping: canonical-identity, provider: {column: provider_id}}");
        Runs.write(
                exports.resolve("tickets.csv"),
                "provider_id,ticket_id,created_at,client_id,status",
                "own,1,2025-01-01 08:00,4711,open",
                "own,2,2025-01-01 08:00,C1,open",
                "other,3,2025-01-01 08:00,4711,open",
                "other,4,2025-01-01 08:00,C2,open",
                "own,5,2025-01-01 08:00,4712,open");
        Runs.write(
                exports.resolve("identity.csv"),
                "provider_id,party,party_id,kind,identifier",
                "own,client,C1,account,4711",
                "other,client,C2,account,4711",
                "other,client,C2,account,4712");
        Runs.done(exports, published.out());
        try (ParquetContent parquet = new ParquetContent()) {
            String cases = published.current().resolve("parquet/fact_case") + "/**/*.parquet";
            String together = parquet.rows(
                            "SELECT string_agg(record_id, ' ' ORDER BY record_id) AS ids FROM read_parquet('" + cases
                                    + "') GROUP BY client_id ORDER BY ids")
                    .toString();
            assertTrue(together.contains("1 2") && together.contains("3 4 5"), together);
        }
        assertFalse(published.text("data_quality").contains("no identity ties"));
    }

    /** What a file says, Parquet read with DuckDB. */
    private static String text(Path file) throws IOException, SQLException {
        if (!file.toString().endsWith(".parquet")) {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        }
        try (ParquetContent parquet = new ParquetContent()) {
            return parquet.rows("SELECT * FROM read_parquet('" + file + "')").toString();
        }
    }
}
