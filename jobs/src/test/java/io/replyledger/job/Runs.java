package io.replyledger.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Calls the real main, and prepares the folders that it reads. */
public final class Runs {
    static final Path SAMPLE = Path.of("sample-data", "exports");
    static final Path KEY = Path.of("sample-data", "test.key");

    private Runs() {}

    /** Runs over exports, which must end well. */
    public static void publish(Path exports, Path out) {
        done(exports, out);
    }

    /** Any command line. */
    static Said command(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.execute(args, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Said(exit, out.toString(), err.toString());
    }

    /** A run with the test key that lets a tenth of a file be rejected, and whatever options more. */
    static Said run(Path exports, Path out, String... more) {
        List<String> args = new ArrayList<>(List.of("run", "--exports", exports.toString(), "--out", out.toString()));
        args.addAll(List.of("--key-file", KEY.toString(), "--max-rejects", "0.1"));
        args.addAll(List.of(more));
        return command(args.toArray(String[]::new));
    }

    /** A run that must end well. */
    static Said done(Path exports, Path out, String... more) {
        Said said = run(exports, out, more);
        if (said.exit() != ExitCode.DONE) {
            throw new AssertionError("exit code " + said.exit() + ": " + said.err());
        }
        return said;
    }

    /** Copies one file to the same place below another folder. */
    static void deliver(Path from, Path to, String path) throws IOException {
        Path target = to.resolve(path);
        Files.createDirectories(target.getParent());
        Files.copy(from.resolve(path), target);
    }

    /** Paths of all files below a folder, with slashes, in order. */
    static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /** Writes a text file and its folders. */
    public static void write(Path file, String... lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
