package io.replyledger.sample.world;

import java.time.YearMonth;

/**
 * How well a branch works.
 *
 * @param firstFactor how long replies and solutions take in the first month, against an ordinary branch
 * @param lastFactor the same in the last month; between them it changes by the same ratio every month
 * @param unanswered share of requests never answered, at factor 1
 * @param reopened share of solved requests opened again
 * @param callWait median seconds until a call is answered, at factor 1
 */
public record Pace(double firstFactor, double lastFactor, double unanswered, double reopened, double callWait) {

    /** A branch that works alike in all months. */
    static Pace steady(double factor, double unanswered, double reopened, double callWait) {
        return new Pace(factor, factor, unanswered, reopened, callWait);
    }

    /** How long things take in a month, against an ordinary branch. */
    public double factor(YearMonth month) {
        return firstFactor * StrictMath.pow(lastFactor / firstFactor, Months.progress(month));
    }

    /** The share of a month's requests that nobody ever answers. */
    public double unanswered(YearMonth month) {
        return unanswered * factor(month);
    }

    /** The median wait of a month's callers, in seconds. */
    public double callWait(YearMonth month) {
        return callWait * factor(month);
    }
}
