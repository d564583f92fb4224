package io.replyledger.canonical;

import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The time zone of each provider. */
public final class Zones implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, ZoneId> byProvider = new HashMap<>();
    private final ZoneId standard;

    /** Zones of a configuration. */
    public Zones(Configuration configuration) {
        standard = ZoneId.of(configuration.timeZone());
        for (Provider provider : configuration.providers()) {
            byProvider.put(provider.id(), ZoneId.of(provider.timeZone()));
        }
    }

    /** The zone of a provider, or the one given first. */
    ZoneId of(String mappingZone, String providerId) {
        return mappingZone != null ? ZoneId.of(mappingZone) : byProvider.getOrDefault(providerId, standard);
    }

    /** The standard zone under the empty name, and the providers that differ from it; for the hash of settings. */
    Map<String, String> names() {
        Map<String, String> names = new java.util.TreeMap<>();
        byProvider.forEach((provider, zone) -> names.put(provider, zone.getId()));
        names.values().removeIf(standard.getId()::equals);
        names.put("", standard.getId());
        return names;
    }
}
