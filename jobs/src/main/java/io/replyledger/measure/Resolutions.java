package io.replyledger.measure;

import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.SurvivalCurve;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Rows of {@code resolution}: of the tickets created in a month, how many were resolved, and how soon; of those resolved
 * in a month, how many came back, and how many took one reply. The two do not add up, so each has rows of its own.
 */
final class Resolutions implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final long DAY = 86_400;
    private static final Map<String, Long> HORIZONS = horizons();

    private final Naming naming;

    /** Under the names of providers. */
    Resolutions(Naming naming) {
        this.naming = naming;
    }

    private static Map<String, Long> horizons() {
        Map<String, Long> horizons = new LinkedHashMap<>();
        horizons.put("within_24h", DAY);
        horizons.put("within_72h", 3 * DAY);
        horizons.put("within_7d", 7 * DAY);
        horizons.put("within_30d", 30 * DAY);
        return horizons;
    }

    /** Cells of the measures that it rests on. */
    Optional<Map<String, Object>> of(KeptKey key, KeptPart part, Supplier<SurvivalCurve> curve) {
        Map<String, Object> row = naming.row(key, part);
        switch (key.measure()) {
            case Measures.FINAL_RESOLUTION -> cohort(row, part, curve.get());
            case Measures.REOPEN -> Shares.within(30 * DAY, curve.get(), row, "reopen_rate", "reopen_");
            case Measures.ONE_TOUCH -> Shares.ofYes(part.distribution(), row, "one_touch_rate", "one_touch_");
            case Measures.RESOLVED -> row.put("resolved_in_month", part.records());
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(row);
    }

    private static void cohort(Map<String, Object> row, KeptPart part, SurvivalCurve curve) {
        long created = part.records();
        long resolved = part.distribution().observedCount() + part.untimedEvents();
        row.put("n_created", created);
        row.put("n_resolved", resolved);
        row.put("n_open", part.open());
        if (created > 0) {
            Interval interval = Proportion.wilson(resolved, created);
            row.put("resolution_rate", (double) resolved / created);
            row.put("rate_low", interval.low());
            row.put("rate_high", interval.high());
        }
        HORIZONS.forEach((column, seconds) -> curve.shareWithin(seconds).ifPresent(share -> row.put(column, share)));
    }
}
