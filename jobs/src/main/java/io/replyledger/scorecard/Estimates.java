package io.replyledger.scorecard;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.QuantileInterval;
import io.replyledger.stats.SurvivalCurve;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The estimators: from the rows of a window to a figure. Nothing here knows of providers, months or Spark. */
final class Estimates {
    private static final long DAY = 86_400;
    private static final int YEAR = 12;

    private Estimates() {}

    static Figure of(Criterion c, Sample sample) {
        Cell whole = sample.pool().whole();
        return switch (c.rule().estimator()) {
            case QUANTILE -> curve(c, whole, Estimates::quantile);
            case WITHIN -> curve(c, whole, Estimates::within);
            case WITHIN_TARGET -> withinTarget(c, whole, sample);
            case IN_TIME -> inTime(c, whole, sample);
            case NOT_WITHIN -> curve(c, whole, Estimates::notWithin);
            case SHARE, DUE, BY_WORKING_DAY -> share(c, whole, true);
            case CENSUS_SHARE -> share(c, whole, false);
            case MEDIAN -> median(c, whole);
            case PEER_MEDIAN -> peerMedian(c, sample.pool());
            case RATIO -> ratio(c, whole.top(), whole.bottom(), whole.n());
            case PER_HEAD -> perHead(c, whole, sample.months());
            case COUNT -> Figure.plain(yearly(c, (double) whole.n(), sample.months()), whole.n(), 0);
            case SEGMENTS -> segments(c, sample.pool());
            case NEW_SEGMENTS -> newSegments(c, sample);
            case LOAD_RATIO -> LoadRatio.of(c, sample);
            case DIFFERENCE -> Effects.difference(c, sample.pool());
            case UNIT_DIFFERENCE -> Effects.unitDifference(c, sample.pool());
            case STATE_DIFFERENCE -> Effects.stateDifference(c, sample);
            case STATE_CORRELATION -> Effects.stateCorrelation(c, sample);
            case BEFORE_AFTER -> Effects.beforeAfter(c, sample.pool());
            case TREND -> Effects.trend(c, sample);
            case MONTH_CORRELATION -> Effects.months(sample);
            case ATTAINMENT, COVERAGE, LOGGED, SCORE_CHANGE ->
                throw new IllegalArgumentException(c.code() + " rests on other criteria");
        };
    }

    private interface OnCurve {
        Figure of(Criterion c, Cell cell, SurvivalCurve curve);
    }

    private static Figure curve(Criterion c, Cell cell, OnCurve estimate) {
        if (cell.n() == 0) {
            return Figure.noneOccurred();
        }
        if (cell.values().n() == 0) {
            return Figure.none(Status.LIMITED, limit(c, cell).orElse(Reason.UNTIMED_ENDS));
        }
        Figure figure = estimate.of(c, cell, SurvivalCurve.of(cell.values()));
        return limit(c, cell).map(reason -> figure.as(Status.LIMITED, reason)).orElse(figure);
    }

    static Optional<Reason> limit(Criterion c, Cell cell) {
        boolean isTooCoarse =
                cell.isCoarse() && c.unit() == Unit.SECONDS && c.scale().target() < 60;
        if (isTooCoarse) {
            return Optional.of(Reason.MINUTE_PRECISION);
        }
        if (cell.untimedEnds() > 0) {
            return Optional.of(Reason.UNTIMED_ENDS);
        }
        return cell.uncovered() > 0 ? Optional.of(Reason.UNCOVERED_YEARS) : Optional.empty();
    }

    private static Status reached(Criterion c, Cell cell, boolean isReached) {
        if (cell.values().n() < c.minN()) {
            return Status.LOW_N;
        }
        return isReached ? Status.MEASURED : Status.NOT_REACHED;
    }

    static long censored(Cell cell) {
        return cell.values().censoredCount() + cell.untimedEnds();
    }

    private static Figure quantile(Criterion c, Cell cell, SurvivalCurve curve) {
        double p = c.rule().share();
        double unit = c.unit().seconds();
        OptionalLong value = curve.quantile(p);
        QuantileInterval interval = curve.quantileInterval(p);
        return new Figure(
                in(unit, value),
                curve.longestFollowUp() / unit,
                in(unit, interval.low()),
                in(unit, interval.high()),
                cell.n(),
                censored(cell),
                reached(c, cell, value.isPresent()),
                null);
    }

    private static Double in(double unit, OptionalLong seconds) {
        return seconds.isPresent() ? seconds.getAsLong() / unit : null;
    }

    private static Figure within(Criterion c, Cell cell, SurvivalCurve curve) {
        return within(
                c,
                cell,
                curve,
                c.rule().parameter().multiply(BigDecimal.valueOf(DAY)).longValue());
    }

    private static Figure withinTarget(Criterion c, Cell cell, Sample sample) {
        return sample.target().isEmpty()
                ? Figure.notMeasured(Reason.NO_CALENDAR)
                : curve(
                        c,
                        cell,
                        (d, e, curve) -> within(d, e, curve, sample.target().getAsLong()));
    }

