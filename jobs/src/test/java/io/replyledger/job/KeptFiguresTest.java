package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that are kept are those that a fresh store would give, to the byte; only what is touched is made again. */
class KeptFiguresTest {
    private static final String FIGURES = "store/figures";
    private static final String WHOLES = "store/periods";
    private static final String INDEX = "/index.json";

    @TempDir
    Path folder;

    private OwnExports own;

    @BeforeEach
    void deliverTwoYears() throws IOException {
        own = new OwnExports(exports());
        configure("{id: east, name: East}", "time_zone: UTC");
        for (String month : List.of("2023-11", "2023-12", "2024-02", "2024-05", "2024-11")) {
            month(month);
        }
    }

    private Path exports() {
        return folder.resolve("exports");
    }

    private Path out() {
        return folder.resolve("out");
    }

    /** A branch of a region, one of the group itself, and what follows the sources. */
    private void configure(String region, String... more) throws IOException {
        List<String> lines = new ArrayList<>(List.of(
                "group: {id: test, name: Test}",
                "providers: [" + region + ", {id: own, name: Own, parent: east}, {id: other, name: Other}]",
                "sources:",
                "  - {id: tickets, files: \"own*.csv\", mapping: ./tickets.yml, provider: own, selects: updated}",
                "  - {id: others, files: \"other*.csv\", mapping: ./tickets.yml, provider: other, selects: updated}"));
        lines.addAll(List.of(more));
        own.configure(lines.toArray(String[]::new));
    }

    /** Tickets of a month: of the first one is closed in the next, of the last ones one is open. */
    private void month(String month) throws IOException {
        String third = month.equals("2023-11") ? "2023-12" : month;
        for (String provider : List.of("own", "other")) {
            String id = provider + month;
            String fourth = ticket(id + "d", month + "-21 10:00:00", month + "-22 10:00:00");
            own.tickets(
                    provider + month + ".csv",
                    ticket(id + "a", month + "-03 10:00:00", month + "-03 11:30:00"),
                    ticket(id + "b", month + "-06 16:00:00", month + "-10 09:00:00"),
                    ticket(id + "c", month + "-20 10:00:00", third + "-28 12:00:00"),
                    month.compareTo("2024-11") < 0
                            ? fourth
                            : id + "d," + month + "-21 10:00:00,," + month + "-21 10:00:00,open");
        }
    }

    private static String ticket(String id, String created, String closed) {
        return id + "," + created + "," + closed + "," + closed + ",closed";
    }

    private void isAsFresh(String... options) throws IOException {
        Runs.done(exports(), out(), options);
        Path anew = Files.createTempDirectory(folder, "fresh");
        Runs.done(exports(), anew, options);
        Published.assertSame(new Published(anew).csvTexts(), new Published(out()).csvTexts());
        Map<String, String> fresh = new Published(anew).hashes();
        Map<String, String> grown = new Published(out()).hashes();
        assertEquals(fresh.keySet(), grown.keySet());
        fresh.entrySet().removeAll(grown.entrySet());
        // Of cases it holds fingerprints, which tell what ever was linked.
        fresh.remove("run.json");
        assertEquals(Set.of(), fresh.keySet(), "these differ");
    }

    /** Period to what tells one making of its figures from another. */
    private Map<String, Object> made(String below) throws IOException {
        Map<String, Object> made = new TreeMap<>();
        for (String file : Runs.files(out().resolve(below))) {
            boolean isTold = file.endsWith(INDEX) || (below.equals(WHOLES) && file.endsWith(".parquet"));
            if (isTold) {
                Path path = out().resolve(below).resolve(file);
                String period = file.substring("month=".length(), file.indexOf('/'));
                made.put(
                        period,
                        Files.readAttributes(path, BasicFileAttributes.class).fileKey());
            }
        }
        return made;
    }

