package io.replyledger.job;

import io.replyledger.measure.Account;
import io.replyledger.measure.KeptKey;
import io.replyledger.measure.KeptPart;
import io.replyledger.measure.Leaf;
import io.replyledger.measure.Leaves;
import io.replyledger.measure.Overview;
import io.replyledger.measure.PackedPart;
import io.replyledger.measure.Periods;
import io.replyledger.measure.ProviderTime;
import io.replyledger.measure.RollUp;
import io.replyledger.measure.SourceFacts;
import io.replyledger.measure.Subject;
import io.replyledger.output.Rows;
import io.replyledger.scorecard.Behind;
import io.replyledger.scorecard.Cell;
import io.replyledger.scorecard.Clocks;
import io.replyledger.scorecard.Criterion;
import io.replyledger.scorecard.Delivery;
import io.replyledger.scorecard.Evidence;
import io.replyledger.scorecard.KeptLeaf;
import io.replyledger.scorecard.KeptPools;
import io.replyledger.scorecard.Pool;
import io.replyledger.scorecard.PoolKey;
import io.replyledger.scorecard.Probes;
import io.replyledger.scorecard.ProviderClock;
import io.replyledger.scorecard.ReadFile;
import io.replyledger.scorecard.RecordTables;
import io.replyledger.scorecard.Scorecard;
import io.replyledger.scorecard.Sources;
import io.replyledger.scorecard.Structure;
import io.replyledger.table.CallEvents;
import io.replyledger.table.Calls;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/** The scorecard of a run: what the records and the kept distributions say of every criterion. */
final class ScorecardRun {
    private final StoreReading store;
    private final Inputs inputs;
    private final Map<RecordType, JavaRDD<RecordStanding>> read = new EnumMap<>(RecordType.class);

    ScorecardRun(StoreReading store) {
        this.store = store;
        this.inputs = store.inputs();
    }

    /** Rows of every table of the scorecard, of these months. */
    List<Rows> tables(Overview overview, JavaPairRDD<KeptKey, PackedPart> kept, Period published) throws IOException {
        List<Account> accounts = overview.accounts();
        DeliveredMonths delivered = new DeliveredMonths(inputs, store.asOf().bySource(), accounts, store.holdings());
        PlainMonths plain = new PlainMonths(accounts, store.reader(), store.cut());
        Clocks clocks = clocks(delivered.providers());
        Sources sources = sources(store.folders().facts());
        Evidence evidence = evidence(delivered, clocks, sources);
        String settings = evidence.settings(inputs.catalogue(), delivered.providers(), delivered.seen());
        Probes probes = probes(overview.subjects(), delivered);
        JavaPairRDD<PoolKey, Pool> pools = new StoredPools(store.spark(), store.store(), store.cut() != null)
                .of(
                        fingerprint(settings, delivered.watched()),
                        sink -> evidence.pools(
                                inputs.catalogue(),
                                type -> given(type, plain, evidence.isSmall()),
                                watched(delivered),
                                delivered.providers(),
                                delivered.seen(),
                                logged -> withProbes(evidence, probes, plain, delivered, logged, sink)));
        RollUp.Context context = context();
        JavaPairRDD<PoolKey, Pool> ofKept = KeptPools.of(
                inputs.catalogue(),
                Leaves.of(kept, KeptPools.wanted(inputs.catalogue()), context).map(ScorecardRun::leaf),
                delivered.delivery(),
                probes);
        Scorecard scorecard = new Scorecard(
                inputs.catalogue(), structure(context), inputs.weighting(), periods(delivered.months(), published));
        scorecard.evaluate(delivered.delivery(), sources, clocks, probes, pools.union(ofKept), delivered.seen());
        return Stream.of(
                        Scorecard.SCORECARD,
                        Scorecard.DETAIL,
                        Scorecard.DIMENSIONS,
                        Scorecard.EMPHASES,
                        Scorecard.CRITERIA)
                .map(table -> Rows.of(table, scorecard.rows(table)))
                .toList();
    }

    private Probes probes(Set<Subject> subjects, DeliveredMonths delivered) {
        List<Probes.Known> known = subjects.stream()
                .map(s -> new Probes.Known(s.record(), s.provider(), s.measure(), s.channel(), s.isProbe()))
                .toList();
        return Probes.of(inputs.catalogue(), known, delivered.delivery());
    }

    /** Adds the pools of those of whom nothing else is known. */
    private void withProbes(
            Evidence evidence,
            Probes probes,
            PlainMonths plain,
            DeliveredMonths delivered,
            JavaPairRDD<PoolKey, Pool> logged,
            Evidence.Sink sink)
            throws IOException {
        if (probes.providers(inputs.catalogue()).isEmpty()) {
            sink.take(logged);
        } else {
            evidence.ofProbes()
                    .pools(
                            inputs.catalogue().withProbes(),
                            type -> given(type, plain, evidence.isSmall()),
                            watched(delivered),
                            delivered.providers(),
                            delivered.seen(),
                            probed -> sink.take(logged.union(probed.filter(p -> probes.isOf(p._1())))));
        }
    }

