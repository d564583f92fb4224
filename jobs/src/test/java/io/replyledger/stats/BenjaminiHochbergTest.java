package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenjaminiHochbergTest {
    private static final int REPETITIONS = 100;

    @Test
    void qValuesAreThePublishedOnes() {
        List<Reference> rows = Reference.rows("q-values.csv").toList();
        double[] qValues = BenjaminiHochberg.qValues(
                rows.stream().mapToDouble(row -> row.number("p")).toArray());

        for (int i = 0; i < qValues.length; i++) {
            assertEquals(rows.get(i).number("q"), qValues[i], 5e-9);
        }
        assertEquals(4, Arrays.stream(qValues).filter(q -> q <= 0.05).count());
    }

    @Test
    void eachStaysAtItsPlace() {
        assertArrayEquals(new double[] {0.5, 0.04, 0.5, 0.5}, qValues(0.5, 0.01, 0.3, 0.375), 1e-15);
    }

    @Test
    void equalOnesAreEqual() {
        assertArrayEquals(new double[] {0.25, 0.25, 0.25}, qValues(0.25, 0.25, 0.25));
        assertArrayEquals(new double[] {1, 0, 0}, qValues(1, 0, 0));
    }

    @Test
    void aSingleOneIsItself() {
        assertArrayEquals(new double[] {0.03}, qValues(0.03));
    }

    @Test
    void noneGiveNone() {
        assertArrayEquals(new double[0], qValues());
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.0000001, Double.NaN})
    void rejectsWhatIsNoProbability(double p) {
        Exception e = assertThrows(IllegalArgumentException.class, () -> qValues(0.5, p));
        assertEquals("p-values must be from 0 to 1: " + p, e.getMessage());
    }

    /** At a level a: with k the most p-values that lie at or below k a / m, all up to the k-th are rejected. */
    @RepeatedTest(REPETITIONS)
    void atAnyLevelTheyRejectWhatTheStepUpProcedureRejects(RepetitionInfo repetition) {
        double[] pValues = random(repetition);
        double[] qValues = qValues(pValues);
        double[] sorted = Arrays.stream(pValues).sorted().toArray();
        for (double level = 0.00037; level < 1; level += 0.00917) {
            double bound = -1;
            for (int k = 1; k <= sorted.length; k++) {
                bound = sorted[k - 1] <= k * level / sorted.length ? sorted[k - 1] : bound;
            }
            for (int i = 0; i < pValues.length; i++) {
                assertEquals(pValues[i] <= bound, qValues[i] <= level);
            }
        }
    }

    @RepeatedTest(REPETITIONS)
    void theyAreNeverBelowPNorAboveOneAndInTheSameOrder(RepetitionInfo repetition) {
        double[] pValues = random(repetition);
        double[] qValues = qValues(pValues);
        for (int i = 0; i < pValues.length; i++) {
            assertTrue(pValues[i] <= qValues[i] && qValues[i] <= 1);
            for (int j = 0; j < pValues.length; j++) {
                assertTrue(pValues[i] > pValues[j] || qValues[i] <= qValues[j]);
            }
        }
    }

    @RepeatedTest(REPETITIONS)
    void theOrderOfTheTestsMakesNoDifference(RepetitionInfo repetition) {
        double[] pValues = random(repetition);
        double[] qValues = qValues(pValues);
        List<Integer> order = IntStream.range(0, pValues.length).boxed().collect(Collectors.toList());
        Collections.shuffle(order, new Random(repetition.getCurrentRepetition()));

        assertArrayEquals(
                order.stream().mapToDouble(i -> qValues[i]).toArray(),
                qValues(order.stream().mapToDouble(i -> pValues[i]).toArray()));
    }

    private static double[] qValues(double... pValues) {
        return BenjaminiHochberg.qValues(pValues);
    }

    /** Up to 60 p-values with ties, mostly small. */
    private static double[] random(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        return IntStream.range(0, 1 + random.nextInt(60))
                .mapToDouble(i -> Math.pow(random.nextInt(65) / 64.0, 3))
                .toArray();
    }
}
