package io.replyledger.scorecard;

import io.replyledger.stats.Interval;
import java.io.Serializable;

/**
 * What the data say of a criterion, in its unit; null where they do not.
 *
 * @param value the value
 * @param bound longest follow-up of a quantile
 * @param low lower limit of its interval
 * @param high upper limit
 * @param n measurements
 * @param nCensored of these, censored; null where nothing can be
 * @param status what is to be thought of it
 * @param reason why it is not a full value, or what it rests on instead; null for none
 * @param beside what stands beside it
 */
record Figure(
        Double value,
        Double bound,
        Double low,
        Double high,
        long n,
        Long nCensored,
        Status status,
        Reason reason,
        Beside beside)
        implements Serializable {

    /** With nothing beside it. */
    Figure(Double value, Double bound, Double low, Double high, long n, Long nCensored, Status status, Reason reason) {
        this(value, bound, low, high, n, nCensored, status, reason, Beside.NONE);
    }

    static Figure none(Status status, Reason reason) {
        return new Figure(null, null, null, null, 0, null, status, reason);
    }

    static Figure notMeasured(Reason reason) {
        return none(Status.NOT_MEASURED, reason);
    }

    static Figure noneOccurred() {
        return none(Status.NOT_APPLICABLE, Reason.NONE_OCCURRED);
    }

    static Figure plain(double value, long n, long minN) {
        return new Figure(value, null, null, null, n, null, n < minN ? Status.LOW_N : Status.MEASURED, null);
    }

    static Figure with(double value, Interval interval, long n, Long nCensored, long minN) {
        Double low = interval == null ? null : interval.low();
        Double high = interval == null ? null : interval.high();
        return new Figure(value, null, low, high, n, nCensored, n < minN ? Status.LOW_N : Status.MEASURED, null);
    }

    Figure as(Status newStatus, Reason newReason) {
        return new Figure(value, bound, low, high, n, nCensored, newStatus, newReason, beside);
    }

    Figure with(Beside newBeside) {
        return new Figure(value, bound, low, high, n, nCensored, status, reason, newBeside);
    }

    boolean isMeasured() {
        return status == Status.MEASURED;
    }
}
