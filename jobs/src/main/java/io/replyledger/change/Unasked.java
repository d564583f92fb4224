package io.replyledger.change;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Rows of a month that only one of two runs was asked for, which says nothing of what they hold.
 *
 * @param table the table
 * @param month month or longer period
 * @param way vanished or appeared
 * @param rows how many
 */
public record Unasked(ComparedTable table, String month, MovedRow.Way way, int rows) {

    /** Takes such rows out of those that moved, and sums them up by table and month. */
    static List<Unasked> takenFrom(List<MovedRow> moved, Settings settings) {
        Map<String, Unasked> sums = new TreeMap<>();
        List<MovedRow> unasked = moved.stream()
                .filter(r -> r.way() != MovedRow.Way.MOVED)
                .filter(r -> !settings.isAskedFor(r.key().month(), r.before() == null))
                .toList();
        for (MovedRow row : unasked) {
            Unasked one = new Unasked(row.key().table(), row.key().month(), row.way(), 1);
            sums.merge(one.table().ordinal() + one.month() + one.way(), one, Unasked::and);
        }
        moved.removeIf(Set.copyOf(unasked)::contains);
        return List.copyOf(sums.values());
    }

    private Unasked and(Unasked other) {
        return new Unasked(table, month, way, rows + other.rows);
    }
}
