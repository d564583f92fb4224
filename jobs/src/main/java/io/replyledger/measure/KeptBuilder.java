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
    private long rows;
    private Long first;
    private Long last;

    void add(Measurement measurement, String sourcePrecision) {
        startBasis = KeptPart.mergedBasis(startBasis, measurement.startBasis());
        precision = KeptPart.coarser(precision, sourcePrecision);
        abandoned += measurement.isAbandoned() ? 1 : 0;
        switch (measurement.outcome()) {
            case OBSERVED -> distribution.add(measurement.value(), false);
            case CENSORED, OPEN -> distribution.add(measurement.value(), true);
            case UNTIMED_EVENT -> untimedEvents++;
            case UNTIMED_END -> untimedEnds++;
        }
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
                0,
                false,
                rows,
                first,
                last);
    }
}
