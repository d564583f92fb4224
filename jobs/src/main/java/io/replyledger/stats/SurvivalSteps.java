package io.replyledger.stats;

import java.util.OptionalLong;

/**
 * The steps of a product-limit curve: one for each value at which an event was observed. Immutable once made.
 *
 * <p>There may be millions, so nothing is kept that follows from the rest: while nothing is censored S and its variance
 * follow from the number of events.
 */
final class SurvivalSteps {
    /** How far F may fall short of p and still reach it: wider than rounding, far narrower than one measurement. */
    static final double TOLERANCE = 1e-12;

    /** Values with an event, in seconds, ascending. */
    final long[] times;
    /** Number of events up to and including each time. */
    final long[] events;

    private final long n;
    /** Steps before the first censoring. */
    private final int uncensored;
    /** S after each step from the first censoring on. */
    private final double[] survival;
    /** Greenwood's sum up to each of these steps. */
    private final double[] logVariance;

    private SurvivalSteps(long n, long[] times, int uncensored) {
        this.n = n;
        this.times = times;
        this.uncensored = uncensored;
        events = new long[times.length];
        survival = new double[times.length - uncensored];
        logVariance = new double[times.length - uncensored];
    }

    static SurvivalSteps of(Distribution d) {
        int first = firstCensored(d);
        // Before the first censoring every value has an event, and those of its own value come before it.
        boolean isTied = first < d.size() && d.observed[first] > 0;
        SurvivalSteps steps = new SurvivalSteps(d.n(), times(d), isTied ? first + 1 : first);
        ProductLimit limit = new ProductLimit(d.n());
        limit.observe(steps.add(d.observed, first));
        int step = first;
        for (int i = first; i < d.size(); i++) {
            if (d.observed[i] > 0) {
                limit.observe(d.observed[i]);
                steps.record(step++, limit);
            }
            limit.censor(d.censoredAt(i));
        }
        return steps;
    }

    /** Index of the first value with something censored; the size for none. */
    private static int firstCensored(Distribution d) {
        int first = d.censoredCount() == 0 ? d.size() : 0;
        while (first < d.size() && d.censoredAt(first) == 0) {
            first++;
        }
        return first;
    }

    /** Records the first steps, with nothing censored; the number of their events. */
    private long add(long[] observed, int count) {
        long sum = 0;
        for (int i = 0; i < count; i++) {
            sum += observed[i];
            events[i] = sum;
        }
        return sum;
    }

    private static long[] times(Distribution d) {
        if (d.censoredCount() == 0) {
            return d.values;
        }
        int size = 0;
        for (long count : d.observed) {
            size += count > 0 ? 1 : 0;
        }
        if (size == d.size()) {
            return d.values;
        }
        long[] times = new long[size];
        int step = 0;
        for (int i = 0; i < d.size(); i++) {
            if (d.observed[i] > 0) {
                times[step++] = d.values[i];
            }
        }
        return times;
    }

    private void record(int step, ProductLimit limit) {
        events[step] = limit.events();
        if (step >= uncensored) {
            survival[step - uncensored] = limit.survival();
            logVariance[step - uncensored] = limit.logVariance();
        }
    }

    int size() {
        return times.length;
    }

    /** S just after a step. */
    double survival(int step) {
        return step < uncensored ? (double) (n - events[step]) / n : survival[step - uncensored];
    }

    /** F = 1 - S just after a step. */
    double share(int step) {
        return step < uncensored ? (double) events[step] / n : 1 - survival[step - uncensored];
    }

    /** Greenwood's sum up to a step: the variance of log S; infinite once S is 0. */
    double logVariance(int step) {
        return step < uncensored
                ? ProductLimit.logVariance(n, (double) (n - events[step]))
                : logVariance[step - uncensored];
    }

    /** Whether S comes down to 0: the largest value is an event, and none is censored with it. */
    boolean endsAtZero() {
        return size() > 0 && survival(size() - 1) == 0;
    }

    /** The last step at or before t, or {@link Ascending#NONE}. */
    int stepAt(long t) {
        return Ascending.lastAtMost(times, t);
    }

    /** The first time at which F reaches p. */
    OptionalLong timeReaching(double p) {
        return Ascending.numberAt(times, Ascending.first(size(), step -> share(step) >= p - TOLERANCE));
    }

    /** The time of the event with the given rank, from 1; empty for ranks that no event has. */
    OptionalLong timeOfRank(long rank) {
        return rank < 1 ? OptionalLong.empty() : Ascending.numberAt(times, Ascending.firstAtLeast(events, rank));
    }
}
