package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample gives what {@code sample-data/expected} holds, byte for byte: of tables with months one month, and of every
 * table the hash of the whole. After a change that is meant to move numbers:
 *
 * <pre>scripts/test -Dtest=GoldenTest -Dreplyledger.golden=write</pre>
 *
 * <p>writes the files anew; the difference is then part of the change, to be read and explained.
 */
class GoldenTest {
    private static final Path EXPECTED = Path.of("sample-data", "expected");
    private static final boolean IS_WRITING = "write".equals(System.getProperty("replyledger.golden"));
    private static final long MOST_BYTES = 1_000_000;
    private static final List<String> WITH_MONTHS = List.of(
            "response_times", "resolution", "feedback", "scorecard", "scorecard_detail", "dimensions", "emphases");
    private static final Set<String> SHOWN = Set.of("month", "2025-03");
    private static final String HASHES = "hashes.txt";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorecard",
                "scorecard_detail",
                "dimensions",
                "emphases",
                "response_times",
                "resolution",
                "feedback",
                "reconciliation",
                "data_quality",
                "exclusions",
                "rejects"
            })
    void sampleGivesTheExpectedTable(String table) throws IOException {
        String csv = SampleRun.once().published().text(table);
        agree(EXPECTED.resolve(table + ".csv"), Published.utf8(WITH_MONTHS.contains(table) ? shown(csv) : csv));
    }

    private static String shown(String csv) {
        return csv.lines()
                .filter(line -> SHOWN.contains(line.split(",", 4)[2]))
                // What is not measured is as long as the catalogue, and in the hashes.
                .filter(line -> !line.contains(",not_measured,"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void sampleGivesTheExpectedHashesOfWholeTables() throws IOException {
        StringBuilder hashes = new StringBuilder();
        for (String table : Published.TABLES) {
            byte[] csv = Files.readAllBytes(SampleRun.once().published().csv(table));
            hashes.append(Published.sha256(csv)).append("  ").append(table).append(".csv\n");
        }
        agree(EXPECTED.resolve(HASHES), Published.utf8(hashes.toString()));
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
            boolean isTable = Published.TABLES.contains(table);
            assertTrue(isTable || file.equals("summary.txt") || file.equals(HASHES), file);
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
