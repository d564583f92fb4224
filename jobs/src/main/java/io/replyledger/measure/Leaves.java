package io.replyledger.measure;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/** Kept distributions as they are: of one provider, month and channel, aged, not rolled up. */
public final class Leaves {
    private Leaves() {}

    /**
     * Those of some measures; of one key there may be several.
     *
     * @param wanted each as {@code record.measure}
     */
    public static JavaRDD<Leaf> of(JavaPairRDD<KeptKey, KeptPart> kept, Set<String> wanted, RollUp.Context context) {
        TreeSet<String> names = new TreeSet<>(wanted);
        Aging aging = new Aging(context);
        return kept.filter(p -> isWanted(p._1(), names)).map(p -> new Leaf(p._1(), aging.of(p._1(), p._2())));
    }

    /** What is measured of whom, once each: keys of record, provider, measure, channel and, of mystery contacts, segment. */
    public static List<KeptKey> subjects(JavaPairRDD<KeptKey, KeptPart> kept) {
        return kept.keys()
                .filter(KeptKey::isMeasured)
                .map(k -> new KeptKey(
                        KeptKey.MEASURE,
                        k.record(),
                        k.provider(),
                        "",
                        k.channel(),
                        k.isProbe() ? k.segment() : "",
                        k.measure(),
                        "",
                        "",
                        "",
                        "",
                        ""))
                .distinct()
                .collect();
    }

    private static boolean isWanted(KeptKey key, Set<String> wanted) {
        return key.isMeasured() && wanted.contains(key.record() + "." + key.measure());
    }
}
