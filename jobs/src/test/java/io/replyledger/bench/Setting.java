package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What every mode may be told. */
final class Setting {
    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "target/bench",
            description = "Where exports, stores and outputs go (default: ${DEFAULT-VALUE}). Exports are kept and used"
                    + " again; delete the folder when done.")
    Path dir;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs of each (default: ${DEFAULT-VALUE}).")
    int runs;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "The same seed gives the same exports (default: ${DEFAULT-VALUE}).")
    long seed;

    /** A folder for this much, under the folder of all. */
    Path folder(String name) {
        return dir.toAbsolutePath().normalize().resolve(name);
    }

    /** Twelve months in one file; made when it is not there yet. */
    Exports whole(long rows) throws IOException {
        Plan plan = new Plan(rows, 12, seed);
        Path folder = folder("rows-" + rows + "-seed-" + seed);
        Exports exports = new Exports(folder.resolve("exports"));
        Path made = folder.resolve("made");
        if (!Files.exists(made)) {
            exports.configure();
            exports.whole(plan);
            Files.writeString(made, plan.toString());
        }
        return exports;
    }
}
