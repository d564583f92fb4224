package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
