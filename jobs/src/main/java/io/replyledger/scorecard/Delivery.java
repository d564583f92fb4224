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

    /** What criteria use that look at the other ones. */
    public static final String SCORECARD = "scorecard";

    private final HashMap<Part, TreeSet<String>> months = new HashMap<>();
    private final HashMap<Part, TreeSet<String>> sources = new HashMap<>();

    private final HashMap<String, TreeSet<String>> exports = new HashMap<>();

    private record Part(String provider, String record) implements Serializable {}

    /** Adds delivered months of a record type. */
    public void add(String provider, String record, String source, List<String> delivered) {
        Part part = new Part(provider, record);
        months.computeIfAbsent(part, p -> new TreeSet<>()).addAll(delivered);
        sources.computeIfAbsent(part, p -> new TreeSet<>()).add(source);
    }

    /** Providers of which there is anything. */
    Set<String> providers() {
        Set<String> providers = new TreeSet<>();
        months.keySet().forEach(part -> providers.add(part.provider()));
        return providers;
    }

    /** The first month of which anything was delivered for any of them. */
    Optional<String> begins(Set<String> providers) {
        return months.entrySet().stream()
                .filter(e -> providers.contains(e.getKey().provider()))
                .map(Map.Entry::getValue)
                .filter(delivered -> !delivered.isEmpty())
                .map(NavigableSet::first)
                .min(Comparator.naturalOrder());
    }

    /** Every month of which anything was delivered for anybody. */
    public NavigableSet<String> months() {
        NavigableSet<String> all = new TreeSet<>();
        months.values().forEach(all::addAll);
        return all;
    }

    /** Whether there is anything of a record type. */
    boolean has(String provider, String record) {
        return months.containsKey(new Part(provider, record));
    }

    /** Adds a month in which a file of the provider was exported. */
    public void addExport(String provider, String month) {
        exports.computeIfAbsent(provider, p -> new TreeSet<>()).add(month);
    }

    private NavigableSet<String> months(String provider, String record) {
        return switch (record) {
            case ReadFile.RECORD -> exports.getOrDefault(provider, new TreeSet<>());
            case SCORECARD -> anything(provider);
            default -> delivered(provider, record);
        };
    }

    private NavigableSet<String> anything(String provider) {
        NavigableSet<String> all = new TreeSet<>();
        months.forEach((part, delivered) -> {
            if (part.provider().equals(provider)) {
                all.addAll(delivered);
            }
        });
        return all;
    }

    private NavigableSet<String> delivered(String provider, String record) {
        return months.getOrDefault(new Part(provider, record), new TreeSet<>());
    }

    Set<String> sources(String provider, String record) {
        return sources.getOrDefault(new Part(provider, record), new TreeSet<>());
    }

    /** Whether rows of a month count: those of a delivered one, or of a last month in whose window anything was delivered. */
    static boolean counts(Criterion criterion, String month, NavigableSet<String> delivered) {
        if (!criterion.rule().isLast()) {
            return delivered.contains(month);
        }
        return isSeen(criterion, month, delivered);
    }

    /** Whether anything was delivered in the window that ends with a month. */
    static boolean isSeen(Criterion criterion, String month, NavigableSet<String> delivered) {
        String first = Window.ending(month, criterion.window()).get(0);
        return !delivered.subSet(first, true, month, true).isEmpty();
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
