package io.replyledger.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.TreeMap;

/**
 * How each provider counts time.
 *
 * @param byProvider declared providers
 * @param standard every other, and the group
 * @param fingerprint changes when any calendar or zone does
 * @param calendars per calendar, hash of what it says
 */
public record ProviderTimes(
        HashMap<String, ProviderTime> byProvider,
        ProviderTime standard,
        String fingerprint,
        TreeMap<String, String> calendars)
        implements Serializable {

    /** How a provider, declared or not, counts time. */
    public ProviderTime of(String provider) {
        return byProvider.getOrDefault(provider, standard);
    }
}
