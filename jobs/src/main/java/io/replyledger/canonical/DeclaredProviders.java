package io.replyledger.canonical;

import io.replyledger.export.Header;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import io.replyledger.spec.ProviderRule;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The providers that a configuration declares, found by what exports call them: their ids and names, compared as headers are. */
final class DeclaredProviders implements Serializable {
    private static final long serialVersionUID = 1L;

    private final TreeMap<String, String> names = new TreeMap<>();
    private final HashMap<String, String> byText = new HashMap<>();
    private final HashSet<String> group = new HashSet<>();

    DeclaredProviders(Configuration configuration) {
        configuration.providers().forEach(p -> names.put(p.id(), p.name()));
        Map<String, String> ids = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (Provider provider : configuration.providers()) {
            add(provider.name(), provider.id(), byText, ambiguous);
        }
        byText.keySet().removeAll(ambiguous);
        ambiguous.clear();
        names.keySet().forEach(id -> add(id, id, ids, ambiguous));
        byText.putAll(ids);
        byText.keySet().removeAll(ambiguous);
        byText.put(ProviderRule.UNASSIGNED, ProviderRule.UNASSIGNED);
        group.add(Header.normalised(configuration.group().id()));
        group.add(Header.normalised(configuration.group().name()));
    }

    /** A text that two of them share tells neither. */
    private static void add(String text, String id, Map<String, String> found, Set<String> ambiguous) {
        String other = found.putIfAbsent(Header.normalised(text), id);
        if (other != null && !other.equals(id)) {
            ambiguous.add(Header.normalised(text));
        }
    }

    /** True when the configuration declares none: then every text is as good as another. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    /** The id that a text of an export means. */
    Optional<String> of(String text) {
        return names.containsKey(text) ? Optional.of(text) : Optional.ofNullable(byText.get(Header.normalised(text)));
    }

    /** True when a text names the group, whose figures are those of all providers together. */
    boolean isGroup(String text) {
        return group.contains(Header.normalised(text));
    }

    /** The id that may be meant. */
    Optional<String> nearest(String text) {
        List<String> known = new ArrayList<>(byText.keySet());
        known.remove(ProviderRule.UNASSIGNED);
        known.sort(null);
        return NearestName.among(known).to(List.of(text)).map(byText::get);
    }

    /** Text of all that is declared, empty where nothing is; part of what files are known by. */
    String settings() {
        return (names.isEmpty() ? "" : names.toString()) + new TreeSet<>(group);
    }
}
