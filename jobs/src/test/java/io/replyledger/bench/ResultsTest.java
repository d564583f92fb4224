package io.replyledger.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Results RESULTS = new Results(Map.of("p50", "120", "within_24h", "0.333333"), 99, 1);

    @Test
    void sharesMayDifferByTheirRoundingAndSecondsByNothing() {
        assertEquals(
                List.of(), RESULTS.differences(new Results(Map.of("p50", "120", "within_24h", "0.3333333333"), 99, 1)));
        assertEquals(
                List.of("p50: 120 and 121", "within_24h: 0.333333 and 0.333335"),
                RESULTS.differences(new Results(Map.of("p50", "121", "within_24h", "0.333335"), 99, 1)));
    }

    @Test
    void whatOnlyOneComputedIsADifference() {
        assertEquals(
                List.of("p50: 120 and null", "p90: null and 7"),
                RESULTS.differences(new Results(Map.of("p90", "7", "within_24h", "0.333333"), 99, 1)));
    }

    @Test
    void rowsAcceptedAndRejectedAreCompared() {
        assertEquals(
                List.of("accepted 99 and 100, rejected 1 and 0"),
                RESULTS.differences(new Results(RESULTS.cells(), 100, 0)));
    }

    @Test
    void aDifferenceEndsTheBenchmark() {
        NotComparable e = assertThrows(
                NotComparable.class,
                () -> Equal.require(RESULTS, new Results(Map.of("p50", "121", "within_24h", "0.333333"), 99, 1)));
        assertEquals("the results differ in 1 figures, so that times say nothing:\n  p50: 120 and 121", e.getMessage());
    }
}
