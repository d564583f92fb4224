package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DistributionBuilderTest {
    private final DistributionBuilder builder = new DistributionBuilder();

    @Test
    void startsEmpty() {
        assertTrue(builder.isEmpty());
        assertEquals(Distribution.EMPTY, builder.build());
    }

    @Test
    void sortsAndCountsWhatComesInAnyOrder() {
        builder.add(9, false);
        builder.add(0, true);
        builder.add(9, true);
        builder.add(9, false);
        builder.add(0, true);

        assertFalse(builder.isEmpty());
        assertEquals(Distribution.of(new long[] {0, 9}, new long[] {0, 2}, new long[] {2, 1}), builder.build());
    }

    @Test
    void goesOnAfterBuilding() {
        builder.add(5, false);
        Distribution first = builder.build();
        builder.add(6, false);

        assertEquals(Observations.parse("5").distribution(), first);
        assertEquals(Observations.parse("5 6").distribution(), builder.build());
    }

    @Test
    void countsALotOfDistinctValues() {
        Random random = new Random(1);
        Map<Long, Long> counts = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            long value = random.nextLong() >>> (1 + random.nextInt(60));
            builder.add(value, false);
            counts.merge(value, 1L, Long::sum);
        }
        long[] values = counts.keySet().stream().mapToLong(Long::longValue).toArray();
        long[] observed = counts.values().stream().mapToLong(Long::longValue).toArray();

        assertEquals(Distribution.of(values, observed, new long[values.length]), builder.build());
    }

    @Test
    void rejectsNegativeValues() {
        assertThrows(IllegalArgumentException.class, () -> builder.add(-1, false));
        assertTrue(builder.isEmpty());
    }
}
