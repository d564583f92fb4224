package io.replyledger.explain;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.DistributionBuilder;
import io.replyledger.stats.SurvivalCurve;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Counts what was seen of the cases behind a number. */
final class Tally {
    private final Map<Seen.Outcome, Long> counts = new EnumMap<>(Seen.Outcome.class);
    private final DistributionBuilder times = new DistributionBuilder();
    private final DistributionBuilder ages = new DistributionBuilder();
    private final TreeMap<Origin, Long> origins = new TreeMap<>();
    private final TreeSet<Awaited> awaited = new TreeSet<>();
    private long givenUp;
    private long unaged;
    private Distribution distribution;
    private SurvivalCurve curve;

    /**
     * Where cases come from.
     *
     * @param source source
     * @param file identity of the file
     * @param provider provider
     */
    record Origin(String source, String file, String provider) implements Comparable<Origin> {
        @Override
        public int compareTo(Origin other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return source + '\0' + file + '\0' + provider;
        }
    }

    /**
     * A month of a provider that a source must be exported long enough after.
     *
     * @param month month
     * @param source source
     * @param provider provider
     */
    record Awaited(String month, String source, String provider) implements Comparable<Awaited> {
        @Override
        public int compareTo(Awaited other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return month + '\0' + source + '\0' + provider;
        }
    }

    void add(Seen seen) {
        Case about = seen.about();
        counts.merge(seen.outcome(), 1L, Long::sum);
        origins.merge(new Origin(about.source(), about.file(), about.provider()), 1L, Long::sum);
        awaited.add(new Awaited(about.month(), about.source(), about.provider()));
        givenUp += about.isGivenUp() ? 1 : 0;
        if (seen.seconds() != null) {
            times.add(seen.seconds(), seen.isCensored());
            if (seen.outcome() == Seen.Outcome.WAITING) {
                ages.add(seen.seconds(), true);
            }
        } else if (seen.outcome() == Seen.Outcome.WAITING) {
            unaged++;
        }
    }

    long count(Seen.Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    long n() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** As published: what ended or was open, whether its time is known or not. */
    long censored() {
        return count(Seen.Outcome.ENDED) + count(Seen.Outcome.WAITING) + count(Seen.Outcome.UNTIMED_END);
    }

    long events() {
        return count(Seen.Outcome.OBSERVED) + count(Seen.Outcome.UNTIMED_EVENT);
    }

    long givenUp() {
        return givenUp;
    }

    /** Open cases whose age cannot be told here. */
    long unaged() {
        return unaged;
    }

    /** Cases on the curve. */
    Distribution distribution() {
        if (distribution == null) {
            distribution = times.build();
        }
        return distribution;
    }

    SurvivalCurve curve() {
        if (curve == null) {
            curve = SurvivalCurve.of(distribution());
        }
        return curve;
    }

    /** Cases whose event was seen within so many seconds. */
    long inTime(long seconds) {
        long[] values = distribution().values();
        long[] observed = distribution().observed();
        long sum = 0;
        for (int i = 0; i < values.length && values[i] <= seconds; i++) {
            sum += observed[i];
        }
        return sum;
    }

    /** Open cases that have waited longer. */
    long waitingBeyond(long seconds) {
        Distribution waiting = ages.build();
        long[] values = waiting.values();
        long[] censored = waiting.censored();
        long sum = 0;
        for (int i = values.length - 1; i >= 0 && values[i] > seconds; i--) {
            sum += censored[i];
        }
        return sum;
    }

    Map<Origin, Long> origins() {
        return origins;
    }

    SortedSet<Awaited> awaited() {
        return awaited;
    }
}
