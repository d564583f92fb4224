package io.replyledger.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which months a published period holds. */
class SpansTest {
    @ParameterizedTest
    @CsvSource({
        "2025-03, 2025-03, true",
        "2025-03, 2025-04, false",
        "2025-Q1, 2024-12, false",
        "2025-Q1, 2025-01, true",
        "2025-Q1, 2025-03, true",
        "2025-Q1, 2025-04, false",
        "2025-Q4, 2025-12, true",
        "2025, 2025-12, true",
        "2025, 2026-01, false",
        "all, 1999-07, true"
    })
    void aPeriodHoldsItsMonths(String period, String month, boolean isHeld) {
        assertEquals(isHeld, Spans.holds(period, month));
        assertEquals(isHeld, Spans.isWithin(month, period));
    }

    @ParameterizedTest
    @CsvSource({"2025-Q1, 2025, true", "2025, 2025-Q1, false", "2025, all, true", "2025-Q4, 2026, false"})
    void aQuarterLiesInItsYear(String period, String other, boolean isWithin) {
        assertEquals(isWithin, Spans.isWithin(period, other));
    }
}
