package io.replyledger.scorecard;

import io.replyledger.stats.Mean;
import io.replyledger.stats.PowerSums;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;

/** Rows of the published tables: criteria of every provider and period, and what sums them up. */
public final class Scorecard {
    public static final String SCORECARD = "scorecard";
    public static final String DETAIL = "scorecard_detail";
    public static final String CRITERIA = "criteria";
    public static final String DIMENSIONS = "dimensions";
    public static final String EMPHASES = "emphases";

    private final Catalogue catalogue;
    private final Structure structure;
    private final Weighting weighting;
    private final Map<String, List<String>> periods;
    private final Map<String, List<Object[]>> rows = new HashMap<>();
    private final Map<String, List<String>> names = new HashMap<>();

    /**
     * A scorecard.
     *
     * @param weighting what counts how much
     * @param periods months and longer periods, with their months
     */
    public Scorecard(Catalogue catalogue, Structure structure, Weighting weighting, Map<String, List<String>> periods) {
        this.catalogue = catalogue;
        this.structure = structure;
        this.weighting = weighting;
        this.periods = periods;
    }

    /**
     * Counts everything.
     *
     * @param probes of whom only mystery contacts are known
     * @param pools by provider, month and criterion; of one key there may be several
     * @param seen months that criteria which rest on others may look at
     */
    public void evaluate(
            Delivery delivery,
            Sources sources,
            Clocks clocks,
            Probes probes,
            JavaPairRDD<PoolKey, Pool> pools,
            List<String> seen) {
        describe();
        Map<String, Set<String>> members = structure.members(delivery.providers());
        Evaluation.Setting setting = new Evaluation.Setting(delivery, sources, clocks, probes);
        PoolFigures figures = PoolFigures.of(pools, catalogue, members, setting, periods, seen);
        members.forEach((provider, held) -> {
            Evaluated evaluated =
                    new Evaluated(provider, held, structure.group(), catalogue, setting, figures, weighting);
            // Who joined later has no scorecard of the time before; who fell silent has one that says so.
            String first = delivery.begins(held).orElse("");
            periods.forEach((period, months) -> {
                if (months.get(months.size() - 1).compareTo(first) >= 0) {
                    add(provider, period, months, evaluated);
                }
            });
        });
    }

    private void add(String provider, String period, List<String> months, Evaluated evaluated) {
        Map<Criterion, Judgement> judgements = new LinkedHashMap<>();
        for (Criterion c : catalogue.criteria()) {
            Figure figure = evaluated.of(c, period, months);
            Judgement judgement = evaluated.judge(c, figure, months.get(0));
            judgements.put(c, judgement);
            put(SCORECARD, row(provider, period, c, figure, judgement, evaluated.evidence(c)));
            sides(provider, period, c, figure.beside());
        }
        for (Criterion c : catalogue.details()) {
            Figure figure = evaluated.of(c, period, months);
            if (figure.value() != null) {
                int slash = c.code().indexOf('/');
                String code = c.code().substring(0, slash);
                put(DETAIL, detail(common(provider, period), code, c.code().substring(slash + 1), c.unit(), figure));
            }
        }
        catalogue.dimensions().forEach((number, name) -> {
            Map<String, Object> row = common(provider, period);
            row.put("dimension", (long) number);
            row.put("name_zh", name.zh());
            row.put("name_en", name.en());
            row.putAll(Summing.of(judgements, c -> c.dimension() == number, weighting));
            put(DIMENSIONS, row);
        });
        catalogue.emphases().forEach((key, name) -> {
            Map<String, Object> row = common(provider, period);
            row.put("emphasis", key);
            row.put("name_zh", name.zh());
            row.put("name_en", name.en());
            row.putAll(Summing.of(judgements, c -> c.emphasis().en().equals(key), weighting));
            put(EMPHASES, row);
        });
    }

    /** What a comparison compares, and how sure a trend is. */
    private void sides(String provider, String period, Criterion c, Beside beside) {
        side(provider, period, c, "group", beside.group());
        side(provider, period, c, "comparison", beside.comparison());
        if (beside.pValue() != null) {
            Figure figure = Figure.plain(beside.pValue(), beside.months().size(), 0);
            put(DETAIL, detail(common(provider, period), c.code(), "p_value", Unit.SHARE, figure));
        }
    }

