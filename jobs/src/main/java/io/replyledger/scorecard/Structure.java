package io.replyledger.scorecard;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How providers stand to each other.
 *
 * @param group id of the group
 * @param lineage provider to itself and those above it, without the group
 * @param names provider id to name; others are called by their id
 */
public record Structure(String group, Map<String, List<String>> lineage, Map<String, String> names) {

    String name(String provider) {
        return names.getOrDefault(provider, provider);
    }

    /** Of each provider whose rows are those of a provider or of one that holds it: the months that count for a figure. */
    public Map<String, Set<String>> counted(String provider, Criterion c, List<String> months, Delivery delivery) {
        Map<String, Set<String>> counted = new TreeMap<>();
        for (String member : members(delivery.providers()).getOrDefault(provider, Set.of())) {
            Set<String> own = new TreeSet<>(c.counted(months));
            own.removeIf(month -> !Delivery.counts(c, month, delivery.months(member, c)));
            counted.put(member, own);
        }
        return counted;
    }

    /** Each provider, region and the group, with the providers whose rows are its own. */
    Map<String, Set<String>> members(Set<String> leaves) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (String leaf : leaves) {
            List<String> above = new ArrayList<>(new LinkedHashSet<>(lineage.getOrDefault(leaf, List.of(leaf))));
            above.add(group);
            above.forEach(p -> members.computeIfAbsent(p, k -> new TreeSet<>()).add(leaf));
        }
        return members;
    }
}
