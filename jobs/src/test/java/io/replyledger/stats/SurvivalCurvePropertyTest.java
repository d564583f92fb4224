package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Seeded random measurements, with many ties, against the definitions. */
class SurvivalCurvePropertyTest {
    private static final int REPETITIONS = 150;
    private static final int LATEST = 80;

    @RepeatedTest(REPETITIONS)
    void survivalAndVarianceEqualTheExactFractions(RepetitionInfo repetition) {
        Observations observations = observations(repetition);
        SurvivalCurve curve = SurvivalCurve.of(observations.distribution());
        ExactKaplanMeier exact = new ExactKaplanMeier(observations);
        for (long t = 0; t <= curve.longestFollowUp(); t++) {
            double survival = exact.survivalAt(t).doubleValue();
            double variance = exact.varianceAt(t).doubleValue();
            assertEquals(survival, curve.survivalAt(t), 1e-14 * survival);
            assertEquals(1 - survival, curve.shareWithin(t).orElseThrow(), 1e-14);
            assertEquals(variance, curve.greenwoodVarianceAt(t), 1e-13 * variance);
        }
    }

    @RepeatedTest(REPETITIONS)
    void everyPercentileEqualsTheExactOne(RepetitionInfo repetition) {
        Observations observations = observations(repetition);
        SurvivalCurve curve = SurvivalCurve.of(observations.distribution());
        ExactKaplanMeier exact = new ExactKaplanMeier(observations);
        for (int percent = 1; percent <= 100; percent++) {
            assertEquals(exact.quantile(percent), curve.quantile(percent / 100.0));
        }
    }

    @RepeatedTest(REPETITIONS)
    void withNothingCensoredAPercentileIsTheNearestRank(RepetitionInfo repetition) {
        Observations observations = Observations.random(random(repetition), 0);
        SurvivalCurve curve = SurvivalCurve.of(observations.distribution());
        long[] sorted = observations.list().stream()
                .mapToLong(Observations.Observation::value)
                .sorted()
                .toArray();
        for (int percent = 1; percent <= 100; percent++) {
            int rank = (percent * sorted.length + 99) / 100;
            assertEquals(OptionalLong.of(sorted[rank - 1]), curve.quantile(percent / 100.0));
        }
    }

    @RepeatedTest(REPETITIONS)
    void withNothingCensoredTheShareIsTheCountOverN(RepetitionInfo repetition) {
        Observations observations = Observations.random(random(repetition), 0);
        SurvivalCurve curve = SurvivalCurve.of(observations.distribution());
        double n = observations.list().size();
        for (long t = 0; t <= LATEST; t++) {
            long within = (long) n - observations.atRisk(t + 1);
            assertEquals(OptionalDouble.of(within / n), curve.shareWithin(t));
        }
    }

    @RepeatedTest(REPETITIONS)
    void sharesNeverFallAndLieInTheirInterval(RepetitionInfo repetition) {
        SurvivalCurve curve = SurvivalCurve.of(observations(repetition).distribution());
        double before = 0;
        for (long t = 0; t <= curve.longestFollowUp(); t++) {
            double share = curve.shareWithin(t).orElseThrow();
            Interval interval = curve.shareInterval(t).orElseThrow();
            assertTrue(share >= before);
            assertTrue(0 <= interval.low() && interval.low() <= share);
            assertTrue(share <= interval.high() && interval.high() <= 1);
            before = share;
        }
    }

    @RepeatedTest(REPETITIONS)
    void quantilesLieInTheirInterval(RepetitionInfo repetition) {
        SurvivalCurve curve = SurvivalCurve.of(observations(repetition).distribution());
        for (int percent = 1; percent <= 100; percent++) {
            OptionalLong quantile = curve.quantile(percent / 100.0);
            QuantileInterval interval = curve.quantileInterval(percent / 100.0);
            if (quantile.isPresent()) {
                assertTrue(interval.low().orElse(0) <= quantile.getAsLong());
                assertTrue(quantile.getAsLong() <= interval.high().orElse(LATEST));
            } else {
                assertEquals(OptionalLong.empty(), interval.high());
            }
        }
    }

    private static Observations observations(RepetitionInfo repetition) {
        Random random = random(repetition);
        return Observations.random(random, random.nextDouble());
    }

    private static Random random(RepetitionInfo repetition) {
        return new Random(repetition.getCurrentRepetition());
    }
}
