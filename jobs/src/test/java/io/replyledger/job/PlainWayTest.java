package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.replyledger.direct.Plain;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** By the public interfaces of Spark and parquet-java alone a run gives the same. */
class PlainWayTest {
    private static final String PLAIN = "spark.hadoop." + Plain.KEY;

    @TempDir
    Path folder;

    private SampleRun sample;

    @BeforeEach
    void runDirectly() throws Exception {
        sample = SampleRun.once();
        System.setProperty(PLAIN, "true");
    }

    @AfterEach
    void restore() {
        System.clearProperty(PLAIN);
    }

    @Test
    void thePlainWayGivesTheSameCsvAndTheSameRows() throws Exception {
        Runs.done(Runs.SAMPLE, folder);

        Published published = new Published(folder);
        Published.assertSame(sample.published().csvTexts(), published.csvTexts());
        assertEquals(ParquetContent.of(sample.published()), ParquetContent.of(published));
        // Else it was the same way twice.
        assertNotEquals(sample.published().hashes(), published.hashes());
    }
}
