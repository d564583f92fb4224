package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/** Criteria that rest on kept distributions. */
public final class KeptPools {
    private KeptPools() {}

    /** A criterion with what its text says it takes. */
    private record Taking(Criterion criterion, KeptValue value) implements Serializable {}

    /** Which distributions a catalogue rests on, as {@code record.measure}. */
    public static Set<String> wanted(Catalogue catalogue) {
        Set<String> wanted = new TreeSet<>();
        for (Taking taking : taking(catalogue)) {
            taking.value().choices().stream()
                    .flatMap(List::stream)
                    .forEach(p -> wanted.add(p.record() + "." + p.measure()));
        }
        return wanted;
    }

    /** Their pools; of one key there may be several. */
    public static JavaPairRDD<PoolKey, Pool> of(
            Catalogue catalogue, JavaRDD<KeptLeaf> leaves, Delivery delivery, Probes probes) {
        List<Taking> taking = taking(catalogue);
        return leaves.flatMapToPair(leaf -> pools(leaf, taking, delivery, probes));
    }

    private static List<Taking> taking(Catalogue catalogue) {
        List<Taking> taking = new ArrayList<>();
        for (Criterion c : catalogue.all()) {
            if (c.isMeasured() && c.rule().isKept()) {
                taking.add(new Taking(c, KeptValue.of(c.rule().value())));
            }
        }
        return taking;
    }

    private static Iterator<Tuple2<PoolKey, Pool>> pools(
            KeptLeaf leaf, List<Taking> all, Delivery delivery, Probes probes) {
        List<Tuple2<PoolKey, Pool>> pools = new ArrayList<>();
        for (Taking taking : all) {
            boolean isTaken = leaf.isProbe() == probes.areAll(taking.criterion().code(), leaf.provider());
            if (isTaken && isOf(taking, leaf, delivery)) {
                PoolKey key = new PoolKey(
                        leaf.provider(), leaf.month(), taking.criterion().code());
                pools.add(new Tuple2<>(key, Pool.of("", leaf.cell())));
            }
        }
        return pools.iterator();
    }

    private static boolean isOf(Taking taking, KeptLeaf leaf, Delivery delivery) {
        Criterion c = taking.criterion();
        // Shares have no clock; they are kept with the calendar's.
        boolean isOnClock =
                leaf.isBusiness() == (c.isBusiness() && c.rule().estimator().kind() == Estimator.Kind.TIME);
        return isOnClock
                && chosen(taking.value(), leaf.provider(), delivery).stream()
                        .anyMatch(p -> p.isOf(leaf.record(), leaf.measure(), leaf.channel()));
    }

    static List<KeptValue.Part> chosen(KeptValue value, String provider, Delivery delivery) {
        return value.choices().stream()
                .filter(parts -> parts.stream().anyMatch(p -> delivery.has(provider, p.record())))
                .findFirst()
                .orElse(List.of());
    }
}
