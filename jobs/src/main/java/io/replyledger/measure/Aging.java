package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import java.io.Serializable;

/** What is kept of open records are their starts: they become censored at their age at the as-of time. */
final class Aging implements Serializable {
    private static final long serialVersionUID = 1L;

    private final RollUp.Context context;

    Aging(RollUp.Context context) {
        this.context = context;
    }

    /** Durations; what started after the as-of time has age 0. */
    PackedPart of(KeptKey key, PackedPart part) {
        return key.kind().equals(KeptKey.OPEN) ? PackedPart.of(aged(key, part.part())) : part;
    }

    private KeptPart aged(KeptKey key, KeptPart part) {
        long asOf = context.asOf(key);
        Clock clock = context.times().of(key.provider()).clock(key.clock());
        Distribution starts = part.distribution();
        if (!clock.covers(asOf * Clock.MICROS)) {
            return part.uncovered(starts.n());
        }
        Distribution ages = starts.map(start -> start >= asOf ? 0 : age(clock, start, asOf));
        return part.aged(ages, starts.n());
    }

    private static long age(Clock clock, long start, long asOf) {
        return clock.elapsed(start * Clock.MICROS, asOf * Clock.MICROS) / Clock.MICROS;
    }
}
