package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong usage of {@code diff} is one line. */
class DiffMistakeTest {
    @TempDir
    private Path temporary;

    @Test
    void mistakesAreOneLine() throws IOException {
        Path none = temporary.resolve("none");
        assertMistake("diff: '" + none + "' is not a folder; give an output folder or a publication", none);
        assertMistake(
                "diff: '" + temporary
                        + "' holds no publication; give the output folder of a run, or a folder below its publications",
                temporary);
        Runs.write(temporary.resolve("older/run.json"), "{\"version\": \"0.0.1\"}");
        assertMistake(
                "diff: run.json of '" + temporary.resolve("older")
                        + "' is of another layout (version 0.0.1); publish again with this version",
                temporary.resolve("older"));
        Runs.write(temporary.resolve("odd/run.json"), "[]");
        assertMistake(
                "'" + temporary.resolve("odd/run.json").toRealPath()
                        + "' is no run.json of a publication; publish again with this version",
                temporary.resolve("odd"));
        assertMistake(
                "--table: 'calls' is none of response_times, resolution, feedback, scorecard, scorecard_detail, dimensions,"
                        + " emphases",
                DiffExports.before(),
                "--table",
                "calls");
        assertMistake(
                "--month: '2025-13' is none of 2025-03, 2025-Q1, 2025 and all",
                DiffExports.before(),
                "--month",
                "2025-13");
        assertMistake(
                "--provider: 'owm' is in neither publication, which have own, region, test",
                DiffExports.before(),
                "--provider",
                "owm");
        assertMistake(
                "--month: '2052-03' is in neither publication, which have all, 2025-Q1, 2025-03, 2025",
                DiffExports.before(),
                "--month",
                "2052-03");
        assertMistake("--top: '0' is not a number above 0", DiffExports.before(), "--top", "0");
        String id = new Published(DiffExports.before()).current().getFileName().toString();
        Said said =
                Runs.command("diff", id, "000009", "--out", DiffExports.before().toString());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals(
                List.of("replyledger: --out: '" + DiffExports.before() + "' has no publication '000009', but " + id),
                said.errLines());
    }

    @Test
    void aPublicationThatLostAPartIsRefused() throws IOException {
        Path whole = new Published(DiffExports.before()).current();
        Path part = temporary.resolve("part");
        try (Stream<Path> files = Files.walk(whole)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = part.resolve(whole.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.delete(part.resolve("csv/resolution.csv"));

        assertMistake(
                "diff: '" + part + "' lacks csv/resolution.csv, which its run.json lists; publish again with run",
                part);
    }

    @Test
    void aTableWithoutAKeyColumnIsOfAnotherLayout() throws IOException {
        Path copy = temporary.resolve("copy");
        Path current = new Published(DiffExports.before()).current();
        for (String path : Runs.files(current)) {
            Runs.deliver(current, copy, path);
        }
        Path table = copy.resolve("csv/resolution.csv");
        Files.writeString(table, "provider_id,month\n");
        Path run = copy.resolve("run.json");
        Files.writeString(
                run,
                Files.readString(run)
                        .replaceFirst(
                                "(csv/resolution.csv\",\\s+\"sha256\" : \")\\w+",
                                "$1" + DigestUtils.sha256Hex(Files.readAllBytes(table))));
        assertMistake(
                "diff: '" + copy.toRealPath().resolve("csv/resolution.csv")
                        + "' is of another layout: it has no column 'channel'; publish again with this version",
                copy);
    }

    /** As when a copy broke off, or a spreadsheet saved the table anew. */
    @Test
    void aFileThatIsNotWhatWasPublishedIsRefused() throws IOException {
        DiffExports exports = new DiffExports(temporary.resolve("exports"));
        exports.tickets("tickets-20250402.csv", DiffExports.FIRST.replace("10:00:00", "11:00:00"));
        Path after = exports.publish();
        Path current = new Published(after).current().toRealPath();
        Path cases = current.resolve("parquet/fact_case/month=2025-03/ticket.parquet");
        assertRefused(cases, after, Files.size(cases) - 10);
        assertRefused(cases, after, 0);
        Path table = current.resolve("csv/resolution.csv");
        assertRefused(table, after, Files.size(table) / 2);
    }

    private static void assertRefused(Path file, Path after, long length) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) length));
        assertMistake(
                "'" + file
                        + "' was changed or damaged after it was published; publish again with run into another folder",
                after);
        Files.write(file, bytes);
    }

    private static void assertMistake(String line, Path after, String... options) throws IOException {
        String[] args = new String[options.length + 3];
        args[0] = "diff";
        args[1] = DiffExports.before().toString();
        args[2] = after.toString();
        System.arraycopy(options, 0, args, 3, options.length);
        Said said = Runs.command(args);
        assertEquals(List.of("replyledger: " + line), said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
        assertEquals("", said.out());
    }
}
