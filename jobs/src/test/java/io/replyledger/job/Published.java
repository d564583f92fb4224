package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What a run published.
 *
 * @param out its output folder
 */
record Published(Path out) {
    static final List<String> TABLES = List.of(
            "scorecard",
            "scorecard_detail",
            "dimensions",
            "emphases",
            "criteria",
            "response_times",
            "resolution",
            "feedback",
            "reconciliation",
            "data_quality",
            "exclusions",
            "rejects");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    Path current() throws IOException {
        return out.resolve("current").toRealPath();
    }

    Path csv(String table) throws IOException {
        return current().resolve("csv").resolve(table + ".csv");
    }

    String text(String table) throws IOException {
        return Files.readString(csv(table));
    }

    /** The rows of a CSV file by the names of its columns. */
    List<Map<String, String>> rows(String table) throws IOException {
        String text = text(table);
        if (text.charAt(0) != '\uFEFF') {
            throw new AssertionError(table + ".csv has no byte order mark");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text.substring(1), FORMAT)) {
            for (CSVRecord record : parser) {
                rows.add(record.toMap());
            }
        }
        return rows;
    }

    /**
     * The rows in which columns have these values, given as name, value, name, value; of the whole by the calendar where
     * no segment and clock are named, and by the start of the records where no basis is.
     */
    List<Map<String, String>> rows(String table, String... wanted) throws IOException {
        List<String> all = new ArrayList<>(List.of(wanted));
        for (Map.Entry<String, String> usual : Map.of("segment", "all", "clock", "calendar", "basis", "created")
                .entrySet()) {
            boolean isNamed = List.of(wanted).contains(usual.getKey());
            boolean isColumn = text(table).lines().findFirst().orElseThrow().contains("," + usual.getKey() + ",");
            if (isColumn && !isNamed) {
                all.addAll(List.of(usual.getKey(), usual.getValue()));
            }
        }
        String[] every = all.toArray(String[]::new);
        return rows(table).stream().filter(row -> isLike(row, every)).toList();
    }

    /** The only such row. */
    Map<String, String> row(String table, String... wanted) throws IOException {
        List<Map<String, String>> rows = rows(table, wanted);
        if (rows.size() != 1) {
            throw new AssertionError(
                    rows.size() + " rows of " + table + " are like " + String.join(" ", wanted) + ": " + rows);
        }
        return rows.get(0);
    }

    private static boolean isLike(Map<String, String> row, String... wanted) {
        for (int i = 0; i < wanted.length; i += 2) {
            if (!row.get(wanted[i]).equals(wanted[i + 1])) {
                return false;
            }
        }
        return true;
    }

    /** Sum of a column of whole numbers. */
    long sum(String table, String column, String... wanted) throws IOException {
        return rows(table, wanted).stream()
                .mapToLong(row -> Long.parseLong(row.get(column)))
                .sum();
    }

    /** All CSV files by name, as text. */
    Map<String, String> csvTexts() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String table : TABLES) {
            texts.put(table, text(table));
        }
        return texts;
    }

    /** Fails with the first line that differs, where two publications' CSV files are not the same to the byte. */
    static void assertSame(Map<String, String> expected, Map<String, String> actual) {
        for (String table : TABLES) {
            List<String> wanted = expected.get(table).lines().toList();
            List<String> given = actual.get(table).lines().toList();
            for (int i = 0; i < Math.max(wanted.size(), given.size()); i++) {
                String line = i < wanted.size() ? wanted.get(i) : "no more lines";
                assertEquals(line, i < given.size() ? given.get(i) : "no more lines", table + " line " + (i + 1));
            }
        }
        assertEquals(expected, actual);
    }

    /** Every file of the publication with the hash of its bytes. */
    Map<String, String> hashes() throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String path : Runs.files(current())) {
            hashes.put(path, sha256(Files.readAllBytes(current().resolve(path))));
        }
        return hashes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
