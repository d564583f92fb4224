package io.replyledger.scorecard;

import io.replyledger.stats.Interval;
import java.io.Serializable;

/**
 * How a value is judged: 100 at the target, 0 at the floor, linear between; in a range 100 inside and 0 at the floors on
 * either side.
 *
 * @param better which side is the good one
 * @param target target; of a range its lower end
 * @param targetHigh upper end of a range, else the target
 * @param floor where the score is 0; of a range on the lower side
 * @param floorHigh of a range on the upper side, else the floor
 */
public record Scale(Better better, double target, double targetHigh, double floor, double floorHigh)
        implements Serializable {
    private static final double FULL = 100;

    /** The good side. */
    public enum Better {
        HIGHER,
        LOWER,
        RANGE
    }

    /** From 0 to 100. */
    double score(double value) {
        if (better == Better.RANGE) {
            boolean isLow = value < target;
            return isLow ? linear(value, floor, target) : linear(value, floorHigh, targetHigh);
        }
        return linear(value, floor, target);
    }

    private static double linear(double value, double floor, double target) {
        return Math.max(0, Math.min(FULL, FULL * ((value - floor) / (target - floor))));
    }

    boolean isGood(double value) {
        return switch (better) {
            case HIGHER -> value >= target;
            case LOWER -> value <= target;
            case RANGE -> value >= target && value <= targetHigh;
        };
    }

    /** yes where all of an interval is good, no where none of it is, else unclear. */
    Met met(Interval interval) {
        boolean isLowGood = isGood(interval.low());
        boolean isHighGood = isGood(interval.high());
        if (isLowGood && isHighGood) {
            return Met.YES;
        }
        boolean isAround = better == Better.RANGE && interval.low() < target && interval.high() > targetHigh;
        return isLowGood || isHighGood || isAround ? Met.UNCLEAR : Met.NO;
    }

    /** The same scale with other ends, such as those that a clock gives them. */
    Scale at(double newTarget, double newFloor) {
        return new Scale(better, newTarget, newTarget, newFloor, newFloor);
    }

    /** Whether the target is met. */
    public enum Met {
        YES,
        NO,
        UNCLEAR
    }
}
