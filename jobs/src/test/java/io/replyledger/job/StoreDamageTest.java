package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of a store in which something is broken, and of months that it does not hold. */
class StoreDamageTest {
    @TempDir
    Path folder;

    private Path out;

    private void fails(int exit, String line, String... more) {
        Said said = Runs.run(folder.resolve("exports"), out, more);
        assertEquals(List.of("replyledger: " + line), said.errLines());
        assertEquals(exit, said.exit());
    }

    private String isBroken(String file) {
        Path store = out.resolve("store");
        return "failed, nothing published: " + store.resolve(file) + " is missing or damaged; remove the store folder "
                + store + ", it is rebuilt from the exports that are there";
    }

    @Test
    void theBrokenFileAndWhatToDoAreNamed() throws IOException {
        out = folder.resolve("results of 徐汇");
        new OwnExports(folder.resolve("exports"))
                .tickets(
                        "a.csv",
                        "T1,2025-01-20 10:00:00,2025-01-20 11:00:00,2025-01-20 11:00:00,closed",
                        "T2,2025-03-20 10:00:00,2025-03-20 11:00:00,2025-03-20 11:00:00,closed");
        Runs.done(folder.resolve("exports"), out);
        List<String> published = Runs.files(out.resolve("publications"));

        fails(
                ExitCode.USAGE,
                "--months: '2030-01..2030-02' holds no month of which there is anything; there is 2025-01..2025-03",
                "--months",
                "2030-01..2030-02");

        String record = Runs.files(out.resolve("store")).stream()
                .filter(f -> f.startsWith("records/ticket/month=2025-01/") && f.endsWith(".parquet"))
                .findFirst()
                .orElseThrow();
        Files.delete(out.resolve("store").resolve(record));
        fails(ExitCode.FAILED, isBroken(record), "--as-of", "2025-06-01");

        Files.writeString(out.resolve("store/format.json"), "{");
        fails(ExitCode.FAILED, isBroken("format.json"));
        Files.delete(out.resolve("store/.format.json.crc"));
        fails(ExitCode.FAILED, isBroken("format.json"));
        assertEquals(published, Runs.files(out.resolve("publications")));
    }
}
