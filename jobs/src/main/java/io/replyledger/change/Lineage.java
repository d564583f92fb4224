package io.replyledger.change;

import io.replyledger.output.RunJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Who is part of whom, as a publication tells it. */
final class Lineage {
    private final Map<String, RunJson.Measured> providers = new HashMap<>();
    private final RunJson.Measured group;

    Lineage(List<RunJson.Measured> providers) {
        providers.forEach(p -> this.providers.put(p.id(), p));
        this.group =
                providers.stream().filter(p -> p.parent() == null).findFirst().orElseThrow();
    }

    /** What is declared of a provider; of one that is not declared, the group. */
    RunJson.Measured of(String provider) {
        return providers.getOrDefault(provider, group);
    }

    /** The zone of the group. */
    String zone() {
        return group.timeZone();
    }

    /** Whether it is this provider, or one of those below it. */
    boolean isWithin(String provider, String whole) {
        if (provider.equals(whole) || whole.equals(group.id())) {
            return true;
        }
        RunJson.Measured declared = providers.get(provider);
        return declared != null && declared.parent() != null && isWithin(declared.parent(), whole);
    }

    /** Not a parent nor the group. */
    boolean isLeaf(String provider) {
        return providers.values().stream().noneMatch(p -> Objects.equals(p.parent(), provider));
    }
}
