package io.replyledger.stats;

/** A way to put 95 % intervals around the quantiles of one curve. */
interface QuantileIntervals {
    /** The interval of the p quantile, p from above 0 to 1. */
    QuantileInterval of(double p);

    /** Order statistics if every measurement was observed to end, else the inverted confidence band. */
    static QuantileIntervals on(SurvivalSteps steps, Distribution d) {
        boolean isCensored = d.censoredCount() > 0;
        return isCensored ? new ConfidenceBand(steps) : new OrderStatistics(steps, d.n());
    }
}
