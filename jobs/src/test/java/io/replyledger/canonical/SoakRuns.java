package io.replyledger.canonical;

import io.replyledger.job.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Whole runs over folders of mutated files. */
final class SoakRuns {
    private static final int FILES = 20;
    private static final List<String> STANDINGS =
            List.of("accepted", "superseded", "duplicate", "excluded", "rejected");

    private final SoakFiles files;
    private final Path folder;
    private final List<String> failures = new ArrayList<>();

    SoakRuns(SoakFiles files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /** What a command ended with and said. */
    private record Said(int exit, String out, String err) {}

    /** A run, and a second one over the same files. Every third folder may hold a file that stops it. */
    void run(long seed) throws IOException {
        Path exports = folder.resolve("run-" + seed);
        deliver(exports, seed);
        Path out = folder.resolve("out-" + seed);
        Said first = main(exports, out);
        if (first.exit() > 2) {
            fail(seed, exports, "exit code " + first.exit() + ": " + first.err());
        } else if (first.exit() < 2) {
            lookAt(out, seed, exports, first);
            Said second = main(exports, out);
            if (!second.out().contains("reading 0 new of") || second.exit() != first.exit()) {
                fail(seed, exports, "the second run: " + second);
            }
        }
    }

    private void deliver(Path exports, long seed) throws IOException {
        Files.createDirectories(exports);
        StringBuilder yaml = new StringBuilder(
                "group: {id: soak}\ntime_zone: Asia/Shanghai\nproviders: [{id: branch, name: Branch, own: {mail_domains:"
                        + " [branch.example], numbers: ['021-6288*'], staff_ids: '[A-Z][A-Za-z]+'}}]\nsources:\n");
        List<String> names = new ArrayList<>(SoakFiles.names(false, 5 * FILES, 31 * seed));
        names.addAll(1, SoakFiles.names(true, 5, 31 * seed));
        int n = 0;
        for (String name : names) {
            SoakFile file = files.of(name);
            if (n < FILES && (seed % 3 == 2 || Soak.stopsNoRun(file, folder))) {
                Path path = exports.resolve("s" + n).resolve(file.fileName());
                Files.createDirectories(path.getParent());
                Files.write(path, file.bytes());
                Files.writeString(
                        exports.resolve("m" + n + ".yml"), file.material().mappingText());
                yaml.append("  - {id: s")
                        .append(n)
                        .append(", files: \"s")
                        .append(n)
                        .append("/*\", mapping: ./m");
                yaml.append(n).append(".yml, provider: branch}\n");
                n++;
            }
        }
        Files.writeString(exports.resolve("replyledger.yml"), yaml);
    }

    private static Said main(Path exports, Path out) {
        StringWriter said = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = {
            "run", "--exports", exports.toString(), "--out", out.toString(), "--key-file", "sample-data/test.key"
        };
        int exit = Main.execute(args, new PrintWriter(said, true), new PrintWriter(err, true));
        return new Said(exit, said.toString(), err.toString());
    }

    private void lookAt(Path out, long seed, Path exports, Said said) throws IOException {
        for (String line : said.err().lines().toList()) {
            if (line.startsWith("\tat ") || line.contains("Exception")) {
                fail(seed, exports, "standard error: " + line);
            }
        }
        String text = Files.readString(out.resolve("csv/data_quality.csv"), StandardCharsets.UTF_8);
        List<List<String>> rows = SoakTable.rows(text, ',', true);
        List<String> header = rows.get(0);
        for (List<String> row : rows.subList(1, rows.size())) {
            long sum = STANDINGS.stream()
                    .mapToLong(s -> number(row.get(header.indexOf(s))))
                    .sum();
            if (sum != number(row.get(header.indexOf("rows_read")))) {
                fail(seed, exports, "does not add up: " + row);
            }
        }
    }

    private static long number(String text) {
        return text.isEmpty() ? 0 : Long.parseLong(text);
    }

    private void fail(long seed, Path exports, String fault) throws IOException {
        Path kept = Soak.KEPT.resolve("run-" + seed);
        try (Stream<Path> all = Files.walk(exports)) {
            for (Path path : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                Path target = kept.resolve(exports.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.write(target, Files.readAllBytes(path));
            }
        }
        failures.add(
                "run-" + seed + ": " + fault + "\n  files in " + kept + "; again: scripts/soak --only run-" + seed);
    }

    List<String> failures() {
        return failures;
    }
}
