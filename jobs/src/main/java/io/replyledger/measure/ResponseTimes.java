package io.replyledger.measure;

import io.replyledger.spec.Targets;
import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.QuantileInterval;
import io.replyledger.stats.SurvivalCurve;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Rows of {@code response_times}: quantiles and the share within the target, with their intervals. */
public final class ResponseTimes implements Serializable {
    /** Records from which on a 90th percentile is judged. */
    public static final int MIN_N_P90 = 36;

    /** Records from which on a share is judged. */
    public static final int MIN_N_SHARE = 10;

    private static final long serialVersionUID = 1L;
    private static final NavigableMap<String, Double> QUANTILES =
            new TreeMap<>(Map.of("p50", 0.5, "p75", 0.75, "p80", 0.8, "p90", 0.9, "p95", 0.95, "p99", 0.99));
    private static final List<String> WITH_INTERVAL = List.of("p50", "p80", "p90");
    private static final Set<String> WITH_ABANDONED =
            Set.of(Measures.ANSWER, Measures.SERVICE_LEVEL, Measures.ABANDONMENT);
    private static final long MINUTE = 60;

    private final Targets targets;
    private final ProviderTimes times;
    private final Naming naming;

    /** Judged by a target profile. */
    public ResponseTimes(Targets targets, ProviderTimes times, Naming naming) {
        this.targets = targets;
        this.times = times;
        this.naming = naming;
    }

    /** The row of a measure, and for call answers the service level and the abandonment beside it. */
    List<Map<String, Object>> of(KeptKey key, KeptPart part, Supplier<SurvivalCurve> curve) {
        List<Map<String, Object>> rows = new ArrayList<>();
        if (!Measures.isResponseTime(key.measure())) {
            return rows;
        }
        rows.add(curveRow(key, part, curve.get(), target(key, key.measure())));
        if (key.measure().equals(Measures.ANSWER)) {
            target(key, Measures.SERVICE_LEVEL).ifPresent(t -> rows.add(serviceLevel(key, part, t)));
            if (key.clock().equals(Clock.CALENDAR)) {
                rows.add(abandonment(key, part));
            }
        }
        return rows;
    }

    private Optional<Threshold> target(KeptKey key, String measure) {
        ProviderTime time = times.of(key.provider());
        LocalDate first = Periods.firstDay(key.month());
        return targets.inForce(measure, key.channel(), key.clock(), first)
                .flatMap(t -> time.threshold(t.seconds(), key.clock(), first).stream()
                        .mapToObj(seconds -> new Threshold(t.seconds(), seconds))
                        .findFirst());
    }

    /**
     * A target on the clock of a row.
     *
     * @param target seconds as the profile states them
     * @param seconds the same on this clock
     */
    private record Threshold(long target, long seconds) {}

    private Map<String, Object> common(KeptKey key, KeptPart part, String measure) {
        Map<String, Object> row = naming.row(key, part);
        row.put("segment", key.segment());
        row.put("measure", measure);
        row.put("clock", key.clock());
        row.put("start_basis", part.startBasis());
        row.put("precision", part.precision());
        row.put("n", part.records());
        row.put("n_untimed", part.untimedEvents() + part.untimedEnds());
        row.put("n_uncovered", part.uncovered());
        row.put("n_abandoned", WITH_ABANDONED.contains(measure) ? part.abandoned() : null);
        return row;
    }

    private Map<String, Object> curveRow(KeptKey key, KeptPart part, SurvivalCurve curve, Optional<Threshold> target) {
        Map<String, Object> row = common(key, part, key.measure());
        row.put("n_censored", part.distribution().censoredCount() + part.untimedEnds());
        QUANTILES.forEach((name, p) -> row.put(name, orNull(quantile(part, curve, p))));
        for (String name : WITH_INTERVAL) {
            interval(part, curve, QUANTILES.get(name)).ifPresent(i -> {
                row.put(name + "_low", orNull(i.low()));
                row.put(name + "_high", orNull(i.high()));
            });
        }
        row.put("bound", part.distribution().n() == 0 ? null : curve.longestFollowUp());
        target.ifPresent(t -> withinTarget(row, curve, t));
        row.put("status", status(part, row, target));
        return row;
    }

    private static void withinTarget(Map<String, Object> row, SurvivalCurve curve, Threshold target) {
        row.put("target", target.target());
        row.put("threshold", target.seconds());
        OptionalDouble share = curve.shareWithin(target.seconds());
        share.ifPresent(s -> row.put("within_target", s));
        putInterval(row, curve.shareInterval(target.seconds()).orElse(null));
    }

    private static void putInterval(Map<String, Object> row, Interval interval) {
        row.put("within_low", interval == null ? null : interval.low());
        row.put("within_high", interval == null ? null : interval.high());
    }

    private static OptionalLong quantile(KeptPart part, SurvivalCurve curve, double p) {
        return part.distribution().n() == 0 ? OptionalLong.empty() : curve.quantile(p);
    }

    private static Optional<QuantileInterval> interval(KeptPart part, SurvivalCurve curve, double p) {
        return part.distribution().n() == 0 ? Optional.empty() : Optional.of(curve.quantileInterval(p));
    }

    private static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }

    /** Of the 90th percentile: limited before low_n before not_reached before measured. */
    private static String status(KeptPart part, Map<String, Object> row, Optional<Threshold> target) {
        boolean isCoarse = "minute".equals(part.precision())
                && target.map(t -> t.seconds() < MINUTE).orElse(false);
        if (isCoarse || part.untimedEnds() + part.uncovered() > 0) {
            return "limited";
        }
        if (part.distribution().n() < MIN_N_P90) {
            return "low_n";
        }
        return row.get("p90") == null ? "not_reached" : "measured";
    }

    /** Answered within the threshold among all calls offered. */
    private Map<String, Object> serviceLevel(KeptKey key, KeptPart part, Threshold target) {
        Map<String, Object> row = common(key, part, Measures.SERVICE_LEVEL);
        long offered = part.records();
        long inTime = observedUpTo(part, target.seconds());
        row.put("n_censored", 0L);
        row.put("target", target.target());
        row.put("threshold", target.seconds());
        if (offered > 0) {
            row.put("within_target", (double) inTime / offered);
            putInterval(row, Proportion.wilson(inTime, offered));
        }
        boolean isCoarse = "minute".equals(part.precision()) && target.seconds() < MINUTE;
        boolean isLimited = isCoarse || part.untimedEvents() + part.uncovered() > 0;
        row.put("status", isLimited ? "limited" : enough(offered));
        return row;
    }

    private static String enough(long n) {
        return n < MIN_N_SHARE ? "low_n" : "measured";
    }

    /** Given up among all calls offered. */
    private Map<String, Object> abandonment(KeptKey key, KeptPart part) {
        Map<String, Object> row = common(key, part, Measures.ABANDONMENT);
        long offered = part.records();
        row.put("n_censored", 0L);
        if (offered > 0) {
            Interval interval = Proportion.wilson(part.abandoned(), offered);
            row.put("share", (double) part.abandoned() / offered);
            row.put("share_low", interval.low());
            row.put("share_high", interval.high());
        }
        row.put("status", enough(offered));
        return row;
    }

    private static long observedUpTo(KeptPart part, long seconds) {
        long[] values = part.distribution().values();
        long[] observed = part.distribution().observed();
        long count = 0;
        for (int i = 0; i < values.length && values[i] <= seconds; i++) {
            count += observed[i];
        }
        return count;
    }
}
