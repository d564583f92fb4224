package io.replyledger.output;

import io.replyledger.direct.parquet.ParquetFooter;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.SideBySide;
import io.replyledger.table.Table;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.hadoop.conf.Configuration;

/**
 * Publishes all or nothing: everything is written beside the former publications, then one symbolic link is replaced.
 * Parquet files with the same rows as in the former publication are linked, not written again.
 */
public final class Publication {
    private static final int FORMER_KEPT = 2;
    private static final int BUFFER = 1 << 16;
    private static final List<String> SHOWN = List.of("csv", "parquet", RunJson.NAME);

    private final Path out;
    private final Configuration hadoop;

    /** A publication below an output folder on a local disk. */
    public Publication(String out, Configuration hadoop) {
        if (out.matches("[A-Za-z][A-Za-z0-9+.-]+:.*") && !out.startsWith("file:")) {
            throw new UserMistake("--out: '" + out + "' is not a local folder; give one, and copy it from there");
        }
        this.out = Path.of(out.replaceFirst("^file:(//)?", "")).toAbsolutePath();
        this.hadoop = hadoop;
    }

    /**
     * Requires the names that lead into the publication to be free, or from a former one.
     *
     * @throws UserMistake where a file or folder of somebody else would have to go
     */
    public void requireOwnNames() {
        for (String name : List.of("csv", "current", "parquet", "run.json")) {
            Path path = out.resolve(name);
            if (Files.exists(path, LinkOption.NOFOLLOW_LINKS) && !Files.isSymbolicLink(path)) {
                throw new UserMistake("--out: '" + path + "' is not from a run; give a folder for the results alone");
            }
        }
    }

