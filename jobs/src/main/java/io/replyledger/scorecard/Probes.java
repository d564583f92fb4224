package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Of which providers a criterion knows mystery contacts only: where no log exists they are all that there is.
 *
 * @param byCode providers by the code of the criterion
 */
public record Probes(TreeMap<String, TreeSet<String>> byCode) implements Serializable {

    /**
     * What is measured of whom.
     *
     * @param record record type
     * @param provider provider
     * @param measure measure
     * @param channel channel
     * @param isProbe of mystery contacts
     */
    public record Known(String record, String provider, String measure, String channel, boolean isProbe)
            implements Serializable {}

    /** From whatever is measured; nothing where there are no mystery contacts. */
    public static Probes of(Catalogue catalogue, Collection<Known> known, Delivery delivery) {
        TreeMap<String, TreeSet<String>> byCode = new TreeMap<>();
        for (Criterion c : catalogue.criteria()) {
            if (c.isMeasured() && c.rule().hasProbes()) {
                TreeSet<String> providers = new TreeSet<>();
                TreeSet<String> logged = new TreeSet<>();
                known.stream().filter(k -> isOf(c, k, delivery)).forEach(k -> (k.isProbe() ? providers : logged)
                        .add(k.provider()));
                providers.removeAll(logged);
                byCode.put(c.code(), providers);
            }
        }
        return new Probes(byCode);
    }

    private static boolean isOf(Criterion c, Known known, Delivery delivery) {
        if (!c.rule().isKept()) {
            return c.requires().contains(known.record());
        }
        List<KeptValue.Part> parts = KeptPools.chosen(KeptValue.of(c).orElseThrow(), known.provider(), delivery);
        return parts.stream().anyMatch(p -> p.isOf(known.record(), known.measure(), known.channel()));
    }

    boolean areAll(String code, String provider) {
        return byCode.getOrDefault(code, new TreeSet<>()).contains(provider);
    }

    /** Whether a pool of mystery contacts counts. */
    public boolean isOf(PoolKey key) {
        return areAll(key.code(), key.provider());
    }

    /** Those whose mystery contacts count for criteria over views. */
    public Set<String> providers(Catalogue catalogue) {
        Set<String> providers = new TreeSet<>();
        catalogue.criteria().stream()
                .filter(c -> c.isMeasured() && !c.rule().isKept())
                .forEach(c -> providers.addAll(byCode.getOrDefault(c.code(), new TreeSet<>())));
        return providers;
    }
}
