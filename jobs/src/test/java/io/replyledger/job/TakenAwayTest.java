package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Criterion;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Of every record type the files are taken away in turn: each criterion that requires it has no number and says why, those
 * that use it, or read what the others say, may have another, and no other row moves.
 */
class TakenAwayTest {
    private static final Path EXPORTS = Path.of("jobs", "src", "test", "resources", "criteria");
    private static final String MONTH = "2025-03";
    /** The others have contracts alone. */
    private static final List<String> PROVIDERS = List.of("own", "all");

    private static final String CONFIGURATION = "replyledger.yml";

    @TempDir
    private static Path folder;

    private static Map<String, String> whole;

    @BeforeAll
    static void publishAll() throws IOException {
        Published published = new Published(folder.resolve("whole"));
        Runs.done(EXPORTS, published.out());
        whole = rows(published);
    }

    @TestFactory
    List<DynamicTest> withoutARecordTypeOnlyWhatRestsOnItMoves() throws IOException {
        return Runs.files(EXPORTS).stream()
                .filter(file -> file.endsWith(".csv"))
                .map(file -> file.substring(0, file.indexOf('.')))
                .map(record -> DynamicTest.dynamicTest(record, () -> onlyWhatRestsOnItMoves(record)))
                .toList();
    }

    private static void onlyWhatRestsOnItMoves(String record) throws IOException {
        List<String> gone = withItsEvents(record);
        Published less = new Published(folder.resolve(record));
        Runs.done(without(gone), less.out());
        Map<String, String> rows = rows(less);

        Collection<String> required = codes(c -> c.requires().stream().anyMatch(gone::contains));
        Collection<String> used = codes(
                c -> c.uses().stream().anyMatch(gone::contains) || c.uses().contains("scorecard"));
        TreeSet<String> moved = new TreeSet<>();
        whole.forEach((key, row) -> {
            if (!row.equals(rows.get(key))) {
                moved.add(key);
            }
        });
        moved.removeIf(key -> required.contains(code(key)) || used.contains(code(key)));

        assertEquals(new TreeSet<>(), moved);
        assertEquals(whole.keySet(), rows.keySet());
        rows.forEach((key, row) -> {
            boolean isGone = required.contains(code(key)) && !whole.get(key).startsWith("not_measured");
            if (isGone) {
                assertEquals("not_measured not_delivered", said(row), key);
            }
        });
    }

    private static Path without(List<String> gone) throws IOException {
        Path exports = folder.resolve("without-" + gone.get(0));
        for (String file : Runs.files(EXPORTS)) {
            if (!gone.contains(file.replace(".csv", ""))) {
                Runs.deliver(EXPORTS, exports, file);
            }
        }
        Path configuration = exports.resolve(CONFIGURATION);
        Files.write(
                configuration,
                Files.readAllLines(configuration).stream()
                        .filter(line -> gone.stream().noneMatch(r -> line.contains("files: " + r + ".csv")))
                        .toList());
        return exports;
    }

    /** Events alone make a record, so they go with theirs. */
    private static List<String> withItsEvents(String record) {
        List<String> all = new ArrayList<>(List.of(record));
        RecordType.of(record).flatMap(RecordType::events).ifPresent(type -> all.add(type.table()));
        return all;
    }

    /** Criteria by what they say. */
    private static Collection<String> codes(Predicate<Criterion> isWanted) {
        TreeSet<String> codes = new TreeSet<>();
        Catalogue.builtIn().criteria().stream().filter(isWanted).forEach(c -> codes.add(c.code()));
        return codes;
    }

    /** Provider and code, to all that the scorecard says; of one month, since the records decide which months there are. */
    private static Map<String, String> rows(Published published) throws IOException {
        Map<String, String> rows = new TreeMap<>();
        for (Map<String, String> row : published.rows("scorecard")) {
            boolean isLookedAt = row.get("month").equals(MONTH) && PROVIDERS.contains(row.get("provider_id"));
            if (isLookedAt) {
                rows.put(row.get("provider_id") + " " + row.get("code"), told(row));
            }
        }
        return rows;
    }

    private static String told(Map<String, String> row) {
        return row.get("status") + " " + row.get("reason") + " " + new TreeMap<>(row);
    }

    private static String code(String key) {
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** Status and reason. */
    private static String said(String row) {
        return row.substring(0, row.indexOf(" {"));
    }
}
