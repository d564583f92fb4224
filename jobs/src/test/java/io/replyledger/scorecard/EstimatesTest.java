package io.replyledger.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.replyledger.scorecard.Scale.Better;
import io.replyledger.scorecard.Scale.Met;
import io.replyledger.stats.Distribution;
import io.replyledger.stats.Interval;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What no record needs to be read for: estimators, scores, what is met, and sums of scores. */
class EstimatesTest {
    private static final double EXACT = 1e-12;

    private static Criterion criterion(String code) {
        return Catalogue.builtIn().of(code).orElseThrow();
    }

    private static Cell times(long[] values, long[] observed, long[] censored) {
        Distribution d = Distribution.of(values, observed, censored);
        return Cell.of(d, d.n(), 0, 0, 0, false);
    }

    private static Cell rows(long n) {
        return Cell.of(Distribution.EMPTY, n, 0, 0, 0, false);
    }

    private static Cell sums(long n, String top, String bottom) {
        return new Cell(n, Distribution.EMPTY, new BigDecimal(top), new BigDecimal(bottom), 0, 0, 0, false);
    }

    private static Figure of(String code, Pool pool, Pool earlier, int months) {
        return Estimates.of(
                criterion(code), new Sample(pool, new TreeMap<>(), pool, earlier, months, OptionalLong.empty(), 0));
    }

    private static Pool segments(Map<String, Long> counts) {
        NavigableMap<String, Cell> cells = new TreeMap<>();
        counts.forEach((segment, n) -> cells.put(segment, rows(n)));
        return new Pool(cells);
    }

    @Test
    void newChannelsAreThoseThatWereQuietAYearBefore() {
        Pool now = segments(Map.of("phone", 4L, "email", 1L, "wechat", 2L));
        Pool before = segments(Map.of("phone", 9L));
        assertEquals(2, of("2.6", now, before, 3).value(), EXACT);
        assertEquals(Reason.HISTORY, of("2.6", now, null, 3).reason());
    }

    @Test
    void fiveChannelsAreEnough() {
        Pool five = segments(Map.of("phone", 1L, "email", 1L, "wechat", 1L, "web", 1L, "app", 1L));
        assertEquals(1, of("2.6", five, null, 3).value(), EXACT);
    }

    @Test
    void countsAndRatesAYearAreToldForTwelveMonths() {
        assertEquals(3, of("10.5", Pool.of("", rows(2)), null, 8).value(), EXACT);
        // Two leavers in eight months among five people on average.
        assertEquals(0.6, of("7.5", Pool.of("", sums(42, "2", "40")), null, 8).value(), EXACT);
        // Hours are those of the window.
        assertEquals(0.4, of("13.4", Pool.of("", sums(42, "2", "40")), null, 8).value(), EXACT);
    }

    @Test
    void nothingThatHappenedIsACountOfNoneAndNoShare() {
        assertEquals(0, of("10.5", Pool.EMPTY, null, 12).value(), EXACT);
        assertEquals(0, of("5.1", Pool.EMPTY, null, 3).value(), EXACT);
        assertEquals(Status.NOT_APPLICABLE, of("12.1", Pool.EMPTY, null, 3).status());
        assertEquals(Reason.NONE_OCCURRED, of("1.5", Pool.EMPTY, null, 3).reason());
    }

    @Test
    void feesAreComparedAmongThreeProvidersAtLeast() {
        NavigableMap<String, Cell> cells = new TreeMap<>();
        cells.put("2", times(new long[] {5_000_000_000L}, new long[] {1}, new long[] {0}));
        assertEquals(
                Reason.TOO_FEW_PROVIDERS, of("6.1", new Pool(cells), null, 1).reason());
        cells.put("3", times(new long[] {900_000_000, 1_100_000_000}, new long[] {1, 1}, new long[] {0, 0}));
        assertEquals(0.9, of("6.1", new Pool(cells), null, 1).value(), EXACT);
    }

