package io.replyledger.scorecard;

import io.replyledger.stats.Distribution;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the rows of one segment give together; cells add.
 *
 * @param n rows
 * @param values times in seconds, shares as 0 and 1, other numbers with nine digits behind the point
 * @param top sum of numerators
 * @param bottom sum of denominators
 * @param untimedEvents events that happened but have no usable duration
 * @param untimedEnds ended without the event at an unknown time
 * @param uncovered in years that the business calendar does not know, or without one
 * @param isCoarse times are told in minutes
 */
public record Cell(
        long n,
        Distribution values,
        BigDecimal top,
        BigDecimal bottom,
        long untimedEvents,
        long untimedEnds,
        long uncovered,
        boolean isCoarse)
        implements Serializable {
    /** Of a kept distribution. */
    public static Cell of(
            Distribution values, long n, long untimedEvents, long untimedEnds, long uncovered, boolean isCoarse) {
        return new Cell(n, values, BigDecimal.ZERO, BigDecimal.ZERO, untimedEvents, untimedEnds, uncovered, isCoarse);
    }

    Cell plus(Cell other) {
        return sum(List.of(this, other));
    }

    static Cell sum(Collection<Cell> cells) {
        if (cells.size() == 1) {
            return cells.iterator().next();
        }
        long n = 0;
        BigDecimal top = BigDecimal.ZERO;
        BigDecimal bottom = BigDecimal.ZERO;
        long untimedEvents = 0;
        long untimedEnds = 0;
        long uncovered = 0;
        boolean isCoarse = false;
        List<Distribution> values = new ArrayList<>();
        for (Cell cell : cells) {
            n += cell.n;
            top = top.add(cell.top);
            bottom = bottom.add(cell.bottom);
            untimedEvents += cell.untimedEvents;
            untimedEnds += cell.untimedEnds;
            uncovered += cell.uncovered;
            isCoarse |= cell.isCoarse;
            values.add(cell.values);
        }
        return new Cell(n, Distribution.merge(values), top, bottom, untimedEvents, untimedEnds, uncovered, isCoarse);
    }
}
