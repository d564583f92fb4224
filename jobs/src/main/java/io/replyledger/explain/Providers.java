package io.replyledger.explain;

import io.replyledger.output.RunJson;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who was measured, who belongs to whom, and whose clocks and calendars count. */
final class Providers {
    private final Map<String, RunJson.Measured> declared = new LinkedHashMap<>();
    private final RunJson.Measured group;

    /** From a run, which names the group first. */
    Providers(List<RunJson.Measured> measured) {
        group = measured.get(0);
        measured.forEach(p -> declared.put(p.id(), p));
    }

    /** The id of who is meant by an id or a name. */
    String id(String idOrName) {
        if (declared.containsKey(idOrName)) {
            return idOrName;
        }
        List<String> named = declared.values().stream()
                .filter(p -> idOrName.equals(p.name()))
                .map(RunJson.Measured::id)
                .toList();
        return named.size() == 1 ? named.get(0) : idOrName;
    }

    /** Whether records of a provider count for another one, a region or the group. */
    boolean isWithin(String provider, String whole) {
        if (whole.equals(group.id())) {
            return true;
        }
        String id = provider;
        while (id != null && !id.equals(whole)) {
            RunJson.Measured at = declared.get(id);
            id = at == null ? null : at.parent();
        }
        return id != null;
    }

    ZoneId zone(String provider) {
        return ZoneId.of(of(provider).timeZone());
    }

    /** Name of its calendar; empty for none. */
    String calendar(String provider) {
        String calendar = of(provider).calendar();
        return calendar == null ? "" : calendar;
    }

    /** What is not declared counts time as the group does. */
    private RunJson.Measured of(String provider) {
        return declared.getOrDefault(provider, group);
    }
}
