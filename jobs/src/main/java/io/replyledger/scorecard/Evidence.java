package io.replyledger.scorecard;

import io.replyledger.direct.rows.SparkRows;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.RecordType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.Tuple2;

/** Measures criteria over records: one query per view, and a single job for all of them. */
public final class Evidence {
    private static final long MANY = 200_000;
    private static final int TASKS_A_CORE = 4;
    private static final String BROADCAST_UP_TO = "spark.sql.autoBroadcastJoinThreshold";
    private static final Pattern WORD = Pattern.compile("[a-z_]+");

    private final SparkSession spark;
    private final Clocks clocks;
    private final Sources sources;
    private final Set<String> delivered;
    private final boolean isSmall;
    private final boolean isOfProbes;
    private final List<ReadFile> files;

    /**
     * Over a session.
     *
     * @param files delivered files
     * @param delivered record types of which there is anything
     * @param rows how many rows they have together: few are best read by one task a view, without any exchange between tasks
     */
    public Evidence(
            SparkSession spark,
            Clocks clocks,
            Sources sources,
            Set<String> delivered,
            List<ReadFile> files,
            long rows) {
        this(spark, clocks, sources, delivered, files, rows < MANY, false);
    }

    private Evidence(
            SparkSession spark,
            Clocks clocks,
            Sources sources,
            Set<String> delivered,
            List<ReadFile> files,
            boolean isSmall,
            boolean isOfProbes) {
        this.isSmall = isSmall;
        this.isOfProbes = isOfProbes;
        this.spark = spark;
        this.clocks = clocks;
        this.sources = sources;
        this.delivered = delivered;
        this.files = List.copyOf(files);
    }

    /** The same over mystery contacts. */
    public Evidence ofProbes() {
        return new Evidence(spark, clocks, sources, delivered, files, isSmall, true);
    }

    /** Whether there are so few rows that planning costs more than reading. */
    public boolean isSmall() {
        return isSmall;
    }

    /** Gives records of a type. */
    public interface Reader {
        Given read(RecordType type);
    }

    /**
     * Records of a type.
     *
     * @param folded those that had to be folded, with events where they are asked for; null for none
     * @param asStored those that count as they are stored, with all declared columns; null for none
     */
    public record Given(JavaRDD<RecordStanding> folded, Dataset<Row> asStored) {}

    /** Takes pools while they can be computed: what they rest on is let go of afterwards. */
    public interface Sink {
        void take(JavaPairRDD<PoolKey, Pool> pools) throws IOException;
    }

    /** The pools of all criteria over views, by provider, month and code, of these providers and months; each key once. */
    public void pools(
            Catalogue catalogue,
            Reader reader,
            RecordTables.AsOf asOf,
            Set<String> providers,
            List<String> months,
            Sink sink)
            throws IOException {
        Map<String, List<Criterion>> byView = byView(catalogue);
        Needed needed = new Needed(byView.keySet());
        byView.forEach((view, criteria) -> needed.add(CriterionSql.of(view, criteria)));
        try (Held held = new Held(spark, isSmall, needed.readMoreThanOnce(byView.keySet()))) {
            register(needed, reader, new RecordTables(spark, clocks, asOf, held, isOfProbes), providers, months, held);
            sink.take(withoutBroadcast(() -> pools(byView)));
        }
    }

    /**
     * What stands behind a figure of a criterion over a view.
     *
     * @param providers all whose rows views look at
     * @param months months that views look at
     * @param counted months that count, by provider
     * @param most how many rows to name
     */
    public Behind behind(
            Criterion c,
            Reader reader,
            RecordTables.AsOf asOf,
            Set<String> providers,
            List<String> months,
            Map<String, Set<String>> counted,
            int most) {
        Needed needed = new Needed(Set.of(c.rule().view()));
        String rows = BehindSql.of(c, needed.records);
        needed.add(rows);
        try (Held held = new Held(spark, isSmall, needed.readMoreThanOnce(Set.of()))) {
            register(needed, reader, new RecordTables(spark, clocks, asOf, held, isOfProbes), providers, months, held);
            Broadcast<Clocks> shared = new JavaSparkContext(spark.sparkContext()).broadcast(clocks);
            return withoutBroadcast(() -> SparkRows.of(spark.sql(rows)))
                    .aggregate(
                            new Behind(c, most),
                            new BehindTask(c, shared, sources, new TreeMap<>(counted)),
                            Behind::plus);
        }
    }

    private void register(
            Needed needed, Reader reader, RecordTables tables, Set<String> providers, List<String> months, Held held) {
        needed.records.forEach(r -> register(RecordType.of(r).orElseThrow(), reader, tables, needed.words));
        GivenTables given = new GivenTables(spark);
        given.registerMonths(providers, months, clocks);
        given.registerFiles(files);
        needed.views.forEach(v -> held.register(v.name(), spark.sql(v.sql())));
    }

