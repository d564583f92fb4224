package io.replyledger.job;

import io.replyledger.canonical.AsOf;
import io.replyledger.measure.ProviderTimes;
import io.replyledger.measure.RollUp;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** What rolling up must know of a configuration. */
final class RollUpContexts {
    private RollUpContexts() {}

    static RollUp.Context of(Configuration configuration, AsOf asOf, ProviderTimes times) {
        HashMap<String, List<String>> lineage = new HashMap<>();
        for (Provider provider : configuration.providers()) {
            List<String> line = new ArrayList<>();
            for (Provider p = provider; p != null; p = parent(configuration, p)) {
                line.add(p.id());
            }
            lineage.put(provider.id(), line);
        }
        return new RollUp.Context(
                lineage,
                configuration.group().id(),
                times,
                new HashMap<>(asOf.bySource()),
                new HashMap<>(asOf.byFile()));
    }

    private static Provider parent(Configuration configuration, Provider provider) {
        return provider.parent() == null
                ? null
                : configuration.provider(provider.parent()).orElseThrow();
    }
}
