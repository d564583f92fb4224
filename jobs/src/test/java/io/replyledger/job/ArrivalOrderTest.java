package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However rows are split over files, and in whatever order the files come: the bytes are those of all at once. */
class ArrivalOrderTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyOrderOfArrivalGivesTheBytesOfAllAtOnce(long seed) throws IOException {
        GeneratedExports generated = new GeneratedExports(seed);
        Path bits = folder.resolve("bits");
        Published grown = new Published(folder.resolve("grown"));
        GeneratedExports.configure(bits);
        List<String> paths = new ArrayList<>(generated.paths());
        Collections.shuffle(paths, new Random(seed));
        int deliveries = seed % 3 == 0 ? 3 : 2;
        for (int i = 0; i < deliveries; i++) {
            int from = i * paths.size() / deliveries;
            int to = (i + 1) * paths.size() / deliveries;
            generated.deliver(bits, paths.subList(from, to));
            assertEquals(to - from, Runs.done(bits, grown.out()).filesRead());
        }

        Path whole = folder.resolve("whole");
        Published fresh = new Published(folder.resolve("fresh"));
        GeneratedExports.configure(whole);
        generated.deliver(whole, paths);
        Runs.done(whole, fresh.out());

        Published.assertSame(fresh.csvTexts(), grown.csvTexts());
        rowsAddUp(generated, grown);
    }

    private static void rowsAddUp(GeneratedExports generated, Published published) throws IOException {
        assertEquals(generated.versions(), published.sum("data_quality", "rows_read", "record", "ticket"));
        assertEquals(GeneratedExports.TICKETS, published.sum("data_quality", "accepted", "record", "ticket"));
        assertEquals(generated.events(), published.sum("data_quality", "rows_read", "record", "call_event"));
        assertEquals(generated.distinctEvents(), published.sum("data_quality", "accepted", "record", "call_event"));
        assertEquals(
                GeneratedExports.TICKETS,
                Long.parseLong(published
                        .row("resolution", OwnExports.whole("test", "all"))
                        .get("n_created")));
        assertEquals(
                GeneratedExports.CALLS,
                Long.parseLong(published
                        .row(
                                "response_times",
                                "provider_id",
                                "test",
                                "month",
                                "all",
                                "channel",
                                "phone",
                                "measure",
                                "answer")
                        .get("n")));
    }
}
