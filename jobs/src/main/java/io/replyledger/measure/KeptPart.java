package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import java.io.Serializable;

/**
 * A mergeable part of what is known under a key. Merging is exact, associative and commutative.
 *
 * @param distribution measurements by whole second; of open records their starts, seconds since 1970, as censored
 * @param startBasis event that starts the clock, mixed when merged from several, null where none applies
 * @param precision second or minute, the coarser when merged, null where none applies
 * @param abandoned calls given up
 * @param untimedEvents events that happened but have no usable duration
 * @param untimedEnds records that ended without the event at an unknown time
 * @param uncovered durations in years that the business calendar does not know
 * @param open records that are still open
 * @param isProvisional a part of it is not final
 * @param rows rows of kind rows and finding
 * @param first earliest time, seconds since 1970, null for none
 * @param last latest time, seconds since 1970, null for none
 */
public record KeptPart(
        Distribution distribution,
        String startBasis,
        String precision,
        long abandoned,
        long untimedEvents,
        long untimedEnds,
        long uncovered,
        long open,
        boolean isProvisional,
        long rows,
        Long first,
        Long last)
        implements Serializable {
    static final String MIXED = "mixed";

    static KeptPart ofRows(long rows, Long first, Long last) {
        return new KeptPart(Distribution.EMPTY, null, null, 0, 0, 0, 0, 0, false, rows, first, last);
    }

    /** Both parts as one. */
    public KeptPart plus(KeptPart other) {
        return new KeptPart(
                distribution.plus(other.distribution),
                mergedBasis(startBasis, other.startBasis),
                coarser(precision, other.precision),
                abandoned + other.abandoned,
                untimedEvents + other.untimedEvents,
                untimedEnds + other.untimedEnds,
                uncovered + other.uncovered,
                open + other.open,
                isProvisional || other.isProvisional,
                rows + other.rows,
                least(first, other.first),
                most(last, other.last));
    }

    /** The same part with another distribution, whose records are open or not. */
    KeptPart aged(Distribution ages, long openRecords) {
        return new KeptPart(
                ages,
                startBasis,
                precision,
                abandoned,
                untimedEvents,
                untimedEnds,
                uncovered,
                openRecords,
                isProvisional,
                rows,
                first,
                last);
    }

    /** The same part, final or not. */
    KeptPart judged(boolean provisional) {
        return new KeptPart(
                distribution,
                startBasis,
                precision,
                abandoned,
                untimedEvents,
                untimedEnds,
                uncovered,
                open,
                provisional,
                rows,
                first,
                last);
    }

    /** The same part of records that have come into years that the calendar does not know. */
    KeptPart uncovered(long records) {
        return new KeptPart(
                Distribution.EMPTY,
                startBasis,
                precision,
                abandoned,
                untimedEvents,
                untimedEnds,
                uncovered + records,
                records,
                isProvisional,
                rows,
                first,
                last);
    }

    /** All records, censored and untimed ones included. */
    public long records() {
        return distribution.n() + untimedEvents + untimedEnds + uncovered;
    }

    static String mergedBasis(String a, String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.equals(b) ? a : MIXED;
    }

    static String coarser(String a, String b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.equals("minute") ? a : b;
    }

    private static Long least(Long a, Long b) {
        return a == null || (b != null && b < a) ? b : a;
    }

    private static Long most(Long a, Long b) {
        return a == null || (b != null && b > a) ? b : a;
    }
}
