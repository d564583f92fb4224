package io.replyledger.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows that moved, in the order in which people want to hear of them: those that are in both first, those in which only
 * limits or the status moved last, the whole before its parts by channel and segment, then by how much they moved. Where a channel is the only one or a quarter has one month,
 * rows repeat each other; the first speaks for all.
 */
final class Distinct {
    private final Lineage lineage;
    private final Comparator<MovedRow> order;

    Distinct(Lineage lineage) {
        this.lineage = lineage;
        this.order = Comparator.comparing(MovedRow::way)
                .thenComparing(r -> !r.isHeadline())
                .thenComparing(r -> !r.key().isWhole())
                .thenComparing(MovedRow::extent, Comparator.reverseOrder())
                .thenComparing(r -> !lineage.isLeaf(r.key().provider()))
                .thenComparing(r -> !Spans.isMonth(r.key().month()))
                .thenComparing(r -> r.key().isBusiness())
                .thenComparing(MovedRow::key, RowKey.ORDER);
    }

    /** Each with the number of rows for which it speaks, without causes. */
    List<Figure> of(List<MovedRow> rows) {
        Map<List<Object>, List<List<MovedRow>>> byCells = new LinkedHashMap<>();
        List<List<MovedRow>> all = new ArrayList<>();
        for (MovedRow row : rows.stream().sorted(order).toList()) {
            List<List<MovedRow>> alike = byCells.computeIfAbsent(
                    List.of(row.moved(), row.shown(), row.key().measure()), k -> new ArrayList<>());
            List<MovedRow> same = alike.stream()
                    .filter(s -> isRepeat(row, s.get(0)))
                    .findFirst()
                    .orElse(null);
            if (same == null) {
                same = new ArrayList<>();
                alike.add(same);
                all.add(same);
            }
            same.add(row);
        }
        return all.stream()
                .map(s -> new Figure(s.get(0), s.size() - 1, List.of()))
                .toList();
    }

    private boolean isRepeat(MovedRow row, MovedRow first) {
        RowKey a = row.key();
        RowKey b = first.key();
        return a.isLike(b)
                && isOneOf(a.channel(), b.channel())
                && isOneOf(a.segment(), b.segment())
                && (Spans.isWithin(a.month(), b.month()) || Spans.isWithin(b.month(), a.month()))
                && (lineage.isWithin(a.provider(), b.provider()) || lineage.isWithin(b.provider(), a.provider()))
                && row.hasCellsOf(first);
    }

    private static boolean isOneOf(String a, String b) {
        return a.equals(b) || a.equals(RowKey.ALL) || b.equals(RowKey.ALL);
    }
}
