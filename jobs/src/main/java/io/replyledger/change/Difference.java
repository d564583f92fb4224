package io.replyledger.change;

import io.replyledger.output.RunJson;
import io.replyledger.spec.FirstFew;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What moved between two publications.
 *
 * @param inputs what went in differently, a line each; empty where nothing did
 * @param ways how many rows moved, vanished and appeared
 * @param figures the rows that moved, without those that repeat others
 * @param shown the first of them, with their causes
 * @param unasked rows of months that only one of them was asked for
 */
public record Difference(
        List<InputChanges.Line> inputs,
        Map<MovedRow.Way, Long> ways,
        List<Figure> figures,
        List<Figure> shown,
        List<Unasked> unasked) {

    /**
     * What to look at.
     *
     * @param tables tables to compare
     * @param provider provider, its parent or the group; null for all
     * @param month month or longer period; null for all
     * @param top how many figures to show
     */
    public record Question(List<ComparedTable> tables, String provider, String month, int top) {
        /** Checks the month. */
        public Question {
            if (month != null && !month.matches("\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?|all")) {
                throw new UserMistake("--month: '" + month + "' is none of 2025-03, 2025-Q1, 2025 and all");
            }
        }

        boolean isWanted(RowKey key) {
            return (provider == null || provider.equals(key.provider()))
                    && (month == null || month.equals(key.month()));
        }
    }

    /** Compares two publications. */
    public static Difference between(PublishedFolder old, PublishedFolder now, Question question) throws IOException {
        Settings settings = new Settings(old.run(), now.run());
        requireProvider(question, settings, old, now);
        requireMonth(question, old, now);
        TableComparison tables = TableComparison.of(old, now, question.tables(), question::isWanted);
        List<Unasked> unasked = Unasked.takenFrom(tables.moved(), settings);
        List<Figure> figures = new Distinct(settings.now()).of(tables.moved());
        List<Figure> shown = figures.stream().limit(question.top()).toList();
        Map<MovedRow.Way, Long> ways = tables.moved().stream()
                .collect(Collectors.groupingBy(MovedRow::way, TreeMap::new, Collectors.counting()));
        List<InputChanges.Line> inputs = new InputChanges(old.run(), now.run(), Catalogues.of(old, now)).lines();
        return new Difference(inputs, ways, figures, explained(shown, old, now, settings), unasked);
    }

    /** The id of who is meant by an id or a name; the name counts that it has now, else that it had. */
    public static String provider(String idOrName, PublishedFolder old, PublishedFolder now) {
        List<RunJson.Measured> all = new ArrayList<>(now.run().providers());
        all.addAll(old.run().providers());
        boolean isId = all.stream().anyMatch(p -> p.id().equals(idOrName));
        return isId
                ? idOrName
                : all.stream()
                        .filter(p -> p.name().equals(idOrName))
                        .map(RunJson.Measured::id)
                        .findFirst()
                        .orElse(idOrName);
    }

    /** How many rows of the scorecard moved, by table; none of a publication that has no scorecard. */
    public static List<ScorecardRows> scorecard(PublishedFolder old, PublishedFolder now, Question question)
            throws IOException {
        Settings settings = new Settings(old.run(), now.run());
        List<ScorecardRows> counts = new ArrayList<>();
        for (ComparedTable table : ComparedTable.ofCriteria()) {
            String path = PublishedFolder.path(table);
            if (old.hash(path) != null && now.hash(path) != null) {
                List<MovedRow> moved = TableComparison.of(old, now, List.of(table), question::isWanted)
                        .moved();
                List<Unasked> unasked = Unasked.takenFrom(moved, settings);
                if (!moved.isEmpty() || !unasked.isEmpty()) {
                    counts.add(ScorecardRows.of(table, moved, unasked));
                }
            }
        }
        return counts;
    }

    /**
     * Rows of a table of the scorecard that differ.
     *
     * @param table the table
     * @param rows how many
     * @param subjects of which criteria, dimensions or emphases, in their order
     * @param unasked rows of months that only one publication was asked for
     */
    public record ScorecardRows(ComparedTable table, int rows, List<String> subjects, List<Unasked> unasked) {
        private static ScorecardRows of(ComparedTable table, List<MovedRow> moved, List<Unasked> unasked) {
            List<String> codes = moved.stream()
                    .map(r -> r.key().measure().strip())
                    .distinct()
                    .sorted(Catalogues.CODES)
                    .toList();
            return new ScorecardRows(table, moved.size(), codes, unasked);
        }
    }

    /** Providers may be named by rows only; a mistyped one must not look as if nothing had moved. */
    private static void requireProvider(Question question, Settings settings, PublishedFolder old, PublishedFolder now)
            throws IOException {
        String provider = question.provider();
        boolean isKnown = provider == null
                || settings.providers().contains(provider)
                || hasRows(old, question, k -> k.provider().equals(provider))
                || hasRows(now, question, k -> k.provider().equals(provider));
        if (!isKnown) {
            throw new UserMistake("--provider: '" + provider + "' is in neither publication, which have "
                    + String.join(", ", settings.providers()));
        }
    }

    /** A month that neither holds must not look as if nothing had moved either. */
    private static void requireMonth(Question question, PublishedFolder old, PublishedFolder now) throws IOException {
        TreeSet<String> months = new TreeSet<>();
        Predicate<RowKey> isAsked = key -> {
            months.add(key.month());
            return key.month().equals(question.month());
        };
        boolean isThere =
                question.month() == null || hasRows(old, question, isAsked) || hasRows(now, question, isAsked);
        if (!isThere) {
            throw new UserMistake("--month: '" + question.month() + "' is in neither publication, which have "
                    + FirstFew.of(new ArrayList<>(months.descendingSet())));
        }
    }

    private static boolean hasRows(PublishedFolder publication, Question question, Predicate<RowKey> isAsked)
            throws IOException {
        for (ComparedTable table : question.tables()) {
            try (TableRows rows = publication.rows(table)) {
                while (rows.hasNext()) {
                    if (isAsked.test(rows.next().key())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<Figure> explained(
            List<Figure> shown, PublishedFolder old, PublishedFolder now, Settings settings) throws IOException {
        if (shown.isEmpty()) {
            return shown;
        }
        ComparedTable table = shown.get(0).row().key().table();
        if (table.isOfCriteria()) {
            ScorecardCauses causes = ScorecardCauses.of(old, now, settings);
            return shown.stream()
                    .map(f -> new Figure(f.row(), f.repeats(), causes.of(f.row())))
                    .toList();
        }
        Set<Family> families =
                shown.stream().flatMap(f -> Family.of(f.row()).stream()).collect(Collectors.toSet());
        Map<Transition, Long> transitions = new CaseComparison(old, now, settings, families).transitions(months(shown));
        Map<String, String> files = new HashMap<>(files(old));
        files.putAll(files(now));
        Causes causes = new Causes(settings, transitions, files);
        return shown.stream()
                .map(f -> new Figure(f.row(), f.repeats(), causes.of(f.row())))
                .toList();
    }

    /** Months in which aged records matter to these figures; those of a resolution may have started at any time. */
    private static Predicate<String> months(List<Figure> shown) {
        List<RowKey> keys = shown.stream().map(f -> f.row().key()).toList();
        return month -> keys.stream().anyMatch(k -> k.basis().equals("resolved") || Spans.holds(k.month(), month));
    }

    /** Paths of the delivered files by their ids. */
    private static Map<String, String> files(PublishedFolder publication) throws IOException {
        Map<String, String> files = new HashMap<>();
        Path table = publication.folder().resolve("csv/data_quality.csv");
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        String text = Files.exists(table) ? Files.readString(table, StandardCharsets.UTF_8) : "";
        try (CSVParser parser = CSVParser.parse(text.replaceFirst("^\uFEFF", ""), format)) {
            for (CSVRecord row : parser) {
                files.put(row.get("source_file"), row.get("file"));
            }
        }
        return files;
    }
}