    private static Figure inTime(Criterion c, Cell cell, Sample sample) {
        if (cell.n() == 0 || sample.target().isEmpty()) {
            return Figure.noneOccurred();
        }
        long[] values = cell.values().values();
        long[] observed = cell.values().observed();
        long inTime = 0;
        for (int i = 0; i < values.length && values[i] <= sample.target().getAsLong(); i++) {
            inTime += observed[i];
        }
        double value = (double) inTime / cell.n();
        return Figure.with(value, Proportion.wilson(inTime, cell.n()), cell.n(), null, c.minN());
    }

    private static Figure within(Criterion c, Cell cell, SurvivalCurve curve, long seconds) {
        OptionalDouble share = curve.shareWithin(seconds);
        Optional<Interval> interval = curve.shareInterval(seconds);
        return new Figure(
                share.isPresent() ? share.getAsDouble() : null,
                null,
                interval.map(Interval::low).orElse(null),
                interval.map(Interval::high).orElse(null),
                cell.n(),
                censored(cell),
                reached(c, cell, share.isPresent()),
                null);
    }

    private static Figure notWithin(Criterion c, Cell cell, SurvivalCurve curve) {
        Figure within = within(c, cell, curve);
        return new Figure(
                opposite(within.value()),
                null,
                opposite(within.high()),
                opposite(within.low()),
                within.n(),
                within.nCensored(),
                within.status(),
                null);
    }

    private static Double opposite(Double share) {
        return share == null ? null : 1 - share;
    }

    private static Figure share(Criterion c, Cell cell, boolean hasInterval) {
        Distribution d = cell.values();
        if (cell.n() == 0) {
            return Figure.noneOccurred();
        }
        if (d.n() == 0) {
            return Figure.none(Status.LIMITED, Reason.UNCOVERED_YEARS);
        }
        long holds = holding(d);
        double value = (double) holds / d.n();
        Figure figure = hasInterval
                ? Figure.with(value, Proportion.wilson(holds, d.n()), d.n(), null, c.minN())
                : Figure.plain(value, d.n(), c.minN());
        return cell.uncovered() > 0 ? figure.as(Status.LIMITED, Reason.UNCOVERED_YEARS) : figure;
    }

    /** How many ones there are among zeros and ones. */
    static long holding(Distribution d) {
        long[] values = d.values();
        boolean hasOnes = values.length > 0 && values[values.length - 1] == 1;
        return hasOnes ? d.observed()[values.length - 1] : 0;
    }

    private static Figure median(Criterion c, Cell cell) {
        if (cell.values().n() == 0) {
            return Figure.noneOccurred();
        }
        long median = SurvivalCurve.of(cell.values()).quantile(0.5).orElseThrow();
        return Figure.plain(
                BigDecimal.valueOf(median).movePointLeft(Measuring.SCALE).doubleValue(),
                cell.values().n(),
                c.minN());
    }

    private static Figure peerMedian(Criterion c, Pool pool) {
        if (pool.cells().isEmpty()) {
            return Figure.noneOccurred();
        }
        int least = c.rule().parameter().intValue();
        Cell compared = sum(pool.cells().entrySet().stream().filter(e -> Integer.parseInt(e.getKey()) >= least));
        return compared.values().n() == 0 ? Figure.notMeasured(Reason.TOO_FEW_PROVIDERS) : median(c, compared);
    }

    private static Figure ratio(Criterion c, BigDecimal top, BigDecimal bottom, long n) {
        return bottom.signum() == 0 ? Figure.noneOccurred() : Figure.plain(quotient(top, bottom), n, c.minN());
    }

    private static double quotient(BigDecimal top, BigDecimal bottom) {
        return top.divide(bottom, MathContext.DECIMAL128).doubleValue();
    }

    private static Figure perHead(Criterion c, Cell cell, int months) {
        if (cell.bottom().signum() == 0) {
            return Figure.noneOccurred();
        }
        BigDecimal top = cell.top().multiply(BigDecimal.valueOf(months));
        BigDecimal yearly = c.unit().isAYear()
                ? top.multiply(BigDecimal.valueOf(YEAR)).divide(BigDecimal.valueOf(months), MathContext.DECIMAL128)
                : top;
        return Figure.plain(quotient(yearly, cell.bottom()), cell.n(), c.minN());
    }

    private static double yearly(Criterion c, double count, int months) {
        return c.unit().isAYear() ? count * YEAR / months : count;
    }

    private static List<String> active(Pool pool, int least) {
        return pool.cells().entrySet().stream()
                .filter(e -> e.getValue().n() >= least)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Figure segments(Criterion c, Pool pool) {
        List<String> active = active(pool, c.rule().parameter().intValue());
        return Figure.plain((double) active.size(), pool.whole().n(), 0);
    }

    private static Figure newSegments(Criterion c, Sample sample) {
        List<String> active = active(sample.pool(), 1);
        long n = sample.pool().whole().n();
        if (active.size() >= c.rule().parameter().intValue()) {
            return Figure.plain(1, n, 0);
        }
        if (sample.earlier() == null) {
            return Figure.notMeasured(Reason.HISTORY);
        }
        List<String> before = active(sample.earlier(), 1);
        return Figure.plain(
                (double) active.stream().filter(s -> !before.contains(s)).count(), n, 0);
    }

    static Cell sum(Stream<Map.Entry<String, Cell>> days) {
        return Cell.sum(days.map(Map.Entry::getValue).toList());
    }
}
