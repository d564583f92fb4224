package io.replyledger.scorecard;

import io.replyledger.stats.Estimate;
import io.replyledger.stats.Interval;
import io.replyledger.stats.MannKendall;
import io.replyledger.stats.Mean;
import io.replyledger.stats.MeanDifference;
import io.replyledger.stats.MonthlySeries;
import io.replyledger.stats.PowerSums;
import io.replyledger.stats.RankCorrelation;
import io.replyledger.stats.TheilSen;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a number differs between groups, goes with another one, or changes: associations, no causes. */
final class Effects {
    /** The groups of {@link Estimator#DIFFERENCE}. */
    private static final String GROUP = "true";

    private static final String COMPARISON = "false";
    private static final String AFTER = "after ";
    private static final String BEFORE = "before ";

    private Effects() {}

    /** Of rows in the segments true and false. */
    static Figure difference(Criterion c, Pool pool) {
        return difference(c, sums(pool.cells().get(GROUP)), sums(pool.cells().get(COMPARISON)));
    }

    /** Of segments with one mean each, by what any row of the window says of them. */
    static Figure unitDifference(Criterion c, Pool pool) {
        Map<String, Boolean> groups = new TreeMap<>();
        pool.cells().forEach((unit, cell) -> groups.put(unit, cell.top().signum() > 0));
        return difference(c, pool, groups);
    }

    /** Of segments with one mean each, by what the last month says of them. */
    static Figure stateDifference(Criterion c, Sample sample) {
        Map<String, Boolean> groups = new TreeMap<>();
        states(sample.last()).forEach((unit, state) -> groups.put(unit, state.signum() > 0));
        return difference(c, sample.pool(), groups);
    }

    private static Figure difference(Criterion c, Pool pool, Map<String, Boolean> groups) {
        List<BigDecimal> group = new ArrayList<>();
        List<BigDecimal> comparison = new ArrayList<>();
        means(pool).forEach((unit, mean) -> {
            if (groups.containsKey(unit)) {
                (groups.get(unit) ? group : comparison).add(mean);
            }
        });
        return difference(c, PowerSums.of(group), PowerSums.of(comparison));
    }

    /** Where too few of the provider's own stand against a group, those of all providers do, if they are enough. */
    static Figure pooled(Criterion c, Figure own, Figure all) {
        boolean isLacking = own.beside().comparison().n() < c.minN()
                && all.beside().comparison().n() >= c.minN()
                && own.beside().group().n() > 0;
        if (!isLacking) {
            return own;
        }
        Figure pooled = difference(c, own.beside().group(), all.beside().comparison());
        return pooled.as(pooled.status(), Reason.POOLED_CONTROL);
    }

    private static Figure difference(Criterion c, PowerSums group, PowerSums comparison) {
        Beside beside = Beside.groups(group, comparison);
        if (group.n() == 0) {
            return Figure.noneOccurred().with(beside);
        }
        Optional<Estimate> difference = MeanDifference.welch(group, comparison);
        boolean isEnough = Math.min(group.n(), comparison.n()) >= c.minN();
        return estimated(difference, group.n() + comparison.n(), isEnough).with(beside);
    }

    /** A figure of as many measurements, low_n where they are too few. */
    private static Figure estimated(Optional<Estimate> estimate, long n, boolean isEnough) {
        Optional<Interval> interval = estimate.flatMap(Estimate::interval);
        return new Figure(
                estimate.map(Estimate::value).orElse(null),
                null,
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                n,
                null,
                isEnough ? Status.MEASURED : Status.LOW_N,
                null);
    }

    /** Of improvements, each with its tickets before and after. */
    static Figure beforeAfter(Criterion c, Pool pool) {
        List<MeanDifference.Pair> pairs = new ArrayList<>();
        PowerSums after = PowerSums.EMPTY;
        PowerSums before = PowerSums.EMPTY;
        for (Map.Entry<String, Cell> later :
                pool.cells().subMap(AFTER, AFTER + Character.MAX_VALUE).entrySet()) {
            Cell earlier = pool.cells().get(BEFORE + later.getKey().substring(AFTER.length()));
            if (earlier != null) {
                MeanDifference.Pair pair = new MeanDifference.Pair(sums(later.getValue()), sums(earlier));
                pairs.add(pair);
                after = after.plus(pair.first());
                before = before.plus(pair.second());
            }
        }
        if (pairs.isEmpty()) {
            return Figure.noneOccurred();
        }
        boolean isEnough = Math.min(after.n(), before.n()) >= c.minN();
        return estimated(MeanDifference.weighted(pairs), after.n() + before.n(), isEnough)
                .with(Beside.groups(after, before));
    }

