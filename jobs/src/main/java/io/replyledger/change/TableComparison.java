package io.replyledger.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows of published tables that differ. */
final class TableComparison {
    private final List<MovedRow> moved = new ArrayList<>();

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
        MovedRow row = new MovedRow(before, after);
        if (isWanted.test(row.key()) && isMoved(row)) {
            moved.add(row);
        }
    }

    private static boolean isMoved(MovedRow row) {
        return row.way() != MovedRow.Way.MOVED || !row.moved().isEmpty();
    }

    List<MovedRow> moved() {
        return moved;
    }
}
