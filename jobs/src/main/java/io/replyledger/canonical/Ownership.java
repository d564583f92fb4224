package io.replyledger.canonical;

import io.replyledger.spec.Configuration;
import io.replyledger.spec.IdentifierKind;
import io.replyledger.spec.Own;
import io.replyledger.spec.Provider;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which providers there are, what belongs to each, and who is asked for the rows of one. */
public final class Ownership implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<String, Own> owns = new LinkedHashMap<>();
    private final LinkedHashMap<String, String> parents = new LinkedHashMap<>();
    private final DeclaredProviders declared;

    /** What the providers of a configuration declare, in its order. */
    public Ownership(Configuration configuration) {
        declared = new DeclaredProviders(configuration);
        for (Provider provider : configuration.providers()) {
            parents.put(provider.id(), provider.parent());
            if (provider.own() != null) {
                owns.put(provider.id(), provider.own());
            }
        }
    }

    /** The providers by what exports call them. */
    DeclaredProviders declared() {
        return declared;
    }

    /** All providers that can tell parties of a kind, in the order of the configuration. */
    Map<String, Own> all(IdentifierKind kind) {
        Map<String, Own> asked = new LinkedHashMap<>(owns);
        asked.values().removeIf(own -> !own.declares(kind));
        return asked;
    }

    /** Of those the provider itself; its descendants where it declares nothing of that kind. */
    Map<String, Own> of(String provider, IdentifierKind kind) {
        Map<String, Own> all = all(kind);
        if (all.containsKey(provider)) {
            return Map.of(provider, all.get(provider));
        }
        List<String> others = new ArrayList<>(all.keySet());
        others.removeIf(p -> !isBelow(p, provider));
        all.keySet().retainAll(others);
        return all;
    }

    private boolean isBelow(String provider, String ancestor) {
        for (String p = parents.get(provider); p != null; p = parents.get(p)) {
            if (p.equals(ancestor)) {
                return true;
            }
        }
        return false;
    }

    /** Text of all that is declared; part of what files are known by. */
    String settings() {
        return owns + " " + parents;
    }
}
