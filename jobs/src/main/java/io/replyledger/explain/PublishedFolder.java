package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import io.replyledger.output.RunJson;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Cases;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The newest publication of an output folder.
 *
 * @param folder its own folder, which no later run changes
 * @param run what it rests on
 */
record PublishedFolder(Path folder, RunJson run) {
    private static final String MONTH = "month=";

    static PublishedFolder open(Path out) throws IOException {
        Path current = out.resolve("current");
        if (!Files.exists(current.resolve("run.json"))) {
            throw new UserMistake("--out: '" + out + "' holds no publication; give the folder that run --out wrote");
        }
        Path folder = current.toRealPath();
        RunJson run = RunJson.read(folder.resolve("run.json"));
        boolean isComplete = Stream.of(run.providers(), run.asOf(), run.asOfByFile(), run.targets(), run.outputs())
                .noneMatch(Objects::isNull);
        if (!isComplete) {
            throw another(out);
        }
        run.requireWhole(folder, "--out: '" + out + "'");
        return new PublishedFolder(folder, run);
    }

    /** What another version published may lack what is needed here. */
    static UserMistake another(Path out) {
        return new UserMistake("--out: '" + out + "' was published by another version; run again with this one");
    }

    void read(String table, Consumer<CsvRow> each) throws IOException {
        CsvRow.read(folder.resolve(csv(table)), each);
    }

    private static String csv(String table) {
        return "csv/" + table + ".csv";
    }

    /** What is not in a table that was cut short is no mistake of who asks for it. */
    void requireUnchanged(String table) throws IOException {
        run.requireUnchanged(folder, csv(table));
    }

    void requireUnchanged(Path file) throws IOException {
        run.requireUnchanged(folder, folder.relativize(file).toString().replace('\\', '/'));
    }

    /** Files of the cases by the month in which they started. */
    TreeMap<String, List<Path>> cases() throws IOException {
        TreeMap<String, List<Path>> files = new TreeMap<>();
        Path root = folder.resolve("parquet").resolve(Cases.TABLE);
        if (Files.exists(root)) {
            for (Path month : list(root)) {
                files.put(month.getFileName().toString().substring(MONTH.length()), list(month));
            }
        }
        return files;
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