    @Test
    void aQuantileThatIsNotReachedIsScoredOnceItsBoundIsBeyondTheTarget() {
        Criterion urgent = criterion("1.5");
        Cell half = times(new long[] {600, 10_000}, new long[] {20, 0}, new long[] {0, 20});
        Figure figure = of("1.5", Pool.of("", half), null, 3);
        assertEquals(Status.NOT_REACHED, figure.status());
        assertNull(figure.value());
        assertEquals(10_000, figure.bound(), EXACT);
        Judgement judged = Judgement.of(figure, urgent.scale());
        assertEquals(Met.NO, judged.met());
        // (10,000 - 28,800) / (3,600 - 28,800)
        assertEquals(74.6, Judgement.rounded(judged.score()).doubleValue(), EXACT);
        Cell young = times(new long[] {600, 1000}, new long[] {20, 0}, new long[] {0, 20});
        assertNull(Judgement.of(of("1.5", Pool.of("", young), null, 3), urgent.scale())
                .score());
    }

    @Test
    void aTenureThatIsNotReachedIsFullOnceItsBoundIsBeyondTheTarget() {
        long month = (long) (30.4375 * 86_400);
        Cell served = times(new long[] {30 * month}, new long[] {0}, new long[] {9});
        Judgement judged = Judgement.of(
                of("11.1", Pool.of("", served), null, 12), criterion("11.1").scale());
        assertEquals(100, judged.score(), EXACT);
        assertEquals(Met.YES, judged.met());
    }

    @Test
    void minutesAreTooCoarseForATargetOfSeconds() {
        Distribution d = Distribution.of(new long[] {60}, new long[] {40}, new long[] {0});
        Cell coarse = Cell.of(d, 40, 0, 0, 0, true);
        assertEquals(
                Reason.MINUTE_PRECISION, of("1.1", Pool.of("", coarse), null, 1).reason());
        assertEquals(Status.MEASURED, of("1.3", Pool.of("", coarse), null, 1).status());
    }

    @Test
    void anEndThatNobodyTimedLimits() {
        Distribution d = Distribution.of(new long[] {60}, new long[] {40}, new long[] {0});
        Figure figure = of("1.5", Pool.of("", Cell.of(d, 42, 0, 2, 0, false)), null, 3);
        assertEquals(Status.LIMITED, figure.status());
        assertEquals(Reason.UNTIMED_ENDS, figure.reason());
        assertEquals(42, figure.n());
    }

    @Test
    void aRangeIsFullInsideAndFallsOnBothSides() {
        Scale range = new Scale(Better.RANGE, 0.7, 1.2, 0.4, 2.0);
        assertEquals(100, range.score(0.7), EXACT);
        assertEquals(100, range.score(1.2), EXACT);
        assertEquals(50, range.score(0.55), 1e-9);
        assertEquals(25, range.score(1.8), 1e-9);
        assertEquals(0, range.score(0.4), EXACT);
        assertEquals(Met.UNCLEAR, range.met(new Interval(0.5, 2.5)));
        assertEquals(Met.YES, range.met(new Interval(0.8, 1.0)));
        assertEquals(Met.NO, range.met(new Interval(1.3, 1.5)));
        assertEquals(Met.UNCLEAR, range.met(new Interval(1.0, 1.5)));
    }

    @Test
    void aMeanOfScoresIsToldFromHalfCoverageOn() {
        Map<Criterion, Judgement> judged = new LinkedHashMap<>();
        judged.put(criterion("1.1"), new Judgement(80.0, Met.YES));
        judged.put(criterion("1.2"), new Judgement(40.0, Met.NO));
        judged.put(criterion("1.3"), Judgement.none());
        judged.put(criterion("1.4"), Judgement.none());
        Map<String, Object> sum = Summing.of(judged, c -> true, new Weighting(Map.of(), Set.of()));
        assertEquals(new BigDecimal("60.0"), sum.get("score"));
        assertEquals(new BigDecimal("30.0"), sum.get("score_min"));
        assertEquals(new BigDecimal("80.0"), sum.get("score_max"));
        assertEquals(0.5, (Double) sum.get("coverage"), EXACT);
        Map<String, Object> weighted =
                Summing.of(judged, c -> true, new Weighting(Map.of("1.3", new BigDecimal(2)), Set.of()));
        assertNull(weighted.get("score"));
        assertEquals("not_measured", weighted.get("status"));
        assertEquals(new BigDecimal("24.0"), weighted.get("score_min"));
    }
}
