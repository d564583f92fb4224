package io.replyledger.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rows of published tables that differ. */
final class TableComparison {
    private final List<MovedRow> moved = new ArrayList<>();
    private final Set<List<Object>> oldMonths = new HashSet<>();
    private final Set<List<Object>> nowMonths = new HashSet<>();

    private TableComparison() {}

    /** Compares tables in rows of interest; equal hashes speak for files that are still what was published. */
    static TableComparison of(
            PublishedFolder old, PublishedFolder now, List<ComparedTable> tables, Predicate<RowKey> isWanted)
            throws IOException {
        TableComparison comparison = new TableComparison();
        for (ComparedTable table : tables) {
            String path = PublishedFolder.path(table);
            old.run().requireUnchanged(old.folder(), path);
            now.run().requireUnchanged(now.folder(), path);
            boolean isSame = old.hash(path) != null && old.hash(path).equals(now.hash(path));
            if (!isSame) {
                comparison.compare(old, now, table, isWanted);
            }
        }
        return comparison;
    }

    private void compare(PublishedFolder old, PublishedFolder now, ComparedTable table, Predicate<RowKey> isWanted)
            throws IOException {
        try (TableRows olds = old.rows(table);
                TableRows news = now.rows(table)) {
            SideBySide.walk(
                    olds,
                    news,
                    (a, b) -> RowKey.ORDER.compare(a.key(), b.key()),
                    (before, after) -> pair(before, after, isWanted));
        }
    }

    private void pair(TableRow before, TableRow after, Predicate<RowKey> isWanted) {
        see(before, oldMonths);
        see(after, nowMonths);
        MovedRow row = new MovedRow(before, after);
        if (isWanted.test(row.key()) && isMoved(row)) {
            moved.add(row);
        }
    }

    private static boolean isMoved(MovedRow row) {
        return row.way() != MovedRow.Way.MOVED || !row.moved().isEmpty();
    }

    private static void see(TableRow row, Set<List<Object>> months) {
        if (row != null) {
            months.add(List.of(row.key().table(), row.key().month()));
        }
    }

    /** First and last month that has a row in the tables that differ; empty where none has. */
    String span(boolean inOld) {
        TreeSet<String> months = new TreeSet<>();
        for (List<Object> seen : inOld ? oldMonths : nowMonths) {
            String period = (String) seen.get(1);
            if (!period.equals(Spans.ALL) && Spans.isMonth(period)) {
                months.add(period);
            }
        }
        return months.isEmpty() ? "" : months.first() + ".." + months.last();
    }

    List<MovedRow> moved() {
        return moved;
    }

    /** Whether any row of that month is in the table, the old or the new one. */
    boolean isPublished(RowKey key, boolean inOld) {
        return (inOld ? oldMonths : nowMonths).contains(List.of(key.table(), key.month()));
    }
}
