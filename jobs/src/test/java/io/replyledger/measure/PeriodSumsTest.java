package io.replyledger.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.replyledger.stats.Distribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import scala.Tuple2;

/** A quarter or year that comes as a whole gives what its months give. */
class PeriodSumsTest {
    private static final List<String> MONTHS =
            List.of("2023-02", "2023-12", "2024-01", "2024-04", "2024-06", "2025-03");

    private static KeptKey key(String provider, String month) {
        return new KeptKey(
                KeptKey.MEASURE, "", provider, month, "all", "all", "m", Clock.CALENDAR, "created", "", "", "");
    }

    private static KeptPart part(Random random) {
        long[] values = {random.nextInt(50), 50 + random.nextInt(50)};
        Distribution some = Distribution.of(values, new long[] {1, 2}, new long[] {0, 1});
        return new KeptPart(some, "created", "second", 0, 1, 0, 0, 1, random.nextBoolean(), 0, null, null);
    }

    private static List<Tuple2<KeptKey, KeptPart>> parts() {
        Random random = new Random(1);
        List<Tuple2<KeptKey, KeptPart>> parts = new ArrayList<>();
        for (String provider : List.of("a", "b", "c")) {
            for (String month : MONTHS) {
                for (int i = 0; i < 3; i++) {
                    parts.add(new Tuple2<>(key(provider, month), part(random)));
                }
            }
        }
        return parts;
    }

    private static Map<String, KeptPart> sums(List<Tuple2<KeptKey, KeptPart>> parts) {
        List<Tuple2<KeptKey, KeptPart>> sorted = new ArrayList<>(parts);
        sorted.sort((a, b) -> new SeriesOrder().compare(a._1(), b._1()));
        Map<String, KeptPart> sums = new TreeMap<>();
        new PeriodSums(sorted.iterator())
                .forEachRemaining(p -> assertEquals(null, sums.put(p._1().provider() + " " + p._1().month(), p._2())));
        return sums;
    }

    /** The same parts, these periods as a whole. */
    private static List<Tuple2<KeptKey, KeptPart>> with(Set<String> wholes, Map<String, KeptPart> sums) {
        List<Tuple2<KeptKey, KeptPart>> parts = new ArrayList<>();
        for (Tuple2<KeptKey, KeptPart> part : parts()) {
            if (Periods.holding(part._1().month()).stream().noneMatch(wholes::contains)) {
                parts.add(part);
            }
        }
        for (String provider : List.of("a", "b", "c")) {
            wholes.forEach(period -> parts.add(new Tuple2<>(key(provider, period), sums.get(provider + " " + period))));
        }
        return parts;
    }

    @Test
    void wholesGiveWhatTheirMonthsGive() {
        Map<String, KeptPart> sums = sums(parts());
        assertEquals(3 * (6 + 5 + 3 + 1), sums.size());
        for (Set<String> wholes : List.of(
                Set.of("2023"),
                Set.of("2023", "2024"),
                Set.of("2024-Q1"),
                Set.of("2024-Q2"),
                Set.of("2023", "2024-Q1", "2024-Q2"),
                Set.of("2023-Q1", "2024", "2025"))) {
            sums(with(wholes, sums)).forEach((period, part) -> assertEquals(sums.get(period), part, period));
            assertEquals(sums.get("b all"), sums(with(wholes, sums)).get("b all"));
        }
    }
}
