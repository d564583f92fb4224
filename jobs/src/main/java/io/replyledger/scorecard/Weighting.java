package io.replyledger.scorecard;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What counts how much in dimensions and emphases.
 *
 * @param weights by code; 1 where none is given
 * @param leftOut codes of criteria, and numbers of dimensions, that do not apply to the user
 */
public record Weighting(Map<String, BigDecimal> weights, Set<String> leftOut) {

    double of(Criterion c) {
        return weights.getOrDefault(c.code(), BigDecimal.ONE).doubleValue();
    }

    /** Whether it is not measured at all. */
    public boolean isLeftOut(Criterion c) {
        String dimension = String.valueOf(c.dimension());
        return leftOut.contains(c.code().split("/", 2)[0]) || leftOut.contains(dimension);
    }
}
