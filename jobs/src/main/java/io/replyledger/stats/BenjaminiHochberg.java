package io.replyledger.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * q-values: p-values adjusted for being many. Calling everything with q of at most 5 % a finding keeps the expected
 * share of false ones among the findings at 5 %.
 *
 * <p>Source: Benjamini and Hochberg (1995), JRSS B 57, 289-300; as adjusted p-values Yekutieli and Benjamini (1999),
 * Journal of Statistical Planning and Inference 82, 171-196.
 */
public final class BenjaminiHochberg {
    private BenjaminiHochberg() {}

    /**
     * With p sorted, q of the i-th is the least p of the j-th times m / j over all j from i to m. Never below p, never
     * above 1, in the order of p; equal for equal p, whatever their order.
     *
     * @param pValues all tests of the family, from 0 to 1
     * @return the q-value of each, at its place
     * @throws IllegalArgumentException if a number is not from 0 to 1
     */
    public static double[] qValues(double[] pValues) {
        check(pValues);
        int[] descending = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> pValues[i]).reversed())
                .mapToInt(i -> i)
                .toArray();
        double[] qValues = new double[pValues.length];
        double least = 1;
        for (int i = 0; i < descending.length; i++) {
            double factor = (double) pValues.length / (pValues.length - i);
            least = Math.min(least, pValues[descending[i]] * factor);
            qValues[descending[i]] = least;
        }
        return qValues;
    }

    private static void check(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("p-values must be from 0 to 1: " + p);
            }
        }
    }
}
