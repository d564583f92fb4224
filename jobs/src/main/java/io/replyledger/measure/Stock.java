package io.replyledger.measure;

import java.io.Serializable;

/**
 * How many records came in or went out in a month.
 *
 * @param of of whom, and when
 * @param change records that came; less than 0 of those that went
 * @param isProvisional the month is not over
 */
public record Stock(Of of, long change, boolean isProvisional) implements Serializable {

    /**
     * Whose stock changes.
     *
     * @param provider provider, region or group
     * @param channel channel, or all
     * @param month month
     * @param measure measure that tells it
     */
    public record Of(String provider, String channel, String month, String measure) implements Serializable {}

    Stock plus(Stock other) {
        return new Stock(of, change + other.change, isProvisional || other.isProvisional);
    }
}
