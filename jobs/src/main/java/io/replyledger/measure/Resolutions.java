package io.replyledger.measure;

import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.SurvivalCurve;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Rows of {@code resolution}: of the tickets created in a month, how many were resolved, and how soon. */
public final class Resolutions implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int MIN_N_SHARE = 10;
    private static final Map<String, Long> HORIZONS = horizons();

    private final Naming naming;

    /** Under the names of providers. */
    public Resolutions(Naming naming) {
        this.naming = naming;
    }

    private static Map<String, Long> horizons() {
        Map<String, Long> horizons = new LinkedHashMap<>();
        horizons.put("within_24h", 86_400L);
        horizons.put("within_72h", 3 * 86_400L);
        horizons.put("within_7d", 7 * 86_400L);
        horizons.put("within_30d", 30 * 86_400L);
        return horizons;
    }

    /** The row, for the measure that it rests on. */
    Optional<Map<String, Object>> of(KeptKey key, KeptPart part) {
        boolean isResolution = key.measure().equals(Measures.FINAL_RESOLUTION);
        if (!isResolution || !key.clock().equals("calendar")) {
            return Optional.empty();
        }
        Map<String, Object> row = naming.row(key, part);
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
        SurvivalCurve curve = SurvivalCurve.of(part.distribution());
        HORIZONS.forEach((column, seconds) -> curve.shareWithin(seconds).ifPresent(share -> row.put(column, share)));
        return Optional.of(row);
    }
}
