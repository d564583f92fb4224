package io.replyledger.stats;

import java.util.Arrays;
import java.util.OptionalLong;

/** The steps of a product-limit curve: one for each value at which an event was observed. Immutable once made. */
final class SurvivalSteps {
    /** How far F may fall short of p and still reach it: wider than rounding, far narrower than one measurement. */
    static final double TOLERANCE = 1e-12;

    /** Values with an event, in seconds, ascending. */
    final long[] times;
    /** Number of events up to and including each time. */
    final long[] events;
    /** S just after each time. */
    final double[] survival;
    /** F = 1 - S just after each time. */
    final double[] share;
    /** Greenwood's sum up to each time: the variance of log S; infinite once S is 0. */
    final double[] logVariance;

    private SurvivalSteps(int size) {
        times = new long[size];
        events = new long[size];
        survival = new double[size];
        share = new double[size];
        logVariance = new double[size];
    }

    static SurvivalSteps of(Distribution d) {
        int size = (int) Arrays.stream(d.observed).filter(count -> count > 0).count();
        SurvivalSteps steps = new SurvivalSteps(size);
        ProductLimit limit = new ProductLimit(d.n());
        int step = 0;
        for (int i = 0; i < d.size(); i++) {
            if (d.observed[i] > 0) {
                limit.observe(d.observed[i]);
                steps.record(step++, d.values[i], limit);
            }
            limit.censor(d.censored[i]);
        }
        return steps;
    }

    private void record(int step, long time, ProductLimit limit) {
        times[step] = time;
        events[step] = limit.events();
        survival[step] = limit.survival();
        share[step] = limit.share();
        logVariance[step] = limit.logVariance();
    }

    int size() {
        return times.length;
    }

    /** Whether S comes down to 0: the largest value is an event, and none is censored with it. */
    boolean endsAtZero() {
        return size() > 0 && survival[size() - 1] == 0;
    }

    /** The last step at or before t, or {@link Ascending#NONE}. */
    int stepAt(long t) {
        return Ascending.lastAtMost(times, t);
    }

    /** The first time at which F reaches p. */
    OptionalLong timeReaching(double p) {
        return Ascending.numberAt(times, Ascending.firstAtLeast(share, p - TOLERANCE));
    }

    /** The time of the event with the given rank, from 1; empty for ranks that no event has. */
    OptionalLong timeOfRank(long rank) {
        return rank < 1 ? OptionalLong.empty() : Ascending.numberAt(times, Ascending.firstAtLeast(events, rank));
    }
}
