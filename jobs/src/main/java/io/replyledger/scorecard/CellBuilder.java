package io.replyledger.scorecard;

import io.replyledger.stats.DistributionBuilder;
import java.math.BigDecimal;

/** Collects a cell while a task streams over rows. */
final class CellBuilder {
    private final DistributionBuilder values = new DistributionBuilder();
    private long n;
    private BigDecimal top = BigDecimal.ZERO;
    private BigDecimal bottom = BigDecimal.ZERO;
    private long untimedEvents;
    private long untimedEnds;
    private long uncovered;
    private boolean isCoarse;

    void row() {
        n++;
    }

    void value(long value, boolean isCensored) {
        n++;
        values.add(value, isCensored);
    }

    void sums(BigDecimal numerator, BigDecimal denominator) {
        n++;
        top = top.add(numerator);
        bottom = bottom.add(denominator);
    }

    void untimed(boolean isEvent) {
        n++;
        untimedEvents += isEvent ? 1 : 0;
        untimedEnds += isEvent ? 0 : 1;
    }

    void uncovered() {
        n++;
        uncovered++;
    }

    void coarse(boolean isInMinutes) {
        isCoarse |= isInMinutes;
    }

    Cell build() {
        return new Cell(n, values.build(), top, bottom, untimedEvents, untimedEnds, uncovered, isCoarse);
    }
}
