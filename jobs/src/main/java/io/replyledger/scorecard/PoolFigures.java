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
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/**
 * The figures of everything of which there are pools. They are made where the pools of a provider and a criterion come
 * together, so that only figures travel on.
 */
public final class PoolFigures {
    /** Several a core: the group has many more rows than others. */
    private static final int TASKS_A_CORE = 4;

    private final Map<String, Map<String, Map<String, Figure>>> figures = new HashMap<>();

    private PoolFigures() {}

    /** What is measured of whom. */
    private record Subject(String provider, String code) implements Serializable {}

    private record Made(Subject subject, String period, Figure figure) implements Serializable {}

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
        pools.flatMapToPair(p -> task.value().spread(p._1(), p._2()))
                .groupByKey(TASKS_A_CORE * context.defaultParallelism())
                .flatMap(p -> task.value().evaluated(p._1(), p._2()))
                .collect()
                .forEach(figures::add);
        return figures;
    }

    private void add(Made made) {
        figures.computeIfAbsent(made.subject().provider(), k -> new HashMap<>())
                .computeIfAbsent(made.subject().code(), k -> new HashMap<>())
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
        private final HashMap<String, List<String>> above = new HashMap<>();
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
            members.forEach((holder, held) -> held.forEach(
                    p -> above.computeIfAbsent(p, k -> new ArrayList<>()).add(holder)));
        }

        private void addOthers(Criterion c) {
            if (c.rule().estimator().isOfScorecard()) {
                others.addAll(criteria.keySet());
            } else if (c.rule().estimator().isOfOther()) {
                others.add(c.rule().other());
            }
        }

        /** To its provider and to all that hold it. */
        Iterator<Tuple2<Subject, Evaluation.Part>> spread(PoolKey key, Pool pool) {
            Evaluation.Part part = new Evaluation.Part(key.provider(), key.month(), pool);
            return above.getOrDefault(key.provider(), List.of()).stream()
                    .map(holder -> new Tuple2<>(new Subject(holder, key.code()), part))
                    .iterator();
        }

        Iterator<Made> evaluated(Subject subject, Iterable<Evaluation.Part> parts) {
            List<Evaluation.Part> all = new ArrayList<>();
            parts.forEach(all::add);
            Evaluation evaluation = new Evaluation(
                    subject.provider(), members.get(subject.provider()), criteria.get(subject.code()), setting, all);
            List<Made> made = new ArrayList<>();
            // A side figure such as 1.6/response_rate is asked for with its criterion.
            boolean isOther = others.contains(subject.code().split("/", 2)[0]);
            (isOther ? periodsOfOthers : periods)
                    .forEach((period, months) -> made.add(new Made(subject, period, evaluation.of(months))));
            return made.iterator();
        }
    }
}
