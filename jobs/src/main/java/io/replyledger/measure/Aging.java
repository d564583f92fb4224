package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.DistributionBuilder;
import java.io.Serializable;

/** What is kept of open records are their starts: they become censored at their age at the as-of time. */
final class Aging implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RollUp.Context context;

    Aging(RollUp.Context context) {
        this.context = context;
    }

    /** Durations; what started after the as-of time has age 0. */
    KeptPart of(KeptKey key, KeptPart part) {
        return key.kind().equals(KeptKey.OPEN) ? aged(key, part) : part;
    }

    private KeptPart aged(KeptKey key, KeptPart part) {
        long asOf = context.asOf(key);
        Clock clock = context.times().of(key.provider()).clock(key.clock());
        Distribution starts = part.distribution();
        if (!clock.covers(asOf * Clock.MICROS)) {
            return part.uncovered(starts.n());
        }
        DistributionBuilder ages = new DistributionBuilder();
        long[] values = starts.values();
        long[] counts = starts.censored();
        for (int i = 0; i < values.length; i++) {
            long age = values[i] >= asOf ? 0 : clock.elapsed(values[i] * Clock.MICROS, asOf * Clock.MICROS);
            ages.add(age / Clock.MICROS, 0, counts[i]);
        }
        return part.aged(ages.build(), starts.n());
    }
}