    /**
     * What stands behind a figure of a criterion over a view.
     *
     * @param months months of its period
     * @param isOfProbes of mystery contacts
     * @param most how many rows to name
     */
    Behind behind(
            List<Account> accounts, Criterion c, String provider, List<String> months, boolean isOfProbes, int most) {
        DeliveredMonths delivered = new DeliveredMonths(inputs, store.asOf().bySource(), accounts, store.holdings());
        PlainMonths plain = new PlainMonths(accounts, store.reader(), store.cut());
        Evidence evidence = evidence(
                delivered,
                clocks(delivered.providers()),
                sources(store.folders().facts()));
        return (isOfProbes ? evidence.ofProbes() : evidence)
                .behind(
                        c,
                        type -> given(type, plain, evidence.isSmall()),
                        watched(delivered),
                        delivered.providers(),
                        delivered.seen(),
                        structure(context()).counted(provider, c, months, delivered.delivery()),
                        most);
    }

    private Evidence evidence(DeliveredMonths delivered, Clocks clocks, Sources sources) {
        Set<String> records = new TreeSet<>(delivered.records());
        if (!delivered.files().isEmpty()) {
            records.add(ReadFile.RECORD);
        }
        // Whoever delivered anything has a scorecard.
        records.add(Delivery.SCORECARD);
        return new Evidence(store.spark(), clocks, sources, records, delivered.files(), delivered.rows());
    }

    private RollUp.Context context() {
        return RollUpContexts.of(inputs.configuration(), store.asOf(), inputs.times());
    }

    private RecordTables.AsOf watched(DeliveredMonths delivered) {
        return new RecordTables.AsOf(
                new HashMap<>(delivered.watched()), new HashMap<>(store.asOf().byFile()));
    }

    private String fingerprint(String settings, Map<String, Long> watched) {
        StringBuilder all = new StringBuilder(settings);
        for (RecordType type : RecordType.records()) {
            all.append('|').append(type.table()).append(store.folders().of(type));
        }
        return KeptFolders.hash(all.append(new TreeMap<>(watched))
                .append(new TreeMap<>(store.asOf().byFile()))
                .toString());
    }

    /** Tickets and their events come out of the same reading. */
    private Evidence.Given given(RecordType type, PlainMonths plain, boolean isSmall) {
        RecordType record = type.foldsInto().orElse(type);
        Set<String> stored = new TreeSet<>(plain.of(record));
        Set<String> folded = new TreeSet<>(store.holdings().months(record).keySet());
        if (isSmall && !stored.containsAll(folded)) {
            // To plan two readings takes longer than to fold a few rows for nothing.
            stored.clear();
        }
        folded.removeAll(stored);
        boolean hasEvents = record == RecordType.TICKET;
        JavaRDD<RecordStanding> standings = folded.isEmpty()
                ? null
                : read.computeIfAbsent(record, t -> store.reader().standings(t, folded, store.cut(), hasEvents));
        return new Evidence.Given(
                standings,
                type.isEvent() || stored.isEmpty() ? null : store.reader().asStored(type, stored));
    }

    private Clocks clocks(Set<String> providers) {
        Set<String> all = new TreeSet<>(providers);
        inputs.configuration().providers().forEach(p -> all.add(p.id()));
        HashMap<ProviderTime, ProviderClock> made = new HashMap<>();
        HashMap<String, ProviderClock> byProvider = new HashMap<>();
        all.forEach(p -> byProvider.put(p, clock(inputs.times().of(p), made)));
        return new Clocks(byProvider, clock(inputs.times().standard(), made));
    }

    /** Providers that share their times share their clock, so that it travels to tasks once. */
    private static ProviderClock clock(ProviderTime time, Map<ProviderTime, ProviderClock> made) {
        return made.computeIfAbsent(
                time, t -> new ProviderClock(t.zone(), t.business().orElse(null)));
    }

    private static Sources sources(Map<String, SourceFacts> facts) {
        Map<String, Set<String>> available = new TreeMap<>();
        Set<String> coarse = new TreeSet<>();
        facts.forEach((source, f) -> {
            available.put(source, known(f.available()));
            if (f.precision().equals("minute")) {
                coarse.add(source);
            }
        });
        return Sources.of(available, coarse);
    }

    /** Events of a queue tell what became of a call. */
    private static Set<String> known(Set<String> available) {
        Set<String> known = new TreeSet<>(available);
        boolean isQueue = available.contains(RecordType.CALL_EVENT.table() + "." + CallEvents.KIND);
        if (isQueue) {
            known.add(RecordType.CALL.table() + "." + Calls.OUTCOME);
        }
        return known;
    }

    private static KeptLeaf leaf(Leaf leaf) {
        KeptPart part = leaf.part();
        return new KeptLeaf(
                leaf.key().record(),
                leaf.key().provider(),
                leaf.key().month(),
                leaf.key().channel(),
                leaf.key().measure(),
                leaf.key().clock().equals("business"),
                leaf.key().isProbe(),
                Cell.of(
                        part.distribution(),
                        part.records(),
                        part.untimedEvents(),
                        part.untimedEnds(),
                        part.uncovered(),
                        "minute".equals(part.precision())));
    }

    private Structure structure(RollUp.Context context) {
        Map<String, String> names = new TreeMap<>();
        names.put(context.group(), inputs.configuration().group().name());
        inputs.configuration().providers().forEach(p -> names.put(p.id(), p.name()));
        return new Structure(context.group(), new TreeMap<>(context.lineage()), names);
    }

    /** Months and what they roll up to, with their months in order. */
    private static Map<String, List<String>> periods(List<String> months, Period published) {
        Map<String, List<String>> periods = new LinkedHashMap<>();
        for (String month : months) {
            for (String period : Periods.holding(month)) {
                periods.computeIfAbsent(period, k -> new ArrayList<>()).add(month);
            }
        }
        periods.keySet().removeIf(p -> !published.includes(p));
        return periods;
    }
}
