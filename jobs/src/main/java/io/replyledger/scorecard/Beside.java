package io.replyledger.scorecard;

import io.replyledger.stats.PowerSums;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands beside a figure: what it compares, how sure a trend is, its months.
 *
 * @param group numbers of the group that a difference is about
 * @param comparison numbers of the group that it is compared with
 * @param pValue of a trend, two-sided; null for none
 * @param months mean of each month, of what goes over months
 */
record Beside(PowerSums group, PowerSums comparison, Double pValue, TreeMap<String, Double> months)
        implements Serializable {
    /** Nothing. */
    static final Beside NONE = new Beside(PowerSums.EMPTY, PowerSums.EMPTY, null, new TreeMap<>());

    static Beside groups(PowerSums group, PowerSums comparison) {
        return new Beside(group, comparison, null, new TreeMap<>());
    }

    static Beside months(Map<String, Double> means, Double pValue) {
        return new Beside(PowerSums.EMPTY, PowerSums.EMPTY, pValue, new TreeMap<>(means));
    }
}
