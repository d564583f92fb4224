package io.replyledger.measure;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import scala.Tuple2;

/**
 * Ages open records at the as-of time and adds every part to its provider, the provider's parents and the group, to its
 * channel and all channels, to its segment and those that hold it. What a task has of a key goes on as one part; accounts of
 * rows do not.
 */
public final class RollUp implements PairFlatMapFunction<Iterator<Tuple2<KeptKey, PackedPart>>, KeptKey, PackedPart> {
    private static final long serialVersionUID = 1L;
    private final Context context;
    private final Aging aging;

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
            // Asked for every part; a formatter takes longer than all the rest.
            int year = Integer.parseInt(month, 0, 4, 10);
            LocalDate day = YearMonth.of(year, Integer.parseInt(month, 5, 7, 10))
                    .plusMonths(1)
                    .atDay(1);
            return day.plusDays(horizonDays)
                    .atStartOfDay(times.of(provider).zone())
                    .toEpochSecond();
        }
    }

    /** Rolls up in a context. */
    public RollUp(Context context) {
        this.context = context;
        this.aging = new Aging(context);
    }

    @Override
    public Iterator<Tuple2<KeptKey, PackedPart>> call(Iterator<Tuple2<KeptKey, PackedPart>> kept) {
        Map<KeptKey, List<PackedPart>> wholes = new HashMap<>();
        while (kept.hasNext()) {
            Tuple2<KeptKey, PackedPart> part = kept.next();
            add(part._1(), part._2(), wholes);
        }
        return wholes.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), PackedPart.sum(e.getValue())))
                .iterator();
    }

    private void add(KeptKey key, PackedPart part, Map<KeptKey, List<PackedPart>> wholes) {
        if (!key.isMeasured()) {
            return;
        }
        PackedPart judged = judged(key, part);
        for (KeptKey whole : wholes(key)) {
            wholes.computeIfAbsent(whole, k -> new ArrayList<>(1)).add(judged);
        }
    }

    /** Everything that a part counts in. */
    List<KeptKey> wholes(KeptKey key) {
        List<KeptKey> rolled = new ArrayList<>();
        for (String provider : context.providers(key.provider())) {
            for (String segment : Segments.holding(key.segment())) {
                rolled.add(key.rolledUp(provider, key.channel(), segment));
                rolled.add(key.rolledUp(provider, Periods.ALL, segment));
            }
        }
        return rolled;
    }

    /** A part aged at the as-of time, final or not. */
    PackedPart judged(KeptKey key, PackedPart part) {
        return aging.of(key, part).judged(isProvisional(key));
    }

    /** The same of a sketch. */
    KeptSketch judged(KeptSketch sketch) {
        KeptKey key = sketch.key();
        return key.kind().equals(KeptKey.OPEN)
                ? KeptSketch.of(key, judged(key, sketch.part()))
                : sketch.judged(isProvisional(key));
    }

    private boolean isProvisional(KeptKey key) {
        long finalFrom = context.finalFrom(key.provider(), key.month(), Measures.horizonDays(key.measure()));
        return context.asOf().get(key.source()) < finalFrom;
    }
}