    /** Of segments with one mean each and what the last month says of them. */
    static Figure stateCorrelation(Criterion c, Sample sample) {
        Map<String, BigDecimal> states = states(sample.last());
        List<double[]> pairs = new ArrayList<>();
        means(sample.pool()).forEach((unit, mean) -> {
            if (states.containsKey(unit)) {
                pairs.add(new double[] {states.get(unit).doubleValue(), mean.doubleValue()});
            }
        });
        return correlation(c, pairs);
    }

    /** Spearman's, of pairs in any order. */
    static Figure correlation(Criterion c, List<double[]> pairs) {
        if (pairs.isEmpty()) {
            return Figure.noneOccurred();
        }
        Optional<Estimate> rho = RankCorrelation.spearman(
                pairs.stream().mapToDouble(p -> p[0]).toArray(),
                pairs.stream().mapToDouble(p -> p[1]).toArray());
        boolean isEnough = pairs.size() >= c.minN();
        return rho.isEmpty() && isEnough
                ? Figure.none(Status.NOT_APPLICABLE, Reason.NO_VARIATION)
                : estimated(rho, pairs.size(), isEnough);
    }

    /** Of the means of months with enough rows; below eight of them there is no slope. */
    static Figure trend(Criterion c, Sample sample) {
        SortedMap<String, Double> means =
                monthlyMeans(sample, c.rule().parameter().longValue());
        if (sample.pool().whole().n() == 0) {
            return Figure.noneOccurred();
        }
        long[] months = means.keySet().stream()
                .mapToLong(m -> YearMonth.parse(m).getLong(ChronoField.PROLEPTIC_MONTH))
                .toArray();
        MonthlySeries series = MonthlySeries.of(
                months, means.values().stream().mapToDouble(m -> m).toArray());
        Optional<Estimate> slope = TheilSen.slope(series);
        boolean isEnough = slope.isPresent() && months.length >= c.minN();
        Double pValue = MannKendall.of(series).map(MannKendall::pValue).orElse(null);
        return estimated(slope, months.length, isEnough).with(Beside.months(means, pValue));
    }

    /** What {@link Estimator#MONTH_CORRELATION} needs of its own rows; the other side comes later. */
    static Figure months(Sample sample) {
        SortedMap<String, Double> means = monthlyMeans(sample, 1);
        return means.isEmpty() ? Figure.noneOccurred() : Figure.noneOccurred().with(Beside.months(means, null));
    }

    private static SortedMap<String, Double> monthlyMeans(Sample sample, long least) {
        SortedMap<String, Double> means = new TreeMap<>();
        sample.byMonth().forEach((month, pool) -> {
            PowerSums sums = sums(pool.whole());
            if (sums.n() >= Math.max(1, least)) {
                means.put(month, Mean.of(sums).orElseThrow().value());
            }
        });
        return means;
    }

    /** In the unit of the numbers. */
    private static PowerSums sums(Cell cell) {
        if (cell == null) {
            return PowerSums.EMPTY;
        }
        PowerSums scaled = PowerSums.of(cell.values()).orElseThrow();
        return new PowerSums(
                scaled.n(),
                scaled.sum().movePointLeft(Measuring.SCALE),
                scaled.sumOfSquares().movePointLeft(2 * Measuring.SCALE));
    }

    /** One mean a segment, of those that have numbers. */
    private static SortedMap<String, BigDecimal> means(Pool pool) {
        SortedMap<String, BigDecimal> means = new TreeMap<>();
        pool.cells().forEach((unit, cell) -> {
            PowerSums sums = sums(cell);
            if (sums.n() > 0) {
                means.put(unit, sums.sum().divide(BigDecimal.valueOf(sums.n()), MathContext.DECIMAL128));
            }
        });
        return means;
    }

    /** What rows say of each segment; of several that speak of it their mean. */
    private static Map<String, BigDecimal> states(Pool pool) {
        Map<String, BigDecimal> states = new TreeMap<>();
        pool.cells().forEach((unit, cell) -> {
            if (cell.bottom().signum() > 0) {
                states.put(unit, cell.top().divide(cell.bottom(), MathContext.DECIMAL128));
            }
        });
        return states;
    }
}
