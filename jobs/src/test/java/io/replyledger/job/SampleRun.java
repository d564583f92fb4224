package io.replyledger.job;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sample, run once into an empty folder for all tests of a JVM; they read it and leave it as it is.
 *
 * @param said what the run said
 * @param published what it published; the store is below its folder
 */
public record SampleRun(Said said, Published published) {
    private static SampleRun once;

    /** The folder that it published into. */
    public static Path folder() throws IOException {
        return once().published().out();
    }

    static synchronized SampleRun once() throws IOException {
        if (once == null) {
            Path out = temporaryFolder();
            once = new SampleRun(Runs.done(Runs.SAMPLE, out), new Published(out));
        }
        return once;
    }

    /** A folder that goes with the JVM. */
    static Path temporaryFolder() throws IOException {
        Path folder = Files.createTempDirectory("replyledger-sample");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
