package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Messages of real systems in three files that come one by one, the third one first, give the bytes of all files at once
 * and the figures of one file. Row by row the files take turns, so that every longer thread goes through all three. See
 * {@link RealExportsTest} for where the data is.
 */
class RealArrivalTest {
    private static final Path DATA = Path.of(System.getProperty("replyledger.shared", "../shared"), "data");
    private static final Path CONFIGURATION = Path.of("jobs", "src", "test", "resources", "real", "twcs");
    private static final int CELLS = 8;
    private static final List<Integer> ORDER = List.of(2, 0, 1);

    @TempDir
    Path folder;

    @Test
    void messagesInThreeFilesGiveTheBytesOfAllAtOnce() throws IOException {
        assumeTrue(
                Files.isDirectory(DATA), "skipped: the real exports are not at " + DATA + "; see -Dreplyledger.shared");
        List<CSVRecord> messages = messages();
        assertEquals(5_000, messages.size());
        Published one = published("one");
        write(messages, "one", 0, 1);
        Runs.done(folder.resolve("one"), one.out());
        Published whole = published("whole");
        for (int part : ORDER) {
            write(messages, "whole", part, ORDER.size());
        }
        Runs.done(folder.resolve("whole"), whole.out());

        Published grown = published("grown");
        for (int part : ORDER) {
            write(messages, "grown", part, ORDER.size());
            assertEquals(1, Runs.done(folder.resolve("grown"), grown.out()).filesRead());
        }

        Published.assertSame(whole.csvTexts(), grown.csvTexts());
        for (String table : List.of("response_times", "resolution", "exclusions")) {
            assertEquals(one.text(table), grown.text(table), table);
        }
    }

    /** The header and the 4,999 whole records; two pieces of a record that a line break tore apart are left out. */
    private static List<CSVRecord> messages() throws IOException {
        try (InputStream in = Files.newInputStream(DATA.resolve("twcs").resolve("twcs.csv"));
                Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = CSVParser.parse(reader, CSVFormat.DEFAULT)) {
            return parser.stream().filter(r -> r.size() == CELLS).toList();
        }
    }

    private Published published(String name) throws IOException {
        Files.createDirectories(folder.resolve(name));
        try (Stream<Path> configuration = Files.list(CONFIGURATION)) {
            for (Path file : configuration.toList()) {
                Files.copy(file, folder.resolve(name).resolve(file.getFileName()));
            }
        }
        return new Published(folder.resolve(name + "-out"));
    }

    private void write(List<CSVRecord> messages, String name, int part, int parts) throws IOException {
        List<CSVRecord> rows = new ArrayList<>(messages.subList(0, 1));
        for (int i = 1 + part; i < messages.size(); i += parts) {
            rows.add(messages.get(i));
        }
        Path file = folder.resolve(name).resolve("part" + part + ".csv");
        try (CSVPrinter printer = new CSVPrinter(Files.newBufferedWriter(file), CSVFormat.DEFAULT)) {
            printer.printRecords(rows);
        }
    }
}
