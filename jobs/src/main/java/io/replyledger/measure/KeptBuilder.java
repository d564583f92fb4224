package io.replyledger.measure;

import io.replyledger.stats.DistributionBuilder;

/** Collects the part of one key while a task streams over records. */
final class KeptBuilder {
    private final DistributionBuilder distribution = new DistributionBuilder();
    private String startBasis;
    private String precision;
    private long abandoned;
    private long untimedEvents;
    private long untimedEnds;
    private long uncovered;
    private long rows;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(Duration duration, Reading reading, String sourcePrecision) {
        startBasis = KeptPart.mergedBasis(startBasis, duration.startBasis());
        precision = KeptPart.coarser(precision, sourcePrecision);
        abandoned += duration.isAbandoned() ? 1 : 0;
        switch (reading.outcome()) {
            case OBSERVED -> distribution.add(reading.value(), false);
            case CENSORED, OPEN -> distribution.add(reading.value(), true);
            case UNTIMED_EVENT -> untimedEvents++;
            case UNTIMED_END -> untimedEnds++;
            case UNCOVERED -> uncovered++;
        }
    }

    void add(long value) {
        distribution.add(value, false);
    }

    /** Counts a row with its earliest and latest time, microseconds since 1970, null for none. */
    void addRow(Long firstAt, Long lastAt) {
        rows++;
        first = firstAt == null ? first : Math.min(first, firstAt);
        last = lastAt == null ? last : Math.max(last, lastAt);
    }

    private static Long seconds(long micros, long none) {
        return micros == none ? null : (Long) Math.floorDiv(micros, Clock.MICROS);
    }

    KeptPart build() {
        return new KeptPart(
                distribution.build(),
                startBasis,
                precision,
                abandoned,
                untimedEvents,
                untimedEnds,
                uncovered,
                0,
                false,
                rows,
                seconds(first, Long.MAX_VALUE),
                seconds(last, Long.MIN_VALUE));
    }
}
