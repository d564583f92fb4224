package io.replyledger.scorecard;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Criteria that rest on kept distributions. */
public final class KeptPools {
    private KeptPools() {}

    /** Which distributions a catalogue rests on, as {@code record.measure}. */
    public static Set<String> wanted(Catalogue catalogue) {
        Set<String> wanted = new TreeSet<>();
        for (Criterion c : catalogue.all()) {
            if (c.isMeasured() && c.rule().isKept()) {
                KeptValue.of(c.rule().value()).choices().stream()
                        .flatMap(List::stream)
                        .forEach(p -> wanted.add(p.record() + "." + p.measure()));
            }
        }
        return wanted;
    }

    /** Their pools. */
    public static Map<PoolKey, Pool> of(Catalogue catalogue, Collection<KeptLeaf> leaves, Delivery delivery) {
        Map<PoolKey, Pool> pools = new HashMap<>();
        for (Criterion c : catalogue.all()) {
            if (c.isMeasured() && c.rule().isKept()) {
                KeptValue value = KeptValue.of(c.rule().value());
                leaves.stream()
                        .filter(leaf -> isOf(c, value, leaf, delivery))
                        .forEach(leaf -> pools.merge(
                                new PoolKey(leaf.provider(), leaf.month(), c.code()),
                                Pool.of("", leaf.cell()),
                                Pool::plus));
            }
        }
        return pools;
    }

    private static boolean isOf(Criterion c, KeptValue value, KeptLeaf leaf, Delivery delivery) {
        // Shares have no clock; they are kept with the calendar's.
        boolean isOnClock =
                leaf.isBusiness() == (c.isBusiness() && c.rule().estimator().kind() == Estimator.Kind.TIME);
        return isOnClock && chosen(value, leaf.provider(), delivery).stream().anyMatch(p -> isPart(p, leaf));
    }

    private static List<KeptValue.Part> chosen(KeptValue value, String provider, Delivery delivery) {
        return value.choices().stream()
                .filter(parts -> parts.stream().anyMatch(p -> delivery.has(provider, p.record())))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isPart(KeptValue.Part part, KeptLeaf leaf) {
        return part.record().equals(leaf.record())
                && part.measure().equals(leaf.measure())
                && (part.channel() == null || part.channel().equals(leaf.channel()));
    }
}