    private void side(String provider, String period, Criterion c, String name, PowerSums sums) {
        Mean.of(sums).ifPresent(mean -> {
            Figure figure = Figure.with(mean.value(), mean.interval().orElse(null), sums.n(), null, 0);
            put(DETAIL, detail(common(provider, period), c.code(), name, c.unit(), figure));
        });
    }

    private static Map<String, Object> detail(
            Map<String, Object> row, String code, String name, Unit unit, Figure figure) {
        row.put("code", code);
        row.put("detail", name);
        row.put("value", figure.value());
        row.put("low", figure.low());
        row.put("high", figure.high());
        row.put("unit", unit.text());
        row.put("n", figure.n());
        return row;
    }

    private void put(String table, Map<String, Object> row) {
        List<String> columns = names.computeIfAbsent(table, t -> Table.load(t).columnNames());
        rows.computeIfAbsent(table, t -> new ArrayList<>())
                .add(columns.stream().map(row::get).toArray());
    }

    private Map<String, Object> common(String provider, String period) {
        Map<String, Object> row = new HashMap<>();
        row.put("provider_id", provider);
        row.put("provider_name", structure.name(provider));
        row.put("month", period);
        return row;
    }

    private Map<String, Object> row(
            String provider, String period, Criterion c, Figure figure, Judgement judgement, String evidence) {
        Map<String, Object> row = common(provider, period);
        row.put("code", c.code());
        row.put("dimension", (long) c.dimension());
        row.put("criterion_zh", c.name().zh());
        row.put("criterion_en", c.name().en());
        row.put("evidence", evidence);
        row.put("window", c.windowName());
        row.put("clock", c.clock());
        row.put("basis", c.isMeasured() ? c.rule().basis() : null);
        row.put("value", figure.value());
        row.put("bound", figure.bound());
        row.put("low", figure.low());
        row.put("high", figure.high());
        row.put("unit", c.unit().text());
        row.put("n", figure.n());
        row.put("n_censored", figure.nCensored());
        row.put("target", Dictionary.targetText(c.scale()));
        row.put("better", c.scale().better().name().toLowerCase(Locale.ROOT));
        row.put("met", judgement.met() == null ? null : judgement.met().name().toLowerCase(Locale.ROOT));
        row.put("score", Judgement.rounded(judgement.score()));
        row.put("status", figure.status().text());
        row.put("reason", figure.reason() == null ? null : figure.reason().text());
        return row;
    }

    /** What every criterion means, so that a publication explains itself. */
    private void describe() {
        for (Criterion c : catalogue.criteria()) {
            Map<String, Object> row = new HashMap<>();
            row.put("code", c.code());
            row.put("dimension", (long) c.dimension());
            row.put("dimension_zh", c.dimensionName().zh());
            row.put("dimension_en", c.dimensionName().en());
            row.put("criterion_zh", c.name().zh());
            row.put("criterion_en", c.name().en());
            row.put("definition_zh", c.definition().zh());
            row.put("definition_en", c.definition().en());
            row.put("evidence", c.evidence());
            row.put("requires", String.join(" ", c.requires()));
            row.put("uses", String.join(" ", c.uses()));
            row.put("window", c.windowName());
            row.put("clock", c.clock());
            row.put("unit", c.unit().text());
            row.put("target", Dictionary.targetText(c.scale()));
            row.put("floor", Dictionary.floorText(c.scale()));
            row.put("better", c.scale().better().name().toLowerCase(Locale.ROOT));
            row.put("min_n", c.minN());
            row.put("target_source", c.targetSource());
            row.put("emphasis", c.emphasis().en());
            row.put("formula", c.isMeasured() ? Dictionary.formula(c.rule()) : null);
            put(CRITERIA, row);
        }
    }

    /** The rows of a table as its declaration orders the columns. */
    public List<Object[]> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }
}
