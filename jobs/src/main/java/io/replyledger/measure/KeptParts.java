package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;

/** Parts of one key on their way to be merged; distributions are merged many at a time, so that none is copied often. */
public final class KeptParts implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MANY = 64;

    private final ArrayList<Distribution> distributions = new ArrayList<>();
    private KeptPart sums;

    private KeptParts(KeptPart part) {
        distributions.add(part.distribution());
        sums = part.aged(Distribution.EMPTY, part.open());
    }

    /** Parts merged by key. */
    public static <K> JavaPairRDD<K, KeptPart> merged(JavaPairRDD<K, KeptPart> parts) {
        return parts.combineByKey(KeptParts::new, KeptParts::add, KeptParts::addAll)
                .mapValues(KeptParts::merged);
    }

    private KeptParts add(KeptPart part) {
        return addAll(new KeptParts(part));
    }

    private KeptParts addAll(KeptParts other) {
        distributions.addAll(other.distributions);
        sums = sums.plus(other.sums);
        if (distributions.size() > MANY) {
            Distribution merged = Distribution.merge(List.copyOf(distributions));
            distributions.clear();
            distributions.add(merged);
        }
        return this;
    }

    private KeptPart merged() {
        return sums.aged(Distribution.merge(distributions), sums.open());
    }
}
