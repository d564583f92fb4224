package io.replyledger.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What was computed, as far as both the product and its peers compute it.
 *
 * @param cells table, row and column to a value as it is written
 * @param accepted rows that became records
 * @param rejected rows that were refused
 */
record Results(Map<String, String> cells, long accepted, long rejected) {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final List<String> QUANTILES = List.of("n", "p50", "p75", "p80", "p90", "p95", "p99");
    private static final List<String> SHARES = List.of(
            "n_created",
            "n_resolved",
            "resolution_rate",
            "within_24h",
            "within_72h",
            "within_7d",
            "within_30d",
            "one_touch_rate",
            "resolved_in_month");
    /** Shares are published with six decimals. */
    private static final double ROUNDING = 0.000_000_51;

    /** What stands in a folder of CSV files. */
    static Results read(Path csv) throws IOException {
        Map<String, String> cells = figures(csv);
        long accepted = 0;
        long rejected = 0;
        for (CSVRecord row : rows(csv.resolve("data_quality.csv"))) {
            accepted += Long.parseLong(row.get("accepted"));
            rejected += Long.parseLong(row.get("rejected"));
        }
        for (CSVRecord row : rows(csv.resolve("rejects.csv"))) {
            String reject =
                    "rejects " + row.get("provider_id") + " " + row.get("column") + " '" + row.get("value") + "'";
            cells.merge(reject, "1", (a, b) -> String.valueOf(Long.parseLong(a) + Long.parseLong(b)));
        }
        return new Results(cells, accepted, rejected);
    }

    /** The same without rows accepted and rejected, where nobody read exports. */
    static Results readFigures(Path csv) throws IOException {
        return new Results(figures(csv), 0, 0);
    }

    private static Map<String, String> figures(Path csv) throws IOException {
        Map<String, String> cells = new TreeMap<>();
        add(cells, csv, "response_times", QUANTILES, List.of("segment", "measure"), row -> true);
        // The backlog is no quantile and no share of a cell, but a running sum.
        add(cells, csv, "resolution", SHARES, List.of("basis"), row -> !row.get("basis")
                .equals("month_end"));
        return cells;
    }

    private static void add(
            Map<String, String> cells,
            Path csv,
            String table,
            List<String> columns,
            List<String> keys,
            Predicate<CSVRecord> isCompared)
            throws IOException {
        for (CSVRecord row : rows(csv.resolve(table + ".csv"))) {
            if (isCompared.test(row)) {
                StringBuilder key = new StringBuilder(table);
                for (String column : List.of("provider_id", "month", "channel")) {
                    key.append(' ').append(row.get(column));
                }
                keys.forEach(column -> key.append(' ').append(row.get(column)));
                for (String column : columns) {
                    if (!row.get(column).isEmpty()) {
                        cells.put(key + " " + column, row.get(column));
                    }
                }
            }
        }
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, FORMAT)) {
            return parser.getRecords();
        }
    }

    /** In one line each, what differs from the results of another; empty where nothing does. */
    List<String> differences(Results other) {
        List<String> differences = new ArrayList<>();
        if (accepted != other.accepted || rejected != other.rejected) {
            differences.add("accepted " + accepted + " and " + other.accepted + ", rejected " + rejected + " and "
                    + other.rejected);
        }
        TreeSet<String> keys = new TreeSet<>(cells.keySet());
        keys.addAll(other.cells.keySet());
        for (String key : keys) {
            String one = cells.get(key);
            String two = other.cells.get(key);
            if (one == null || two == null || !isEqual(one, two)) {
                differences.add(key + ": " + one + " and " + two);
            }
        }
        return differences;
    }

    private static boolean isEqual(String one, String two) {
        boolean isShare = one.contains(".") || two.contains(".");
        return isShare ? Math.abs(Double.parseDouble(one) - Double.parseDouble(two)) <= ROUNDING : one.equals(two);
    }

    @Override
    public String toString() {
        String figures = String.format(Locale.ROOT, "%,d figures", cells.size());
        return accepted == 0
                ? figures
                : figures + String.format(Locale.ROOT, ", %,d rows accepted, %,d rejected", accepted, rejected);
    }
}
