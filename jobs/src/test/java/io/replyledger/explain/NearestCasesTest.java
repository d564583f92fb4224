package io.replyledger.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestCasesTest {

    private static Seen seen(String id, long seconds) {
        Case about = new Case(
                "p", "s", id, "call", "phone", "", "2025-01", 0, null, null, "observed", seconds, null, false, "f", 1);
        return new Seen(about, Seen.Outcome.OBSERVED, seconds);
    }

    private static List<String> ids(List<Seen> seen) {
        return seen.stream().map(s -> s.about().id()).toList();
    }

    @Test
    void theSlowestComeFirstAndOfEqualOnesTheSmallerIdWhateverTheOrder() {
        List<Seen> all = List.of(seen("a", 5), seen("b", 9), seen("c", 9), seen("d", 7), seen("e", 9));
        NearestCases forward = NearestCases.slowest(2);
        all.forEach(forward::add);
        NearestCases backward = NearestCases.slowest(2);
        for (int i = all.size() - 1; i >= 0; i--) {
            backward.add(all.get(i));
        }
        assertEquals(List.of("b", "c"), ids(forward.inOrder()));
        assertEquals(List.of("b", "c"), ids(backward.inOrder()));
    }

    @Test
    void thoseAroundATimeAreTheNearestOnBothSidesByTheirTimes() {
        NearestCases around = NearestCases.around(10, 3);
        List.of(seen("a", 1), seen("b", 14), seen("c", 10), seen("d", 8), seen("e", 15))
                .forEach(around::add);
        assertEquals(List.of("d", "c", "b"), ids(around.byTime()));
    }

    @Test
    void noneAreKeptWhereNoneAreWanted() {
        NearestCases none = NearestCases.slowest(0);
        none.add(seen("a", 1));
        assertEquals(List.of(), none.inOrder());
    }
}