    /** Nothing is sent to every task because its file is small: compressed, millions of records are. Views say what is. */
    private <T> T withoutBroadcast(Supplier<T> planned) {
        String before = spark.conf().get(BROADCAST_UP_TO);
        spark.conf().set(BROADCAST_UP_TO, "-1");
        try {
            return planned.get();
        } finally {
            spark.conf().set(BROADCAST_UP_TO, before);
        }
    }

    /** All that decides the pools beside the records and how long they were watched. */
    public String settings(Catalogue catalogue, Set<String> providers, List<String> months) {
        Map<String, List<Criterion>> byView = byView(catalogue);
        List<View> views = new ArrayList<>();
        byView.keySet().forEach(v -> resolve(v, views, new TreeSet<>()));
        List<String> queries =
                views.stream().map(v -> v.name() + ": " + v.sql()).toList();
        return byView + "|" + queries + "|" + new TreeSet<>(providers) + "|" + months + "|" + new TreeSet<>(delivered)
                + "|" + files;
    }

    private void register(RecordType type, Reader reader, RecordTables tables, Set<String> words) {
        Given given = delivered.contains(type.table()) ? reader.read(type) : new Given(null, null);
        if (given.folded() == null && given.asStored() == null) {
            tables.registerEmpty(type, words);
        } else {
            tables.register(type, given, words);
        }
    }

    private JavaPairRDD<PoolKey, Pool> pools(Map<String, List<Criterion>> byView) {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        Broadcast<Clocks> shared = context.broadcast(clocks);
        JavaPairRDD<PoolKey, Pool> all =
                context.<Tuple2<PoolKey, Pool>>emptyRDD().mapToPair(p -> p);
        for (Map.Entry<String, List<Criterion>> view : byView.entrySet()) {
            Dataset<Row> rows = spark.sql(CriterionSql.of(view.getKey(), view.getValue()));
            all = all.union(SparkRows.of(rows).mapPartitionsToPair(new Measuring(view.getValue(), shared, sources)));
        }
        if (isSmall) {
            // One task read each view, so each key is there once.
            return all.coalesce(TASKS_A_CORE * context.defaultParallelism());
        }
        return all.groupByKey(context.defaultParallelism()).mapValues(Evidence::sum);
    }

    private static Pool sum(Iterable<Pool> pools) {
        List<Pool> all = new ArrayList<>();
        pools.forEach(all::add);
        return Pool.sum(all);
    }

    /** Criteria that anybody can have measured, by their view. */
    private Map<String, List<Criterion>> byView(Catalogue catalogue) {
        Map<String, List<Criterion>> byView = new LinkedHashMap<>();
        for (Criterion c : catalogue.all()) {
            boolean isOverView =
                    c.isMeasured() && !c.rule().isKept() && !c.rule().view().isEmpty();
            boolean isDelivered = delivered.containsAll(c.requires())
                    && (c.uses().isEmpty() || c.uses().stream().anyMatch(delivered::contains));
            if (isOverView && isDelivered && sources.canKnow(c.rule())) {
                byView.computeIfAbsent(c.rule().view(), v -> new ArrayList<>()).add(c);
            }
        }
        return byView;
    }

    /** Views that a view rests on come before it. */
    static void resolve(String name, List<View> views, Set<String> records) {
        if (RecordType.of(name).isPresent()) {
            records.add(name);
        } else if (!View.GIVEN.contains(name)
                && views.stream().noneMatch(v -> v.name().equals(name))) {
            View view = View.load(name).orElseThrow();
            view.reads().forEach(r -> resolve(r, views, records));
            views.add(view);
        }
    }

    /** Views that are read, in an order in which each comes after those that it rests on, their records and columns. */
    private static final class Needed {
        private final List<View> views = new ArrayList<>();
        private final Set<String> records = new TreeSet<>();
        private final Set<String> words = new TreeSet<>(Set.of("provider_id", "source"));

        Needed(Set<String> names) {
            names.forEach(n -> resolve(n, views, records));
            views.forEach(v -> add(v.sql()));
        }

        /** Takes every word for a column. */
        void add(String sql) {
            Matcher matcher = WORD.matcher(sql);
            while (matcher.find()) {
                words.add(matcher.group());
            }
        }

        Set<String> readMoreThanOnce(Set<String> measured) {
            Set<String> read = new TreeSet<>(measured);
            Set<String> again = new TreeSet<>();
            for (View view : views) {
                view.reads().stream().filter(r -> !read.add(r)).forEach(again::add);
            }
            return again;
        }
    }
}
