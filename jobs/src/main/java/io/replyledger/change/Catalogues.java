package io.replyledger.change;

import io.replyledger.output.CsvRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What two publications say of their criteria. */
final class Catalogues {
    /** 2.1 before 10.1. */
    static final Comparator<String> CODES = Comparator.comparing(
                    (String code) -> number(code.replaceFirst("\\..*", "")))
            .thenComparing(code -> number(code.replaceFirst("[^.]*\\.?", "")))
            .thenComparing(Comparator.naturalOrder());

    /** What makes another number of the same records; short enough to be shown before and after. */
    private static final List<String> SHORT =
            List.of("target", "floor", "better", "min_n", "window", "clock", "unit", "requires", "uses");

    private static final List<String> LONG = List.of("formula", "definition_en");
    /** What stands among the records of a criterion that reads the other ones. */
    private static final String SCORECARD = "scorecard";

    private static final List<String> SUMMED = List.of("dimension", "emphasis");

    /** Of publications that have none. */
    static final Catalogues NONE = new Catalogues(Map.of(), Map.of());

    private final Map<String, Map<String, String>> old;
    private final Map<String, Map<String, String>> now;

    private Catalogues(Map<String, Map<String, String>> old, Map<String, Map<String, String>> now) {
        this.old = old;
        this.now = now;
    }

    static Catalogues of(PublishedFolder old, PublishedFolder now) throws IOException {
        return new Catalogues(criteria(old), criteria(now));
    }

    private static Map<String, Map<String, String>> criteria(PublishedFolder publication) throws IOException {
        Map<String, Map<String, String>> criteria = new TreeMap<>(CODES);
        publication.read("criteria", row -> criteria.put(row.text("code"), cells(row)));
        return criteria;
    }

    private static Map<String, String> cells(CsvRow row) {
        Map<String, String> cells = new LinkedHashMap<>();
        SHORT.forEach(c -> cells.put(c, row.has(c) ? row.text(c) : ""));
        LONG.forEach(c -> cells.put(c, row.has(c) ? row.text(c) : ""));
        SUMMED.forEach(c -> cells.put(c, row.has(c) ? row.text(c) : ""));
        return cells;
    }

    private static long number(String digits) {
        return digits.matches("\\d{1,9}") ? Long.parseLong(digits) : Long.MAX_VALUE;
    }

    /** Codes of those that were defined differently; none where a publication has no catalogue. */
    List<String> differing() {
        if (old.isEmpty() || now.isEmpty()) {
            return List.of();
        }
        TreeSet<String> codes = new TreeSet<>(CODES);
        codes.addAll(old.keySet());
        codes.addAll(now.keySet());
        codes.removeIf(c -> cells(old, c).equals(cells(now, c)));
        return new ArrayList<>(codes);
    }

    private static Map<String, String> cells(Map<String, Map<String, String>> catalogue, String code) {
        return catalogue.getOrDefault(code, Map.of());
    }

    /** How a criterion was defined differently, such as {@code target 30 -> 20}; empty where it was not. */
    String change(String code) {
        Map<String, String> before = cells(old, code);
        Map<String, String> after = cells(now, code);
        if (before.isEmpty() || after.isEmpty()) {
            return before.equals(after) ? "" : before.isEmpty() ? "new" : "no longer there";
        }
        List<String> parts = new ArrayList<>();
        SHORT.stream()
                .filter(c -> !before.get(c).equals(after.get(c)))
                .forEach(c -> parts.add(c + " " + orNone(before.get(c)) + " -> " + orNone(after.get(c))));
        SUMMED.stream()
                .filter(c -> !before.get(c).equals(after.get(c)))
                .forEach(c -> parts.add(c + " " + orNone(before.get(c)) + " -> " + orNone(after.get(c))));
        if (LONG.stream().anyMatch(c -> !before.get(c).equals(after.get(c)))) {
            parts.add("what it counts");
        }
        return String.join(", ", parts);
    }

    private static String orNone(String text) {
        return text.isEmpty() ? "none" : text;
    }

    /** Whether a dimension or emphasis sums up a criterion, or did. */
    boolean isIn(String code, String column, String sum) {
        return sum.equals(cells(old, code).get(column))
                || sum.equals(cells(now, code).get(column));
    }

    /** Codes of those that a dimension or emphasis sums up in one of the publications only. */
    List<String> comeOrGone(String column, String sum) {
        return differing().stream()
                .filter(c -> sum.equals(cells(old, c).get(column))
                        != sum.equals(cells(now, c).get(column)))
                .toList();
    }

    /** Whether a criterion is measured from what the others say. */
    boolean isOfScorecard(String code) {
        return records(code).contains(SCORECARD);
    }

    /** Types of the records that a criterion may rest on. */
    Set<String> records(String code) {
        TreeSet<String> records = new TreeSet<>();
        for (Map<String, String> cells : List.of(cells(old, code), cells(now, code))) {
            for (String column : List.of("requires", "uses")) {
                records.addAll(Arrays.asList(cells.getOrDefault(column, "").split(" ")));
            }
        }
        records.remove("");
        return records;
    }
}
