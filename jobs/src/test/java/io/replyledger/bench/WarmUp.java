package io.replyledger.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds the product and waits until its class archive is made, so that neither is timed. */
final class WarmUp {
    private static final int PATIENCE_SECONDS = 180;
    private static final Path TARGET = Path.of(Contestant.ROOT, "target");

    private WarmUp() {}

    /** Runs the sample once. */
    static void of(Path folder, PrintWriter progress) throws IOException, InterruptedException {
        progress.println("building and warming up ...");
        Contestant sample = Contestant.sample(folder.resolve("out"));
        sample.run();
        for (int i = 0; i < PATIENCE_SECONDS && exists("spark-*.jsa.tried") && !exists("spark-*.jsa"); i++) {
            Thread.sleep(1000);
        }
        Contestant.delete(folder);
    }

    private static boolean exists(String glob) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(TARGET, glob)) {
            return files.iterator().hasNext();
        }
    }
}
