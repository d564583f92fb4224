package io.replyledger.scorecard;

import io.replyledger.stats.Distribution;
import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What the rows of one segment give together; cells add.
 *
 * @param n rows
 * @param values times in seconds, shares as 0 and 1, other numbers in millionths
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
    static final Cell EMPTY = new Cell(0, Distribution.EMPTY, BigDecimal.ZERO, BigDecimal.ZERO, 0, 0, 0, false);

    /** Of a kept distribution. */
    public static Cell of(
            Distribution values, long n, long untimedEvents, long untimedEnds, long uncovered, boolean isCoarse) {
        return new Cell(n, values, BigDecimal.ZERO, BigDecimal.ZERO, untimedEvents, untimedEnds, uncovered, isCoarse);
    }

    Cell plus(Cell other) {
        return new Cell(
                n + other.n,
                values.plus(other.values),
                top.add(other.top),
                bottom.add(other.bottom),
                untimedEvents + other.untimedEvents,
                untimedEnds + other.untimedEnds,
                uncovered + other.uncovered,
                isCoarse || other.isCoarse);
    }
}
