package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.SurvivalCurve;
import java.util.Map;

/** Shares with their 95 % intervals as cells of a row; a share of nothing stays empty. */
final class Shares {
    private Shares() {}

    /** Kaplan-Meier share by that many seconds. */
    static void within(long seconds, SurvivalCurve curve, Map<String, Object> row, String column, String limits) {
        curve.shareWithin(seconds).ifPresent(share -> {
            row.put(column, share);
            put(curve.shareInterval(seconds).orElseThrow(), row, limits);
        });
    }

    /** Share of 1 among 0 and 1. */
    static void ofYes(Distribution answers, Map<String, Object> row, String column, String limits) {
        if (answers.n() > 0) {
            row.put(column, (double) yes(answers) / answers.n());
            put(Proportion.wilson(yes(answers), answers.n()), row, limits);
        }
    }

    static long yes(Distribution answers) {
        long[] values = answers.values();
        int last = values.length - 1;
        return last >= 0 && values[last] == 1 ? answers.observed()[last] : 0;
    }

    private static void put(Interval interval, Map<String, Object> row, String limits) {
        row.put(limits + "low", interval.low());
        row.put(limits + "high", interval.high());
    }
}
