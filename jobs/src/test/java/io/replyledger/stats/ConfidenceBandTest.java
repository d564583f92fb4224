package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class ConfidenceBandTest {
    @Test
    void whereOnlyTheEndReachesTheQuantileNoBandDoes() {
        QuantileInterval interval = curve("5+ 10").quantileInterval(0.5);

        assertEquals(OptionalLong.of(10), curve("5+ 10").quantile(0.5));
        assertEquals(QuantileInterval.NONE, interval);
    }

    @Test
    void aQuantileThatIsNotReachedCanHaveALowerLimit() {
        SurvivalCurve curve = curve("1 2 3 4 9+ 9+ 9+ 9+ 9+");

        assertEquals(OptionalLong.empty(), curve.quantile(0.5));
        assertEquals(new QuantileInterval(OptionalLong.of(1), OptionalLong.empty()), curve.quantileInterval(0.5));
    }

    @Test
    void neitherBandReachesTheWhole() {
        assertEquals(QuantileInterval.NONE, curve("1 2 3+ 4 5 6").quantileInterval(1));
    }

    /** The transformed distance |log(-log S(t)) - log(-log(1 - p))| of the first t inside is at most z errors. */
    @RepeatedTest(150)
    void limitsAreTheFirstCrossingsOfTheTransformedBand(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Observations observations = Observations.random(random, 0.5);
        Distribution d = observations.distribution();
        if (d.censoredCount() == 0) {
            return;
        }
        SurvivalCurve curve = SurvivalCurve.of(d);
        for (double p : new double[] {0.1, 0.25, 0.5, 0.75, 0.8, 0.9}) {
            double target = Math.log(-Math.log(1 - p));
            QuantileInterval interval = curve.quantileInterval(p);
            assertEquals(firstAtLeast(target, observations, t -> middle(curve, t) + reach(curve, t)), interval.low());
            assertEquals(firstAtLeast(target, observations, t -> middle(curve, t) - reach(curve, t)), interval.high());
        }
    }

    /** Passing over blocks of steps finds what looking at every step does. */
    @RepeatedTest(20)
    void longCurvesCrossWhereEveryStepIsLookedAt(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        DistributionBuilder values = new DistributionBuilder();
        for (int i = 0; i < 5_000; i++) {
            values.add(random.nextInt(20_000), random.nextInt(10) < repetition.getCurrentRepetition() / 3);
        }
        Distribution d = values.build();
        SurvivalSteps steps = SurvivalSteps.of(d);
        ConfidenceBand band = new ConfidenceBand(steps);
        for (double p : new double[] {0.001, 0.1, 0.5, 0.8, 0.9, 0.99, 0.9999, 1}) {
            OptionalLong low = OptionalLong.empty();
            OptionalLong high = OptionalLong.empty();
            for (int i = steps.size() - 1; i >= 0; i--) {
                if (steps.survival(i) > 0) {
                    Interval interval = LogLog.survivalInterval(steps.survival(i), steps.logVariance(i));
                    boolean isLow = 1 - interval.low() >= p - SurvivalSteps.TOLERANCE;
                    boolean isHigh = 1 - interval.high() >= p - SurvivalSteps.TOLERANCE;
                    low = isLow ? OptionalLong.of(steps.times[i]) : low;
                    high = isHigh ? OptionalLong.of(steps.times[i]) : high;
                }
            }
            assertEquals(new QuantileInterval(low, high), band.of(p));
        }
    }

    private static OptionalLong firstAtLeast(double target, Observations observations, ToDoubleFunction<Long> limit) {
        for (long time : observations.eventTimes()) {
            if (limit.applyAsDouble(time) >= target) {
                return OptionalLong.of(time);
            }
        }
        return OptionalLong.empty();
    }

    /** log(-log S); NaN where S is 0, which reaches nothing. */
    private static double middle(SurvivalCurve curve, long t) {
        double survival = curve.survivalAt(t);
        return survival == 0 ? Double.NaN : Math.log(-Math.log(survival));
    }

    /** z times the standard error of log(-log S), by the delta method. */
    private static double reach(SurvivalCurve curve, long t) {
        double survival = curve.survivalAt(t);
        return Confidence.Z * curve.standardErrorAt(t) / (survival * -Math.log(survival));
    }

    private static SurvivalCurve curve(String times) {
        return SurvivalCurve.of(Observations.parse(times).distribution());
    }
}
