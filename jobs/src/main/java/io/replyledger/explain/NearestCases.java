package io.replyledger.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;

/** Keeps the few cases that come first in an order, of any number that are shown to it. */
final class NearestCases {
    /** Cases of equal rank in an order of their own, so that the same ones are kept whatever comes first. */
    private static final Comparator<Seen> TOTAL = Comparator.<Seen>comparingLong(
                    s -> s.about().from())
            .thenComparing(s -> s.about().source())
            .thenComparing(s -> s.about().id())
            .thenComparing(s -> s.about().file())
            .thenComparingLong(s -> s.about().row());

    private final int most;
    private final Comparator<Seen> order;
    private final PriorityQueue<Seen> kept;

    private NearestCases(int most, Comparator<Seen> first) {
        this.most = most;
        this.order = first.thenComparing(TOTAL);
        this.kept = new PriorityQueue<>(order.reversed());
    }

    /** Those that took longest. */
    static NearestCases slowest(int most) {
        return new NearestCases(most, Comparator.comparing(Seen::seconds).reversed());
    }

    /** Those nearest to a time. */
    static NearestCases around(long pivot, int most) {
        ToLongFunction<Seen> distance = s -> Math.abs(s.seconds() - pivot);
        return new NearestCases(most, Comparator.comparingLong(distance));
    }

    /** The first ones. */
    static NearestCases earliest(int most) {
        return new NearestCases(most, Comparator.comparing(s -> 0));
    }

    void add(Seen seen) {
        kept.add(seen);
        if (kept.size() > most) {
            kept.poll();
        }
    }

    List<Seen> inOrder() {
        List<Seen> all = new ArrayList<>(kept);
        all.sort(order);
        return all;
    }

    /** The same by their times, the shortest first. */
    List<Seen> byTime() {
        List<Seen> all = new ArrayList<>(kept);
        all.sort(Comparator.comparing(Seen::seconds).thenComparing(TOTAL));
        return all;
    }
}
