package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which months of which records were delivered for which provider, and by which sources. */
public final class Delivery implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, HashMap<String, TreeSet<String>>> months = new HashMap<>();
    private final HashMap<String, HashMap<String, TreeSet<String>>> sources = new HashMap<>();

    /** Adds delivered months of a record type. */
    public void add(String provider, String record, String source, List<String> delivered) {
        of(months, provider, record).addAll(delivered);
        of(sources, provider, record).add(source);
    }

    private static NavigableSet<String> of(
            Map<String, HashMap<String, TreeSet<String>>> map, String provider, String record) {
        return map.computeIfAbsent(provider, p -> new HashMap<>()).computeIfAbsent(record, r -> new TreeSet<>());
    }

    private static Map<String, TreeSet<String>> records(
            Map<String, HashMap<String, TreeSet<String>>> map, String provider) {
        return map.getOrDefault(provider, new HashMap<>());
    }

    /** Providers of which there is anything. */
    Set<String> providers() {
        return new TreeSet<>(months.keySet());
    }

    /** The first month of which anything was delivered for any of them. */
    Optional<String> begins(Set<String> providers) {
        return providers.stream()
                .flatMap(p -> records(months, p).values().stream())
                .filter(m -> !m.isEmpty())
                .map(NavigableSet::first)
                .min(Comparator.naturalOrder());
    }

    /** Every month of which anything was delivered for anybody. */
    public NavigableSet<String> months() {
        NavigableSet<String> all = new TreeSet<>();
        months.values().forEach(records -> records.values().forEach(all::addAll));
        return all;
    }

    /** Whether there is anything of a record type. */
    boolean has(String provider, String record) {
        return records(months, provider).containsKey(record);
    }

    private NavigableSet<String> months(String provider, String record) {
        return records(months, provider).getOrDefault(record, new TreeSet<>());
    }

    Set<String> sources(String provider, String record) {
        return records(sources, provider).getOrDefault(record, new TreeSet<>());
    }

    /** Months in which everything is there that a criterion requires, and something of what it uses. */
    NavigableSet<String> months(String provider, Criterion criterion) {
        NavigableSet<String> delivered = null;
        if (!criterion.uses().isEmpty()) {
            delivered = new TreeSet<>();
            for (String record : criterion.uses()) {
                delivered.addAll(months(provider, record));
            }
        }
        for (String record : criterion.requires()) {
            delivered = delivered == null ? new TreeSet<>(months(provider, record)) : delivered;
            delivered.retainAll(months(provider, record));
        }
        return delivered == null ? new TreeSet<>() : delivered;
    }
}
