package io.replyledger.measure;

import java.io.Serializable;

/**
 * What is measured of whom.
 *
 * @param record record type
 * @param provider provider
 * @param measure measure
 * @param channel channel
 * @param isProbe of mystery contacts
 */
public record Subject(String record, String provider, String measure, String channel, boolean isProbe)
        implements Serializable {

    static Subject of(KeptKey key) {
        return new Subject(key.record(), key.provider(), key.measure(), key.channel(), key.isProbe());
    }
}
