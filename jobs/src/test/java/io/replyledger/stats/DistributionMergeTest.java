package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DistributionMergeTest {
    @Test
    void addsTheCountsOfEqualValues() {
        Distribution left = Observations.parse("1 3 3+ 8").distribution();
        Distribution right = Observations.parse("0+ 3 8+ 9").distribution();

        assertEquals(Observations.parse("0+ 1 3 3 3+ 8 8+ 9").distribution(), left.plus(right));
    }

    @Test
    void nothingAddsNothing() {
        Distribution d = Observations.parse("1 3+").distribution();

        assertEquals(d, d.plus(Distribution.EMPTY));
        assertEquals(d, Distribution.EMPTY.plus(d));
        assertEquals(Distribution.EMPTY, Distribution.EMPTY.plus(Distribution.EMPTY));
        assertEquals(Distribution.EMPTY, Distribution.merge(List.of()));
        assertEquals(d, Distribution.merge(List.of(d)));
    }

    @Test
    void theLargestLongIsAValueLikeAnother() {
        Distribution d = Observations.parse("4 " + Long.MAX_VALUE).distribution();

        assertEquals(
                Observations.parse("4 4 9+ " + Long.MAX_VALUE + " " + Long.MAX_VALUE + "+")
                        .distribution(),
                d.plus(Observations.parse("4 9+ " + Long.MAX_VALUE + "+").distribution()));
    }

    @RepeatedTest(50)
    void valuesFarApartAndCloseTogetherAreThoseOfASortedMap(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        NavigableMap<Long, long[]> counts = new TreeMap<>();
        List<Distribution> parts = new ArrayList<>();
        for (int part = 0; part < 1 + random.nextInt(60); part++) {
            DistributionBuilder builder = new DistributionBuilder();
            int bits = 1 + random.nextInt(63);
            for (int i = 0; i < random.nextInt(3_000); i++) {
                long value = random.nextLong() >>> bits;
                boolean isCensored = random.nextInt(4) == 0;
                builder.add(value, isCensored);
                counts.computeIfAbsent(value, v -> new long[2])[isCensored ? 1 : 0]++;
            }
            parts.add(builder.build());
        }

        assertEquals(
                Distribution.of(
                        counts.keySet().stream().mapToLong(v -> v).toArray(),
                        counts.values().stream().mapToLong(c -> c[0]).toArray(),
                        counts.values().stream().mapToLong(c -> c[1]).toArray()),
                Distribution.merge(parts));
    }

    @RepeatedTest(200)
    void anySplitInAnyOrderMergesToTheWhole(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        Observations whole = Observations.random(random, 0.3);

        List<Distribution> parts = parts(whole, 1 + random.nextInt(9), random);
        assertEquals(whole.distribution(), Distribution.merge(parts));
        Collections.shuffle(parts, random);
        assertEquals(whole.distribution(), Distribution.merge(parts));
        assertEquals(whole.distribution(), parts.stream().reduce(Distribution.EMPTY, Distribution::plus));
    }

    private static List<Distribution> parts(Observations whole, int count, Random random) {
        List<DistributionBuilder> builders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            builders.add(new DistributionBuilder());
        }
        whole.list().forEach(one -> builders.get(random.nextInt(count)).add(one.value(), one.isCensored()));
        return new ArrayList<>(builders.stream().map(DistributionBuilder::build).toList());
    }
}
