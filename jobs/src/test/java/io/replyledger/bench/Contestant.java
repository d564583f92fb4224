package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One who does the work.
 *
 * @param name as it is shown
 * @param command what to run
 * @param exit highest exit code that is no failure
 * @param cleared folders that are deleted before each run
 * @param out folder of the results, with a folder csv in it
 */
record Contestant(String name, List<String> command, int exit, List<Path> cleared, Path out) {
    /** The checkout. */
    static final String ROOT = System.getProperty("bench.root", ".");

    /** What the product says of bad rows; no failure. */
    private static final int REJECTS = 1;

    private static final String CORES = System.getProperty(
            "bench.cores", String.valueOf(Runtime.getRuntime().availableProcessors()));

    /** The product, from exports to what is published. */
    static Contestant product(Exports exports, Path out) {
        return product(out, exports.folder(), exports.keyFile());
    }

    /** The product on the sample. */
    static Contestant sample(Path out) {
        Path key = Path.of(ROOT, "sample-data/test.key");
        return product(out, Path.of(ROOT, "sample-data/exports"), key, "--max-rejects", "0.1");
    }

    private static Contestant product(Path out, Path exports, Path keyFile, String... more) {
        List<String> arguments = new ArrayList<>(List.of("run", "--exports", exports.toString()));
        arguments.addAll(List.of("--out", out.toString(), "--key-file", keyFile.toString()));
        arguments.addAll(List.of(more));
        return new Contestant("replyledger", scriptsRun(arguments), REJECTS, List.of(out), out);
    }

    /** A command of the product as a user gives it. */
    static List<String> scriptsRun(List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT + "/scripts/run"));
        command.addAll(arguments);
        return command;
    }

    /** The script for DuckDB, from exports on. */
    static Contestant duckDb(Exports exports, Path out) {
        return duckDb(out, "all", exports.folder().toString(), out.toString(), CORES);
    }

    /** The script for DuckDB, from the canonical records of the product on. */
    static Contestant duckDbFigures(Path productOut, Path out) {
        return duckDb(out, "figures", productOut + "/store/records/ticket", out.toString(), CORES);
    }

    private static Contestant duckDb(Path out, String... arguments) {
        // DuckDB has its own memory; the JVM only passes the script.
        return new Contestant(
                "duckdb",
                java(DuckDbPeer.class, List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), arguments),
                0,
                List.of(out),
                out);
    }

    /** Plain Spark SQL, from exports on. */
    static Contestant spark(Exports exports, Path out) {
        List<String> options = List.of(
                "@" + ROOT + "/scripts/jvm.options",
                "-Dlog4j2.configurationFile=" + ROOT + "/jobs/src/main/resources/replyledger-log4j2.properties",
                "-Xms1500m",
                "-Xmn700m",
                "-Xmx4g");
        return new Contestant(
                "spark by the book",
                java(SparkPeer.class, options, exports.folder().toString(), out.toString(), CORES),
                0,
                List.of(out),
                out);
    }

    private static List<String> java(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The same, deleting something else before. */
    Contestant clearing(Path... folders) {
        return new Contestant(name, command, exit, List.of(folders), out);
    }

    /** The same on one processor. */
    Contestant onOneCore() {
        List<String> pinned = new ArrayList<>(List.of("taskset", "-c", "0"));
        pinned.addAll(command);
        return new Contestant(name + ", 1 core", pinned, exit, cleared, out);
    }

    /**
     * Runs it.
     *
     * @throws NotComparable when it fails
     */
    Cost run() throws IOException, InterruptedException {
        for (Path folder : cleared) {
            delete(folder);
        }
        Files.createDirectories(out.getParent());
        return Stopwatch.run(command, out.resolveSibling(out.getFileName() + ".log"), exit);
    }

    /** Its results; with {@code isFiguresOnly} without rows accepted and rejected. */
    Results results(boolean isFiguresOnly) throws IOException {
        Path csv = out.resolve("csv");
        return isFiguresOnly ? Results.readFigures(csv) : Results.read(csv);
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
