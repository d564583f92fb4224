package io.replyledger.job;

import io.replyledger.measure.Periods;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Of what the periods are made that have to be made. A quarter or year that is kept as a whole stands for its months, unless
 * one of these has to be made too.
 */
final class PeriodPlan {
    /** Months that still change. */
    private static final int CHANGING = 2;

    private final NavigableSet<String> periods = new TreeSet<>();
    private final Set<String> made;
    private final Set<String> kept;
    private final NavigableSet<String> months = new TreeSet<>();
    private final NavigableSet<String> wholes = new TreeSet<>();

    /**
     * Plans.
     *
     * @param measured months in which anything is measured
     * @param made periods that have to be made
     * @param kept quarters and years that are kept as a whole
     */
    PeriodPlan(Set<String> measured, Set<String> made, Set<String> kept) {
        this.made = made;
        this.kept = kept;
        measured.forEach(month -> periods.addAll(Periods.holding(month)));
        if (isMade(Periods.ALL)) {
            read(Periods.ALL);
        }
    }

    /**
     * What is worth being kept as a whole: of former years the year, of an unfinished one its quarters. The last month
     * and the one before it finish nothing: a delivery tells what ended in the month after it too, so both still change.
     */
    static Set<String> worthKeeping(NavigableSet<String> measured) {
        Set<String> unfinished = new TreeSet<>();
        measured.descendingSet().stream().limit(CHANGING).forEach(month -> unfinished.addAll(Periods.holding(month)));
        Set<String> worth = new TreeSet<>();
        for (String month : measured) {
            String quarter = Periods.holding(month).get(1);
            String year = Periods.above(quarter);
            worth.add(unfinished.contains(year) ? quarter : year);
        }
        worth.removeAll(unfinished);
        return worth;
    }

    private void read(String period) {
        if (kept.contains(period) && !isMade(period)) {
            wholes.add(period);
        } else if (Periods.isMonth(period)) {
            months.add(period);
        } else {
            parts(period).forEach(this::read);
        }
    }

    /** Whether it, or anything in it, has to be made. */
    private boolean isMade(String period) {
        return made.contains(period) || parts(period).stream().anyMatch(this::isMade);
    }

    private NavigableSet<String> parts(String period) {
        NavigableSet<String> parts = new TreeSet<>(periods);
        parts.removeIf(p -> !period.equals(Periods.above(p)));
        return parts;
    }

    /** Months of which all parts are read. */
    NavigableSet<String> months() {
        return months;
    }

    /** Quarters and years that are read as a whole. */
    NavigableSet<String> wholes() {
        return wholes;
    }
}
