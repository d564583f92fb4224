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
    private Long first;
    private Long last;

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

    void addRow(Long firstSecond, Long lastSecond) {
        rows++;
        first = first == null || (firstSecond != null && firstSecond < first) ? firstSecond : first;
        last = last == null || (lastSecond != null && lastSecond > last) ? lastSecond : last;
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
                first,
                last);
    }
}
