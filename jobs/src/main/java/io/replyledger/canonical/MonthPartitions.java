package io.replyledger.canonical;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;

/** Deals months out to partitions: a large month has one of its own, small ones share as many as there are cores. */
final class MonthPartitions {
    /** From so many rows on a task of its own costs little beside them. */
    private static final long ENOUGH = 100_000;

    private final NavigableMap<String, Integer> byMonth = new TreeMap<>();
    private final int count;

    /** Of months with their number of rows, at least one. */
    MonthPartitions(NavigableMap<String, Long> rows, int cores) {
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        long wanted = Math.max(cores, all / ENOUGH);
        count = (int) Math.min(rows.size(), wanted);
        long[] load = new long[count];
        List<Map.Entry<String, Long>> largestFirst = new ArrayList<>(rows.entrySet());
        largestFirst.sort(Comparator.comparing((Map.Entry<String, Long> m) -> -m.getValue())
                .thenComparing(Map.Entry::getKey));
        for (Map.Entry<String, Long> month : largestFirst) {
            int least = 0;
            for (int i = 1; i < count; i++) {
                least = load[i] < load[least] ? i : least;
            }
            load[least] += month.getValue();
            byMonth.put(month.getKey(), least);
        }
    }

    int count() {
        return count;
    }

    /** Whether a partition may hold several months. */
    boolean areMixed() {
        return count < byMonth.size();
    }

    /** The partition of a month. */
    int of(String month) {
        return byMonth.get(month);
    }

    /** The partition of a row by its month. */
    Column of(Column month) {
        Column partition = lit(0);
        for (Map.Entry<String, Integer> entry : byMonth.entrySet()) {
            partition = when(month.equalTo(entry.getKey()), entry.getValue()).otherwise(partition);
        }
        return partition;
    }
}
