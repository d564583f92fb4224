package io.replyledger.measure;

import io.replyledger.stats.Distribution;
import io.replyledger.stats.DistributionBuilder;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Ages open records at the as-of time and adds every part to its provider, the provider's parents and the group, to its
 * channel and all channels, to its segment and those that hold it. What a task has of a key goes on as one part.
 */
public final class RollUp implements PairFlatMapFunction<Iterator<Tuple2<KeptKey, KeptPart>>, KeptKey, KeptPart> {
    private static final long serialVersionUID = 1L;
    private final Context context;
    private final TreeSet<String> leaves;

    /**
     * What rolling up must know.
     *
     * @param lineage provider to itself and those above it, without the group
     * @param group id of the group
     * @param times how each provider counts time
     * @param asOf source to as-of, seconds since 1970
     * @param asOfFile source and file, joined by a colon, to as-of where open records age with their own file
     */
    public record Context(
            HashMap<String, List<String>> lineage,
            String group,
            ProviderTimes times,
            HashMap<String, Long> asOf,
            HashMap<String, Long> asOfFile)
            implements Serializable {

        long asOf(KeptKey key) {
            Long own = asOfFile.get(key.source() + ":" + key.sourceFile());
            return own != null ? own : asOf.get(key.source());
        }

        List<String> providers(String provider) {
            List<String> providers = new ArrayList<>(lineage.getOrDefault(provider, List.of(provider)));
            providers.add(group);
            return providers;
        }

        /** First second from which on a month is final. */
        long finalFrom(String provider, String month, int horizonDays) {
            LocalDate day = YearMonth.parse(month).plusMonths(1).atDay(1).plusDays(horizonDays);
            return day.atStartOfDay(times.of(provider).zone()).toEpochSecond();
        }
    }

    /**
     * Rolls up in a context.
     *
     * @param leaves per {@code record.measure}, what is also wanted as it is, by provider, month and channel
     */
    public RollUp(Context context, Collection<String> leaves) {
        this.context = context;
        this.leaves = new TreeSet<>(leaves);
    }

    @Override
    public Iterator<Tuple2<KeptKey, KeptPart>> call(Iterator<Tuple2<KeptKey, KeptPart>> kept) {
        Map<KeptKey, KeptSum> sums = new HashMap<>();
        while (kept.hasNext()) {
            Tuple2<KeptKey, KeptPart> part = kept.next();
            add(part._1(), part._2(), sums);
        }
        return sums.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), e.getValue().merged()))
                .iterator();
    }

    private void add(KeptKey key, KeptPart part, Map<KeptKey, KeptSum> sums) {
        boolean isMeasured = key.kind().equals(KeptKey.MEASURE) || key.kind().equals(KeptKey.OPEN);
        if (!isMeasured) {
            sums.computeIfAbsent(key, k -> new KeptSum()).plus(part);
            return;
        }
        KeptPart judged = judged(key, key.kind().equals(KeptKey.OPEN) ? aged(key, part) : part);
        for (KeptKey whole : rolledUp(key)) {
            sums.computeIfAbsent(whole, k -> new KeptSum()).plus(judged);
        }
    }

    private List<KeptKey> rolledUp(KeptKey key) {
        List<KeptKey> rolled = new ArrayList<>();
        boolean isLeaf = leaves.contains(key.record() + "." + key.measure())
                && !key.segment().equals(Segments.PROBE);
        if (isLeaf) {
            rolled.add(key.leaf());
        }
        for (String provider : context.providers(key.provider())) {
            for (String segment : Segments.holding(key.segment())) {
                rolled.add(key.rolledUp(provider, key.channel(), segment));
                rolled.add(key.rolledUp(provider, Periods.ALL, segment));
            }
        }
        return rolled;
    }

    /** Open records become censored at their age; one that started after the as-of time has age 0. */
    private KeptPart aged(KeptKey key, KeptPart part) {
        long asOf = context.asOf(key);
        Clock clock = context.times().of(key.provider()).clock(key.clock());
        Distribution starts = part.distribution();
        if (!clock.covers(asOf * Clock.MICROS)) {
            return part.uncovered(starts.n());
        }
        DistributionBuilder ages = new DistributionBuilder();
        long[] values = starts.values();
        long[] counts = starts.censored();
        for (int i = 0; i < values.length; i++) {
            long age = values[i] >= asOf ? 0 : clock.elapsed(values[i] * Clock.MICROS, asOf * Clock.MICROS);
            ages.add(age / Clock.MICROS, 0, counts[i]);
        }
        return part.aged(ages.build(), starts.n());
    }

    private KeptPart judged(KeptKey key, KeptPart part) {
        long finalFrom = context.finalFrom(key.provider(), key.month(), Measures.horizonDays(key.measure()));
        boolean isProvisional = context.asOf().get(key.source()) < finalFrom;
        return part.judged(isProvisional);
    }
}
