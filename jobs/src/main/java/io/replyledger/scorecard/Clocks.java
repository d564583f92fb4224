package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.HashMap;

/**
 * How each provider counts time.
 *
 * @param byProvider declared providers
 * @param standard every other, and the group
 */
public record Clocks(HashMap<String, ProviderClock> byProvider, ProviderClock standard) implements Serializable {

    ProviderClock of(String provider) {
        return byProvider.getOrDefault(provider, standard);
    }
}
