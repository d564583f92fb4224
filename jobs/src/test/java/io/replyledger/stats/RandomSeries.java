package io.replyledger.stats;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Eight to 30 months with gaps, and values with ties, or without. */
record RandomSeries(long[] months, double[] values) {

    static RandomSeries withTies(int seed) {
        Random random = new Random(seed);
        int range = 1 + random.nextInt(20);
        return of(random, () -> random.nextInt(range) / 4.0);
    }

    static RandomSeries withoutTies(int seed) {
        Random random = new Random(seed);
        return of(random, random::nextGaussian);
    }

    MonthlySeries series() {
        return MonthlySeries.of(months, values);
    }

    RandomSeries map(DoubleUnaryOperator function) {
        return new RandomSeries(months, Arrays.stream(values).map(function).toArray());
    }

    /** Adds so much per month. */
    RandomSeries plusSlope(double slope) {
        double[] raised = IntStream.range(0, values.length)
                .mapToDouble(i -> values[i] + slope * months[i])
                .toArray();
        return new RandomSeries(months, raised);
    }

    private static RandomSeries of(Random random, DoubleSupplier value) {
        int n = MonthlySeries.LEAST + random.nextInt(23);
        long[] months = random.longs(1000, 0, 60).distinct().limit(n).sorted().toArray();
        return new RandomSeries(
                months,
                Arrays.stream(months).mapToDouble(month -> value.getAsDouble()).toArray());
    }
}
