package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * The figures of everything of which there are pools. They are made where the pools of a criterion come together, so that
 * each travels once, whoever holds its provider, and only figures travel on.
 */
public final class PoolFigures {
    /** Several a core: some criteria have many more rows than others. */
    private static final int TASKS_A_CORE = 4;

    private final Map<String, Map<String, Map<String, Figure>>> figures = new HashMap<>();

    private PoolFigures() {}

    private record Made(String provider, String code, String period, Figure figure) implements Serializable {}

    /**
     * Computes them.
     *
     * @param pools by provider, month and criterion; of one key there may be several
     * @param periods months and longer periods, with their months
     * @param seen months that criteria which rest on others may look at
     */
    static PoolFigures of(
            JavaPairRDD<PoolKey, Pool> pools,
            Catalogue catalogue,
            Map<String, Set<String>> members,
            Evaluation.Setting setting,
            Map<String, List<String>> periods,
            List<String> seen) {
        JavaSparkContext context = new JavaSparkContext(pools.context());
        Broadcast<Task> task = context.broadcast(new Task(catalogue, members, setting, periods, seen));
        PoolFigures figures = new PoolFigures();
        // Grouped in the task: Spark's own grouping would weigh the pools again and again, to spill what fits.
        pools.mapToPair(p -> new Tuple2<>(p._1().code(), Task.part(p._1(), p._2())))
                .partitionBy(new HashPartitioner(TASKS_A_CORE * context.defaultParallelism()))
                .mapPartitions(parts -> task.value().evaluated(parts))
                .collect()
                .forEach(figures::add);
        return figures;
    }

    private void add(Made made) {
        figures.computeIfAbsent(made.provider(), k -> new HashMap<>())
                .computeIfAbsent(made.code(), k -> new HashMap<>())
                .put(made.period(), made.figure());
    }

    /** The figure; empty where the provider has no pool of the criterion. */
    Optional<Figure> of(String provider, String code, String period) {
        Map<String, Figure> periods = figures.getOrDefault(provider, Map.of()).getOrDefault(code, Map.of());
        if (!periods.isEmpty() && !periods.containsKey(period)) {
            throw new IllegalArgumentException("no figure of " + code + " was made for " + period);
        }
        return Optional.ofNullable(periods.get(period));
    }

    private static final class Task implements Serializable {
        private static final long serialVersionUID = 1L;

        private final HashMap<String, Criterion> criteria = new HashMap<>();
        private final TreeMap<String, Set<String>> members;
        private final Evaluation.Setting setting;
        private final TreeMap<String, List<String>> periods;
        /** Criteria that others rest on, and the periods in which they are asked for. */
        private final HashSet<String> others = new HashSet<>();

        private final TreeMap<String, List<String>> periodsOfOthers;

        Task(
                Catalogue catalogue,
                Map<String, Set<String>> members,
                Evaluation.Setting setting,
                Map<String, List<String>> periods,
                List<String> seen) {
            catalogue.all().forEach(c -> criteria.put(c.code(), c));
            catalogue.all().stream().filter(Criterion::isMeasured).forEach(this::addOthers);
            this.members = new TreeMap<>(members);
            this.setting = setting;
            this.periods = new TreeMap<>(periods);
            this.periodsOfOthers = new TreeMap<>(periods);
            seen.forEach(month -> periodsOfOthers.put(month, List.of(month)));
        }

        private void addOthers(Criterion c) {
            if (c.rule().estimator().isOfScorecard()) {
                others.addAll(criteria.keySet());
            } else if (c.rule().estimator().isOfOther()) {
                others.add(c.rule().other());
            }
        }

        static Evaluation.Part part(PoolKey key, Pool pool) {
            return new Evaluation.Part(key.provider(), key.month(), pool);
        }

        Iterator<Made> evaluated(Iterator<Tuple2<String, Evaluation.Part>> parts) {
            Map<String, Map<String, List<Evaluation.Part>>> byCode = new TreeMap<>();
            while (parts.hasNext()) {
                Tuple2<String, Evaluation.Part> part = parts.next();
                byCode.computeIfAbsent(part._1(), k -> new HashMap<>())
                        .computeIfAbsent(part._2().provider(), k -> new ArrayList<>())
                        .add(part._2());
            }
            List<Made> made = new ArrayList<>();
            byCode.forEach((code, byProvider) -> members.forEach((holder, held) -> {
                List<Evaluation.Part> all = new ArrayList<>();
                held.forEach(provider -> all.addAll(byProvider.getOrDefault(provider, List.of())));
                if (!all.isEmpty()) {
                    evaluate(holder, code, all, made);
                }
            }));
            return made.iterator();
        }

        private void evaluate(String provider, String code, List<Evaluation.Part> parts, List<Made> made) {
            Evaluation evaluation = new Evaluation(provider, members.get(provider), criteria.get(code), setting, parts);
            // A side figure such as 1.6/response_rate is asked for with its criterion.
            boolean isOther = others.contains(code.split("/", 2)[0]);
            (isOther ? periodsOfOthers : periods)
                    .forEach((period, months) -> made.add(new Made(provider, code, period, evaluation.of(months))));
        }
    }
}