    private static Set<String> anew(Map<String, Object> before, Map<String, Object> after) {
        return after.keySet().stream()
                .filter(period -> !after.get(period).equals(before.get(period)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aMonthMoreTouchesWhatHoldsIt() throws IOException {
        isAsFresh();
        // May is the month before the last, and may still change.
        assertEquals(Set.of("2023", "2024-Q1"), made(WHOLES).keySet());
        Map<String, Object> before = made(FIGURES);
        Runs.done(exports(), out());
        assertEquals(before, made(FIGURES));

        month("2024-12");
        isAsFresh();
        // November has an open ticket, which is older now.
        assertEquals(Set.of("2024-11", "2024-12", "2024-Q4", "2024", "all"), anew(before, made(FIGURES)));

        month("2025-01");
        isAsFresh();
        assertEquals(Set.of("2023", "2024-Q1", "2024-Q2"), made(WHOLES).keySet());
        month("2025-02");
        isAsFresh();
        assertEquals(Set.of("2023", "2024", "2024-Q1", "2024-Q2"), made(WHOLES).keySet());
        month("2025-03");
        month("2025-04");
        isAsFresh();
    }

    @Test
    void aLateCorrectionAndItsWithdrawalAreSeen() throws IOException {
        Runs.done(exports(), out());
        String before = new Published(out()).text("resolution");

        own.tickets("own-late.csv", ticket("own2023-11b", "2023-11-21 10:00:00", "2024-03-05 10:00:00"));
        isAsFresh();
        assertNotEquals(before, new Published(out()).text("resolution"));

        own.tickets("own-late.csv", ticket("own2023-12b", "2023-10-21 10:00:00", "2024-03-05 10:00:00"));
        isAsFresh();
    }

    @Test
    void aMonthThatBecomesFinalWithoutAnyOtherChangeIsSeen() throws IOException {
        for (String provider : List.of("own", "other")) {
            Files.delete(exports().resolve(provider + "2024-11.csv"));
        }
        month("2024-08");
        Path mapping = exports().resolve("tickets.yml");
        Files.writeString(
                mapping,
                Files.readString(mapping)
                        + "      first_response_at: {column: resolved, timestamp: \"yyyy-MM-dd HH:mm:ss\"}\n");
        // Responses are final a week after their month, its backlog, which is published beside them, after 30 days.
        isAsFresh("--as-of", "2024-06-03");
        assertEquals(Set.of("provisional"), maturityOfMay());
        isAsFresh("--as-of", "2024-06-20");
        assertEquals(Set.of("final"), maturityOfMay());
    }

    private Set<String> maturityOfMay() throws IOException {
        return new Published(out())
                .text("response_times")
                .lines()
                .filter(line -> line.contains(",2024-05,") && line.contains("first_response"))
                .map(line -> line.contains("provisional") ? "provisional" : "final")
                .collect(Collectors.toSet());
    }

    @Test
    void anotherAsOfAndBack() throws IOException {
        isAsFresh();
        isAsFresh("--as-of", "2024-03-01");
        isAsFresh("--as-of", "2024-11-10");
        isAsFresh();
        isAsFresh("--months", "2023-12..2024-03");
    }

    @Test
    void targetsNamesCalendarsAndStructureAreSeen() throws IOException {
        isAsFresh();
        Map<String, Object> before = made(WHOLES);
        isAsFresh("--targets", "bookkeeping-intl");
        configure("{id: east, name: Orient}", "time_zone: UTC");
        isAsFresh();
        assertEquals(before, made(WHOLES));

        configure("{id: east, name: Orient}", "time_zone: UTC", "calendar: cn-office");
        isAsFresh();
        configure("{id: east, name: Orient}", "time_zone: Asia/Shanghai", "calendar: cn-office");
        isAsFresh();
        configure("{id: west, name: West}, {id: east, name: Orient, parent: west}", "time_zone: Asia/Shanghai");
        isAsFresh();
        assertNotEquals(before, made(WHOLES));
    }

    private static void remove(Path gone) throws IOException {
        try (Stream<Path> all = Files.walk(gone)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void whatIsKeptMayBeRemoved() throws IOException {
        isAsFresh();
        Map<String, String> published = new Published(out()).hashes();
        for (String gone : List.of(FIGURES, WHOLES, FIGURES + "/month=2023-12", FIGURES + "/month=2024-Q1")) {
            remove(out().resolve(gone));
            Runs.done(exports(), out());
            assertEquals(published, new Published(out()).hashes(), gone);
        }
        remove(out().resolve(WHOLES));
        remove(out().resolve(FIGURES + "/month=2023"));
        month("2024-12");
        isAsFresh();
    }
}
