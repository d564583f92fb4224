package io.replyledger.change;

import java.util.Comparator;
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
    private static final Comparator<Unasked> ORDER = Comparator.comparing(Unasked::table)
            .thenComparing(u -> Spans.last(u.month()))
            .thenComparing(Unasked::month)
            .thenComparing(Unasked::way);

    /** Takes such rows out of those that moved, and sums them up by table and month. */
    static List<Unasked> takenFrom(List<MovedRow> moved, Settings settings) {
        Map<Unasked, Integer> sums = new TreeMap<>(ORDER);
        List<MovedRow> unasked = moved.stream()
                .filter(r -> r.way() != MovedRow.Way.MOVED)
                .filter(r -> !settings.isAskedFor(r.key().month(), r.before() == null))
                .toList();
        for (MovedRow row : unasked) {
            sums.merge(new Unasked(row.key().table(), row.key().month(), row.way(), 0), 1, Integer::sum);
        }
        moved.removeIf(Set.copyOf(unasked)::contains);
        return sums.entrySet().stream().map(e -> e.getKey().with(e.getValue())).toList();
    }

    private Unasked with(int count) {
        return new Unasked(table, month, way, count);
    }
}
