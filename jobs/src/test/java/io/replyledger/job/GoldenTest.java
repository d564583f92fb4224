package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample gives what {@code sample-data/expected} holds, byte for byte. After a change that is meant to move numbers:
 *
 * <pre>scripts/test -Dtest=GoldenTest -Dreplyledger.golden=write</pre>
 *
 * <p>writes the files anew; the difference is then part of the change, to be read and explained.
 */
class GoldenTest {
    private static final Path EXPECTED = Path.of("sample-data", "expected");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("replyledger.golden"));
    private static final long MOST_BYTES = 1_000_000;

    @ParameterizedTest
    @ValueSource(strings = {"response_times", "resolution", "data_quality", "exclusions", "rejects"})
    void sampleGivesTheExpectedTable(String table) throws IOException {
        byte[] csv = Files.readAllBytes(SampleRun.once().published().csv(table));
        agree(EXPECTED.resolve(table + ".csv"), csv);
    }

    @Test
    void sampleGivesTheExpectedSummary() throws IOException {
        SampleRun sample = SampleRun.once();
        String summary = sample.said()
                .out()
                .replace(sample.published().out().toString(), "out/sample")
                .replace(sample.said().publication(), "PUBLICATION");
        agree(EXPECTED.resolve("summary.txt"), Published.utf8(summary));
    }

    @Test
    void expectedFilesAreSmallAndAllOfThemAreCompared() throws IOException {
        long bytes = 0;
        for (String file : Runs.files(EXPECTED)) {
            String table = file.replace(".csv", "");
            assertTrue(Published.TABLES.contains(table) || file.equals("summary.txt"), file);
            bytes += Files.size(EXPECTED.resolve(file));
        }
        assertTrue(bytes < MOST_BYTES, bytes + " bytes in " + EXPECTED);
    }

    private static void agree(Path expected, byte[] actual) throws IOException {
        if (IS_WRITING) {
            Files.createDirectories(expected.getParent());
            Files.write(expected, actual);
        }
        List<String> wanted = Files.readAllLines(expected);
        List<String> got = new String(actual, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < Math.min(wanted.size(), got.size()); i++) {
            assertEquals(wanted.get(i), got.get(i), expected + " line " + (i + 1));
        }
        assertArrayEquals(Files.readAllBytes(expected), actual, expected.toString());
    }
}
