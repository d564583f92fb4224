package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Parts of one key on their way to be merged: their distributions all at once, so that none is copied often. */
final class KeptSum {
    private final List<Distribution> distributions = new ArrayList<>();
    private KeptPart sums;

    KeptSum plus(KeptPart part) {
        if (part.distribution().size() > 0) {
            distributions.add(part.distribution());
        }
        KeptPart counts = part.aged(Distribution.EMPTY, part.open());
        sums = sums == null ? counts : sums.plus(counts);
        return this;
    }

    boolean isEmpty() {
        return sums == null;
    }

    /** The sum of the parts; at least one was added. */
    KeptPart merged() {
        return sums.aged(Distribution.merge(distributions), sums.open());
    }
}
