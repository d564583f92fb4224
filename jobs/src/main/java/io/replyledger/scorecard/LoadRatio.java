package io.replyledger.scorecard;

import io.replyledger.stats.SurvivalCurve;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A quantile on the busiest tenth of working days over that of the others. */
final class LoadRatio {
    private static final int TENTH = 10;

    private LoadRatio() {}

    static Figure of(Criterion c, Sample sample) {
        if (sample.pool().cells().isEmpty()) {
            return Figure.noneOccurred();
        }
        List<Map.Entry<String, Cell>> days =
                new ArrayList<>(sample.pool().cells().entrySet());
        days.sort(Comparator.comparing(
                        (Map.Entry<String, Cell> d) -> -d.getValue().n())
                .thenComparing(Map.Entry::getKey));
        int busiest = Math.min(days.size(), (Math.max(sample.workingDays(), days.size()) + TENTH - 1) / TENTH);
        Cell busy = Estimates.sum(days.subList(0, busiest).stream());
        Cell quiet = Estimates.sum(days.subList(busiest, days.size()).stream());
        long n = busy.n() + quiet.n();
        boolean isEnough = Math.min(busy.values().n(), quiet.values().n()) >= c.minN();
        Optional<Reason> limit = Estimates.limit(c, busy.plus(quiet));
        Optional<Double> value = quotient(c, busy, quiet);
        Status status = limit.isPresent()
                ? Status.LIMITED
                : !isEnough ? Status.LOW_N : value.isPresent() ? Status.MEASURED : Status.NOT_REACHED;
        long censored = Estimates.censored(busy) + Estimates.censored(quiet);
        return new Figure(value.orElse(null), null, null, null, n, censored, status, limit.orElse(null));
    }

    private static Optional<Double> quotient(Criterion c, Cell busy, Cell quiet) {
        OptionalLong top = SurvivalCurve.of(busy.values()).quantile(c.rule().share());
        OptionalLong bottom = SurvivalCurve.of(quiet.values()).quantile(c.rule().share());
        boolean isDefined = top.isPresent() && bottom.isPresent() && bottom.getAsLong() > 0;
        return isDefined ? Optional.of((double) top.getAsLong() / bottom.getAsLong()) : Optional.empty();
    }
}
