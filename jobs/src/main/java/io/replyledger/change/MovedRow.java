package io.replyledger.change;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A row whose cells differ.
 *
 * @param before the old one, null where it appeared
 * @param after the new one, null where it vanished
 */
public record MovedRow(TableRow before, TableRow after) {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?";

    /** How a row moved; in the order in which people want to hear of it. */
    public enum Way {
        MOVED,
        VANISHED,
        APPEARED
    }

    /** What it is about. */
    public RowKey key() {
        return (after == null ? before : after).key();
    }

    /** How it moved. */
    public Way way() {
        if (before == null) {
            return Way.APPEARED;
        }
        return after == null ? Way.VANISHED : Way.MOVED;
    }

    /** The columns that differ, of those that both have. */
    List<String> moved() {
        Set<String> columns = new LinkedHashSet<>();
        if (before != null) {
            columns.addAll(before.cells().keySet());
        }
        if (after != null) {
            columns.addAll(after.cells().keySet());
        }
        columns.removeIf(c -> isUnknown(before, c) || isUnknown(after, c) || old(c).equals(now(c)));
        return new ArrayList<>(columns);
    }

    private static boolean isUnknown(TableRow row, String column) {
        return row != null && !row.cells().containsKey(column);
    }

    /** The columns to show: the first that people look at, else whatever differs. */
    public List<String> shown() {
        List<String> moved = moved();
        List<String> headlines =
                key().table().headlines().stream().filter(moved::contains).toList();
        return headlines.isEmpty() ? moved : headlines;
    }

    /** Whether a column moved that people look at first. */
    boolean isHeadline() {
        return moved().stream().anyMatch(c -> key().table().headlines().contains(c));
    }

    /** Old cell, empty where there is none. */
    public String old(String column) {
        return before == null ? "" : before.cell(column);
    }

    /** New cell, empty where there is none. */
    public String now(String column) {
        return after == null ? "" : after.cell(column);
    }

    /**
     * How much the most moved of the first columns moved, from 0 to 1: the difference as a share of the larger value, so
     * that half and double are alike; 1 where a value came or went, or is no number.
     */
    double extent() {
        return key().table().headlines().stream()
                .filter(c -> !old(c).equals(now(c)))
                .mapToDouble(c -> extent(old(c), now(c)))
                .max()
                .orElse(0);
    }

    private static double extent(String before, String after) {
        boolean areNumbers = before.matches(NUMBER) && after.matches(NUMBER);
        if (!areNumbers) {
            return 1;
        }
        double a = Double.parseDouble(before);
        double b = Double.parseDouble(after);
        return Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
    }

    /** Whether the same cells moved in the same way. */
    boolean hasCellsOf(MovedRow other) {
        return Objects.equals(cells(before), cells(other.before)) && Objects.equals(cells(after), cells(other.after));
    }

    private static Object cells(TableRow row) {
        return row == null ? null : row.cells();
    }
}
