package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is read to make periods. */
class PeriodPlanTest {
    private static final NavigableSet<String> MEASURED = new TreeSet<>(
            List.of("2023-05", "2023-11", "2024-01", "2024-02", "2024-04", "2025-01", "2025-02", "2025-04"));
    private static final Set<String> KEPT = Set.of("2023", "2024", "2025-Q1", "2024-Q1");

    private static void reads(Set<String> made, Set<String> wholes, Set<String> months) {
        PeriodPlan plan = new PeriodPlan(MEASURED, made, KEPT);
        assertEquals(wholes, plan.wholes());
        assertEquals(months, plan.months());
    }

    @Test
    void nothingIsReadWhenNothingHasToBeMade() {
        reads(Set.of(), Set.of(), Set.of());
    }

    @Test
    void whatIsOverIsReadAsAWhole() {
        reads(Set.of("2025-04", "2025-Q2", "2025", "all"), Set.of("2023", "2024", "2025-Q1"), Set.of("2025-04"));
    }

    @Test
    void aYearInWhichAnythingIsMadeIsReadInParts() {
        reads(Set.of("2024-04"), Set.of("2023", "2024-Q1", "2025-Q1"), Set.of("2024-04", "2025-04"));
        reads(Set.of("2024-Q1"), Set.of("2023", "2025-Q1"), Set.of("2024-01", "2024-02", "2024-04", "2025-04"));
    }

    @Test
    void formerYearsAndFormerQuartersOfTheLastYearAreWorthKeeping() {
        assertEquals(Set.of("2023", "2024", "2025-Q1"), worth("2023-05", "2024-04", "2025-02", "2025-04", "2025-05"));
        assertEquals(Set.of(), PeriodPlan.worthKeeping(new TreeSet<>()));
    }

    @Test
    void theLastMonthAndTheOneBeforeFinishNothing() {
        assertEquals(Set.of("2024", "2025-Q1"), worth("2024-11", "2025-03", "2025-12", "2026-01"));
        assertEquals(Set.of("2024", "2025"), worth("2024-11", "2025-03", "2025-12", "2026-01", "2026-02"));
        assertEquals(Set.of(), worth("2025-03", "2025-04"));
    }

    private static Set<String> worth(String... measured) {
        return PeriodPlan.worthKeeping(new TreeSet<>(List.of(measured)));
    }
}
