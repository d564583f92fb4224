package io.replyledger.measure;

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
    public static JavaRDD<Leaf> of(JavaPairRDD<KeptKey, PackedPart> kept, Set<String> wanted, RollUp.Context context) {
        TreeSet<String> names = new TreeSet<>(wanted);
        Aging aging = new Aging(context);
        return kept.filter(p -> isWanted(p._1(), names))
                .map(p -> new Leaf(p._1(), aging.of(p._1(), p._2()).part()));
    }

    private static boolean isWanted(KeptKey key, Set<String> wanted) {
        return key.isMeasured() && wanted.contains(key.record() + "." + key.measure());
    }
}
