package io.replyledger.change;

import io.replyledger.output.CsvRow;
import io.replyledger.output.RunJson;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A publication on a local disk.
 *
 * @param name what the user calls it
 * @param folder its folder, links resolved
 * @param run what it rests on
 */
public record PublishedFolder(String name, Path folder, RunJson run) {
    private static final String CASES = "parquet/fact_case/";
    private static final String RUN = "run.json";

    /** The current publication of an output folder, or a publication's own folder. */
    public static PublishedFolder at(String text) throws IOException {
        Path folder = Path.of(text);
        if (!Files.isDirectory(folder)) {
            throw new UserMistake("diff: '" + text + "' is not a folder; give an output folder or a publication");
        }
        Path current = folder.resolve("current");
        Path publication = Files.isDirectory(current) ? current : folder;
        if (!Files.isRegularFile(publication.resolve(RUN))) {
            throw new UserMistake("diff: '" + text
                    + "' holds no publication; give the output folder of a run, or a folder below its publications");
        }
        return read(publication.toRealPath(), text);
    }

    /** The publication below an output folder whose name is {@code id} or begins with it and a dash. */
    public static PublishedFolder in(String out, String id) throws IOException {
        Path publications = Path.of(out, "publications");
        if (!Files.isDirectory(publications)) {
            throw new UserMistake("--out: '" + out + "' holds no publications");
        }
        List<String> names = names(publications);
        String name = names.stream()
                .filter(n -> n.equals(id) || n.startsWith(id + "-"))
                .findFirst()
                .orElseThrow(() -> new UserMistake(
                        "--out: '" + out + "' has no publication '" + id + "', but " + String.join(", ", names)));
        return read(publications.resolve(name).toRealPath(), name);
    }

    private static List<String> names(Path publications) throws IOException {
        try (Stream<Path> all = Files.list(publications)) {
            return all.map(p -> p.getFileName().toString())
                    .filter(n -> !n.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static PublishedFolder read(Path folder, String text) throws IOException {
        RunJson run = RunJson.read(folder.resolve(RUN));
        boolean isWhole = Stream.of(
                        run.version(),
                        run.asOf(),
                        run.asOfByFile(),
                        run.providers(),
                        run.calendars(),
                        run.mappings(),
                        run.targets(),
                        run.catalogue(),
                        run.inputs(),
                        run.outputs())
                .allMatch(Objects::nonNull);
        if (!isWhole || run.providers().stream().allMatch(p -> p.parent() != null)) {
            throw new UserMistake("diff: run.json of '" + text + "' is of another layout (version " + run.version()
                    + "); publish again with this version");
        }
        run.requireWhole(folder, "diff: '" + text + "'");
        return new PublishedFolder(text, folder, run);
    }

    /** Paths of the files of {@code fact_case} with their hashes. */
    NavigableMap<String, String> caseFiles() {
        NavigableMap<String, String> files = new TreeMap<>();
        run.outputs().stream().filter(o -> o.path().startsWith(CASES)).forEach(o -> files.put(o.path(), o.sha256()));
        return files;
    }

    /** Hash of a file of the publication, null where it has none. */
    String hash(String path) {
        return run.outputs().stream()
                .filter(o -> o.path().equals(path))
                .map(RunJson.Output::sha256)
                .findFirst()
                .orElse(null);
    }

    /** Shows every row of a table; of one that is not published none. */
    void read(String table, Consumer<CsvRow> each) throws IOException {
        String path = "csv/" + table + ".csv";
        if (hash(path) != null) {
            run.requireUnchanged(folder, path);
            CsvRow.read(folder.resolve(path), each);
        }
    }

    TableRows rows(ComparedTable table) throws IOException {
        return TableRows.open(table, folder.resolve(path(table)));
    }

    static String path(ComparedTable table) {
        return "csv/" + table.csv() + ".csv";
    }
}
