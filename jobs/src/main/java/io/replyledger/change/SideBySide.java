package io.replyledger.change;

import java.util.Comparator;
import java.util.Iterator;
import java.util.function.BiConsumer;

/** Walks two sequences that are in the same order, however long they are. */
final class SideBySide {
    private SideBySide() {}

    /** Gives every pair of equal elements, and what only one of them has with null for the other. */
    static <T> void walk(Iterator<T> olds, Iterator<T> news, Comparator<T> order, BiConsumer<T, T> pair) {
        T before = next(olds);
        T after = next(news);
        while (before != null || after != null) {
            int side = side(before, after, order);
            pair.accept(side <= 0 ? before : null, side >= 0 ? after : null);
            before = side <= 0 ? next(olds) : before;
            after = side >= 0 ? next(news) : after;
        }
    }

    private static <T> int side(T before, T after, Comparator<T> order) {
        if (before == null || after == null) {
            return before == null ? 1 : -1;
        }
        return order.compare(before, after);
    }

    private static <T> T next(Iterator<T> all) {
        return all.hasNext() ? all.next() : null;
    }
}
