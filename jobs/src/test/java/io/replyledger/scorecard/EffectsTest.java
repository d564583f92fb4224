package io.replyledger.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.replyledger.stats.Distribution;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Groups, comparisons and months given as literal pools. */
class EffectsTest {
    private static final double EXACT = 1e-9;
    private static final long UNIT = 1_000_000_000;
    private static final Criterion TICKETS = criterion("13.6");
    private static final Criterion CLIENTS = criterion("10.6");

    private static Criterion criterion(String code) {
        return Catalogue.builtIn().of(code).orElseThrow();
    }

    /** Ratings; as many of each as stand there. */
    private static Cell ratings(Integer... ratings) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        for (Integer rating : ratings) {
            counts.merge(rating, 1L, Long::sum);
        }
        Distribution d = Distribution.of(
                counts.keySet().stream().mapToLong(r -> r * UNIT).toArray(),
                counts.values().stream().mapToLong(n -> n).toArray(),
                new long[counts.size()]);
        return Cell.of(d, d.n(), 0, 0, 0, false);
    }

    /** That many, half of them one below and half one above. */
    private static Cell around(int mean, int n) {
        Integer[] ratings = new Integer[n];
        for (int i = 0; i < n; i++) {
            ratings[i] = mean + (i % 2 == 0 ? -1 : 1);
        }
        return ratings(ratings);
    }

    private static Cell state(String top) {
        return new Cell(1, Distribution.EMPTY, new BigDecimal(top), BigDecimal.ONE, 0, 0, 0, false);
    }

    private static Pool pool(Map<String, Cell> cells) {
        return new Pool(new TreeMap<>(cells));
    }

    private static Figure tickets(Map<String, Cell> cells) {
        return Effects.difference(TICKETS, pool(cells));
    }

    private static Sample sample(Pool pool, NavigableMap<String, Pool> byMonth, Pool last) {
        return new Sample(pool, byMonth, last, null, 12, OptionalLong.empty(), 0);
    }

    @Test
    void theGroupMinusTheOthers() {
        Figure figure = tickets(Map.of("true", around(4, 10), "false", around(3, 12)));
        assertEquals(1, figure.value(), EXACT);
        assertEquals(22, figure.n());
        assertEquals(Status.MEASURED, figure.status());
        assertNull(figure.reason());
        assertEquals(10, figure.beside().group().n());
        assertEquals(12, figure.beside().comparison().n());
        assertEquals(figure.value(), (figure.low() + figure.high()) / 2, EXACT);
    }

    @Test
    void fewerThanTenOnEitherSideAreTooFew() {
        assertEquals(
                Status.LOW_N,
                tickets(Map.of("true", around(4, 9), "false", around(3, 50))).status());
        assertEquals(
                Status.LOW_N,
                tickets(Map.of("true", around(4, 50), "false", around(3, 9))).status());
    }

    @Test
    void nobodyToCompareWithLeavesNoValue() {
        Figure figure = tickets(Map.of("true", around(4, 50)));
        assertNull(figure.value());
        assertEquals(50, figure.n());
        assertEquals(Status.LOW_N, figure.status());
    }

    @Test
    void withoutAnyoneInTheGroupNothingHappened() {
        Figure figure = tickets(Map.of("false", around(4, 50)));
        assertEquals(Status.NOT_APPLICABLE, figure.status());
        assertEquals(Reason.NONE_OCCURRED, figure.reason());
        assertEquals(0, figure.n());
        assertEquals(figure, Effects.pooled(TICKETS, figure, tickets(Map.of("false", around(4, 90)))));
    }

    @Test
    void oneRatingHasNoInterval() {
        Figure figure = tickets(Map.of("true", ratings(5), "false", around(3, 12)));
        assertEquals(2, figure.value(), EXACT);
        assertNull(figure.low());
        assertNull(figure.high());
    }

    @Test
    void allProvidersStandInForTooFewOthers() {
        Figure own = tickets(Map.of("true", around(4, 20), "false", around(2, 9)));
        Figure all = tickets(Map.of("true", around(4, 70), "false", around(3, 10)));
        Figure pooled = Effects.pooled(TICKETS, own, all);
        assertEquals(1, pooled.value(), EXACT);
        assertEquals(30, pooled.n());
        assertEquals(Status.MEASURED, pooled.status());
        assertEquals(Reason.POOLED_CONTROL, pooled.reason());
        assertEquals(10, pooled.beside().comparison().n());
    }

    @Test
    void aSmallGroupIsTooSmallBesideAllProviders() {
        Figure own = tickets(Map.of("true", around(4, 4)));
        Figure all = tickets(Map.of("true", around(4, 70), "false", around(3, 80)));
        Figure pooled = Effects.pooled(TICKETS, own, all);
        assertEquals(1, pooled.value(), EXACT);
        assertEquals(Status.LOW_N, pooled.status());
        assertEquals(Reason.POOLED_CONTROL, pooled.reason());
    }

    @Test
    void enoughOthersOfItsOwnAreNotReplaced() {
        Figure own = tickets(Map.of("true", around(4, 20), "false", around(2, 10)));
        Figure all = tickets(Map.of("true", around(4, 70), "false", around(3, 80)));
        assertEquals(own, Effects.pooled(TICKETS, own, all));
    }

    @Test
    void tooFewOfAllProvidersReplaceNothing() {
        Figure own = tickets(Map.of("true", around(4, 20), "false", around(2, 4)));
        Figure all = tickets(Map.of("true", around(4, 70), "false", around(3, 9)));
        assertEquals(own, Effects.pooled(TICKETS, own, all));
    }

    /** Clients with two ratings each; means 3 and 4, as often as they rated. */
    @Test
    void aClientCountsOnceByItsMean() {
        TreeMap<String, Cell> rated = new TreeMap<>();
        TreeMap<String, Cell> states = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            rated.put("custom " + i, i == 0 ? ratings(3, 5, 3, 5, 3, 5) : ratings(3, 5));
            states.put("custom " + i, state("1"));
            rated.put("standard " + i, ratings(3));
            states.put("standard " + i, state("0"));
            rated.put("tiered " + i, ratings(1));
            states.put("silent " + i, state("1"));
        }
        Figure figure = Effects.stateDifference(CLIENTS, sample(pool(rated), new TreeMap<>(), pool(states)));
        assertEquals(1, figure.value(), EXACT);
        assertEquals(20, figure.n());
        assertEquals(Status.MEASURED, figure.status());
    }

    @Test
    void oneRowOfTheWindowPutsAClientIntoTheGroup() {
        TreeMap<String, Cell> cells = new TreeMap<>();
        for (int i = 0; i < 10; i++) {
            cells.put("grown " + i, ratings(4, 4).plus(state(i == 0 ? "3" : "1")));
            cells.put("other " + i, ratings(2));
            cells.put("unrated " + i, state("1"));
        }
        Figure figure = Effects.unitDifference(criterion("15.5"), pool(cells));
        assertEquals(2, figure.value(), EXACT);
        assertEquals(20, figure.n());
    }

    @Test
    void whatIsTheSameEverywhereGoesWithNothing() {
        List<double[]> ten = Collections.nCopies(10, new double[] {12, 4});
        Figure figure = Effects.correlation(criterion("19.4"), ten);
        assertEquals(Status.NOT_APPLICABLE, figure.status());
        assertEquals(Reason.NO_VARIATION, figure.reason());
        assertEquals(
                Status.LOW_N,
                Effects.correlation(criterion("19.4"), ten.subList(0, 9)).status());
        assertEquals(
                Reason.NONE_OCCURRED,
                Effects.correlation(criterion("19.4"), List.of()).reason());
    }

    @Test
    void ranksOfTenuresGoWithMeans() {
        TreeMap<String, Cell> rated = new TreeMap<>();
        TreeMap<String, Cell> tenures = new TreeMap<>();
        for (int i = 1; i <= 12; i++) {
            rated.put("client " + i, ratings(i, i));
            tenures.put("client " + i, state(Integer.toString(-i * i * i)));
        }
        rated.put("of no contract", ratings(5));
        Figure figure =
                Effects.stateCorrelation(criterion("11.6"), sample(pool(rated), new TreeMap<>(), pool(tenures)));
        assertEquals(-1, figure.value(), EXACT);
        assertEquals(12, figure.n());
    }

    private static Figure trend(String code, int months, int ratings) {
        TreeMap<String, Pool> byMonth = new TreeMap<>();
        for (int i = 0; i < months; i++) {
            byMonth.put(YearMonth.of(2024, 6).plusMonths(i).toString(), Pool.of("", around(i + 1, ratings)));
        }
        return Effects.trend(criterion(code), sample(Pool.sum(byMonth.values()), byMonth, Pool.EMPTY));
    }

    @Test
    void aTrendNeedsEightMonths() {
        Figure seven = trend("20.6", 7, 2);
        assertNull(seven.value());
        assertEquals(7, seven.n());
        assertEquals(Status.LOW_N, seven.status());
        assertNull(seven.beside().pValue());

        Figure eight = trend("20.6", 8, 2);
        assertEquals(1, eight.value(), EXACT);
        assertEquals(8, eight.n());
        assertEquals(Status.MEASURED, eight.status());
        assertNotNull(eight.beside().pValue());
    }

    @Test
    void aMonthWithFewerThanTenAnswersIsLeftOut() {
        assertEquals(12, trend("4.6", 12, 10).n());
        Figure few = trend("4.6", 12, 8);
        assertEquals(0, few.n());
        assertEquals(Status.LOW_N, few.status());
    }

    @Test
    void anImprovementWithoutABeforeIsLeftOut() {
        Map<String, Cell> cells = Map.of(
                "after a", around(4, 10),
                "before a", around(3, 20),
                "after b", around(9, 30),
                "before c", around(1, 30));
        Figure figure = Effects.beforeAfter(criterion("14.6"), pool(cells));
        assertEquals(1, figure.value(), EXACT);
        assertEquals(30, figure.n());
        assertEquals(Status.MEASURED, figure.status());

        Figure none = Effects.beforeAfter(criterion("14.6"), pool(Map.of("after b", around(9, 30))));
        assertEquals(Reason.NONE_OCCURRED, none.reason());
    }

    @Test
    void improvementsWeighAsMuchAsTheyHaveTickets() {
        Map<String, Cell> cells = Map.of(
                "after a", around(4, 10),
                "before a", around(3, 20),
                "after b", around(4, 4),
                "before b", around(4, 6));
        Figure figure = Effects.beforeAfter(criterion("14.6"), pool(cells));
        // 30 of 40 tickets belong to a difference of 1, the others to one of 0.
        assertEquals(0.75, figure.value(), EXACT);
        assertEquals(40, figure.n());
        assertEquals(14, figure.beside().group().n());
        assertEquals(26, figure.beside().comparison().n());
    }
}
