package io.replyledger.canonical;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/** Deals files out to tasks so that each has about the same number of bytes. */
final class Shares {
    private Shares() {}

    /** The units, dealt out to one task per core. */
    static JavaRDD<IngestUnit> spread(List<IngestUnit> units, JavaSparkContext context) {
        if (units.isEmpty()) {
            return context.emptyRDD();
        }
        List<List<IngestUnit>> shares = of(units, context.defaultParallelism());
        return context.parallelize(shares, shares.size()).flatMap(List::iterator);
    }

    static List<List<IngestUnit>> of(List<IngestUnit> units, int tasks) {
        int count = Math.max(1, Math.min(tasks, units.size()));
        List<List<IngestUnit>> shares = new ArrayList<>();
        long[] bytes = new long[count];
        for (int i = 0; i < count; i++) {
            shares.add(new ArrayList<>());
        }
        Comparator<IngestUnit> inOrder =
                Comparator.comparing((IngestUnit u) -> u.file().display()).thenComparing(IngestUnit::start);
        List<IngestUnit> largestFirst = new ArrayList<>(units);
        largestFirst.sort(Comparator.comparing((IngestUnit u) -> -u.size()).thenComparing(inOrder));
        for (IngestUnit unit : largestFirst) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = bytes[i] < bytes[least] ? i : least;
            }
            bytes[least] += unit.size();
            shares.get(least).add(unit);
        }
        // As they were delivered: then what they hold is mostly in the order of its ids.
        shares.forEach(share -> share.sort(inOrder));
        return shares;
    }
}
