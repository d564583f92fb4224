package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Mutated exports of every mapping: whatever the bytes, a file is read or refused in one line, its rows add up, and nobody
 * is shown in clear. A fiftieth of {@code scripts/soak}, which sets the properties.
 */
class SoakTest {
    private static final int ROWS = Integer.getInteger("replyledger.soak.rows", 2_000);
    private static final int FILES = Integer.getInteger("replyledger.soak.files", 40);
    private static final int RUNS = Integer.getInteger("replyledger.soak.runs", 1);
    private static final long SEED = Long.getLong("replyledger.soak.seed", 1L);
    private static final String ONLY = System.getProperty("replyledger.soak.only", "");

    @TempDir
    Path folder;

    @Test
    void mutatedFilesAreReadOrRefusedInOneLineAndTheirRowsAddUp() throws IOException {
        Soak soak = new Soak(new SoakFiles(SoakMaterial.all()), folder);
        long start = System.nanoTime();

        soak.read(names());

        String figures = soak.figures((System.nanoTime() - start) / 1e9);
        System.out.println("soak: " + figures);
        assertEquals("", String.join("\n", soak.failures()), figures);
    }

    private static List<String> names() {
        if (!ONLY.isEmpty()) {
            return ONLY.startsWith("run-") ? List.of() : List.of(ONLY);
        }
        List<String> names = new ArrayList<>(SoakFiles.names(true, (ROWS + SoakFiles.ROWS - 1) / SoakFiles.ROWS, SEED));
        names.addAll(SoakFiles.names(false, FILES, SEED));
        return names;
    }

    @Test
    void runsOverMutatedFilesEndWellAndReadNothingTwice() throws IOException {
        SoakRuns runs = new SoakRuns(new SoakFiles(SoakMaterial.all()), folder);
        List<Long> seeds = ONLY.isEmpty()
                ? java.util.stream.LongStream.range(SEED, SEED + RUNS).boxed().toList()
                : ONLY.startsWith("run-") ? List.of(Long.valueOf(ONLY.substring(4))) : List.of();
        for (long seed : seeds) {
            runs.run(seed);
        }
        assertEquals("", String.join("\n", runs.failures()));
    }
}