    /**
     * Publishes tables.
     *
     * @param tables the tables; of each a CSV and Parquet are written
     * @param periods tables that are kept as they are published
     * @param files Parquet files beside them
     * @param run what they rest on, without outputs
     * @return the folder of the publication; the former one when nothing changed
     */
    public Path publish(List<Rows> tables, List<PeriodTable> periods, List<PublishedFile> files, RunJson run)
            throws IOException {
        Path publications = Files.createDirectories(out.resolve("publications"));
        Optional<Path> former = current();
        Path unfinished = publications.resolve(".unfinished");
        delete(unfinished);
        Map<String, RunJson.Output> formerOutputs = outputs(former);
        List<Callable<List<RunJson.Output>>> work = new ArrayList<>();
        for (Rows rows : tables) {
            work.add(() -> List.of(csv(rows, unfinished)));
            work.add(() -> parquet(rows, unfinished, former, formerOutputs));
        }
        for (PeriodTable table : periods) {
            work.add(() -> List.of(csv(table, unfinished)));
            table.periods()
                    .forEach(
                            p -> work.add(() -> List.of(copied(parquet(table, p), unfinished, former, formerOutputs))));
        }
        files.forEach(file -> work.add(() -> List.of(copied(file, unfinished, former, formerOutputs))));
        List<RunJson.Output> outputs = SideBySide.of(work).stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(RunJson.Output::path))
                .toList();
        byte[] json = run.withOutputs(outputs).bytes();
        Files.write(unfinished.resolve(RunJson.NAME), json);
        return finish(publications, former, unfinished, json);
    }

    private static RunJson.Output csv(Rows rows, Path unfinished) throws IOException {
        String path = csvPath(rows.table());
        CsvFile.write(unfinished.resolve(path), rows);
        return new RunJson.Output(path, sha256(unfinished.resolve(path)), null);
    }

    private static RunJson.Output csv(PeriodTable table, Path unfinished) throws IOException {
        String path = csvPath(table.table());
        PeriodLines.write(unfinished.resolve(path), table);
        return new RunJson.Output(path, sha256(unfinished.resolve(path)), null);
    }

    private static String csvPath(Table table) {
        return "csv/" + PublishedNames.csv(table.name()) + ".csv";
    }

    private static PublishedFile parquet(PeriodTable table, PeriodFile period) {
        return new PublishedFile(
                PeriodTable.parquet(table.table(), period.period()),
                period.index().contentSha256(),
                period.parquet());
    }

    private List<RunJson.Output> parquet(
            Rows rows, Path unfinished, Optional<Path> former, Map<String, RunJson.Output> formerOutputs)
            throws IOException {
        List<RunJson.Output> outputs = new ArrayList<>();
        ParquetTable table = ParquetTable.of(rows);
        for (Map.Entry<String, List<Object[]>> part : table.parts().entrySet()) {
            String path = "parquet/" + part.getKey();
            String hash = table.contentHash(part.getValue());
            RunJson.Output before = formerOutputs.get(path);
            if (isSame(before, hash)) {
                link(path, former, unfinished);
                outputs.add(before);
            } else {
                table.write(unfinished.resolve(path), part.getValue(), hadoop);
                outputs.add(new RunJson.Output(path, sha256(unfinished.resolve(path)), hash));
            }
        }
        return outputs;
    }

    private static boolean isSame(RunJson.Output before, String hash) {
        return before != null && hash.equals(before.contentSha256());
    }

    private static void link(String path, Optional<Path> former, Path unfinished) throws IOException {
        Files.createDirectories(unfinished.resolve(path).getParent());
        Files.createLink(unfinished.resolve(path), former.orElseThrow().resolve(path));
    }

    private static RunJson.Output copied(
            PublishedFile file, Path unfinished, Optional<Path> former, Map<String, RunJson.Output> formerOutputs)
            throws IOException {
        RunJson.Output before = formerOutputs.get(file.path());
        if (isSame(before, file.contentSha256())) {
            link(file.path(), former, unfinished);
            return before;
        }
        Path target = unfinished.resolve(file.path());
        Files.createDirectories(target.getParent());
        try (InputStream in = file.content().open()) {
            Files.copy(in, target);
        }
        ParquetFooter.order(target);
        return new RunJson.Output(file.path(), sha256(target), file.contentSha256());
    }

    private Path finish(Path publications, Optional<Path> former, Path unfinished, byte[] json) throws IOException {
        String hash = DigestUtils.sha256Hex(json).substring(0, 12);
        if (former.isPresent() && former.get().getFileName().toString().endsWith("-" + hash)) {
            delete(unfinished);
            show();
            return former.get();
        }
        List<Path> existing = existing(publications);
        int sequence = existing.isEmpty() ? 1 : sequence(existing.get(existing.size() - 1)) + 1;
        Path finished = publications.resolve(String.format(Locale.ROOT, "%06d-%s", sequence, hash));
        Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        link(
                out.resolve("current"),
                Path.of("publications", finished.getFileName().toString()));
        show();
        existing.stream().limit(Math.max(0, existing.size() - FORMER_KEPT)).forEach(Publication::delete);
        return finished;
    }

    private static int sequence(Path publication) {
        return Integer.parseInt(publication.getFileName().toString().substring(0, 6));
    }

    private void show() throws IOException {
        for (String name : SHOWN) {
            if (!Files.isSymbolicLink(out.resolve(name))) {
                link(out.resolve(name), Path.of("current", name));
            }
        }
    }

    private static void link(Path link, Path target) throws IOException {
        Path unfinished = link.resolveSibling("." + link.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createSymbolicLink(unfinished, target);
        Files.move(unfinished, link, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Optional<Path> current() throws IOException {
        Path link = out.resolve("current");
        return Files.exists(link) ? Optional.of(link.toRealPath()) : Optional.empty();
    }

    private static List<Path> existing(Path publications) throws IOException {
        try (Stream<Path> all = Files.list(publications)) {
            return all.filter(p -> p.getFileName().toString().matches("\\d{6}-\\w+"))
                    .sorted()
                    .toList();
        }
    }

    private static Map<String, RunJson.Output> outputs(Optional<Path> publication) throws IOException {
        Map<String, RunJson.Output> outputs = new HashMap<>();
        if (publication.isPresent() && Files.exists(publication.get().resolve(RunJson.NAME))) {
            RunJson.of(publication.get()).outputs().forEach(o -> outputs.put(o.path(), o));
        }
        return outputs;
    }

    static String sha256(Path path) throws IOException {
        // The digest asks for a thousand bytes at a time.
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
            return DigestUtils.sha256Hex(in);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.<Path>empty()) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
