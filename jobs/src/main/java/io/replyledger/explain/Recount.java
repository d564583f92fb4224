package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import io.replyledger.stats.Interval;
import io.replyledger.stats.Proportion;
import io.replyledger.stats.QuantileInterval;
import io.replyledger.stats.SurvivalCurve;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A number counted anew from its cases: the cells that should stand in its row, as a CSV file holds them. */
final class Recount {
    static final Map<String, Double> QUANTILES = quantiles();
    private static final List<String> WITH_INTERVAL = List.of("p50", "p80", "p90");

    private final Figure figure;
    private final Tally tally;
    private final Maturity maturity;
    private final Map<String, String> cells = new LinkedHashMap<>();

    private Recount(Figure figure, Tally tally, Maturity maturity) {
        this.figure = figure;
        this.tally = tally;
        this.maturity = maturity;
    }

    private static Map<String, Double> quantiles() {
        Map<String, Double> quantiles = new LinkedHashMap<>();
        quantiles.put("p50", 0.5);
        quantiles.put("p75", 0.75);
        quantiles.put("p80", 0.8);
        quantiles.put("p90", 0.9);
        quantiles.put("p95", 0.95);
        quantiles.put("p99", 0.99);
        return quantiles;
    }

    /**
     * A cell that the records give otherwise.
     *
     * @param column its column
     * @param published as it was published, null where it is empty
     * @param counted as the records give it
     */
    record Difference(String column, String published, String counted) {}

    /** Column to text, null where the cell should be empty; what rests on no age where open cases cannot be aged here. */
    static Map<String, String> of(Figure figure, Tally tally, Maturity maturity) {
        Recount recount = new Recount(figure, tally, maturity);
        recount.counts();
        if (tally.unaged() == 0) {
            recount.figures();
        }
        return recount.cells;
    }

    /** What differs from the published row. */
    static List<Difference> differences(Figure figure, Map<String, String> counted) {
        List<Difference> differences = new ArrayList<>();
        counted.forEach((column, cell) -> {
            String published = figure.cell(column);
            if (!Objects.equals(published, cell)) {
                differences.add(new Difference(column, published, cell));
            }
        });
        return differences;
    }

    private void counts() {
        if (figure.isResponseTime()) {
            put("n", tally.n());
            put("n_untimed", tally.count(Seen.Outcome.UNTIMED_EVENT) + tally.count(Seen.Outcome.UNTIMED_END));
            if (figure.cell("n_abandoned") != null) {
                put("n_abandoned", tally.givenUp());
            }
            cells.put("maturity", maturity.word());
        }
        if (figure.cell("n_created") != null) {
            put("n_created", tally.n());
            put("n_resolved", tally.events());
            put("n_open", tally.count(Seen.Outcome.WAITING));
        }
    }

    private void figures() {
        if (figure.isResponseTime()) {
            boolean isShare = figure.definition().columns() != null;
            put("n_censored", isShare ? 0 : tally.censored());
            put("n_uncovered", tally.count(Seen.Outcome.UNCOVERED));
        }
        switch (figure.definition().figure()) {
            case QUANTILES -> quantileCells();
            case IN_TIME -> proportion(tally.inTime(figure.threshold()));
            case GIVEN_UP -> proportion(tally.givenUp());
            case HAPPENED -> proportion(tally.events());
            case WITHIN ->
                within(figure.definition().withinSeconds(), figure.definition().columns());
        }
    }

    private void quantileCells() {
        boolean isEmpty = tally.distribution().n() == 0;
        SurvivalCurve curve = tally.curve();
        QUANTILES.forEach((name, p) -> put(name, isEmpty ? OptionalLong.empty() : curve.quantile(p)));
        for (String name : WITH_INTERVAL) {
            Optional<QuantileInterval> interval =
                    isEmpty ? Optional.empty() : Optional.of(curve.quantileInterval(QUANTILES.get(name)));
            put(name + "_low", interval.map(QuantileInterval::low).orElse(OptionalLong.empty()));
            put(name + "_high", interval.map(QuantileInterval::high).orElse(OptionalLong.empty()));
        }
        put("bound", isEmpty ? OptionalLong.empty() : OptionalLong.of(curve.longestFollowUp()));
        if (figure.threshold() != null) {
            within(figure.threshold(), List.of("within_target", "within_low", "within_high"));
        }
    }

    private void proportion(long part) {
        boolean isEmpty = tally.n() == 0;
        share(
                figure.definition().columns(),
                isEmpty ? null : (double) part / tally.n(),
                isEmpty ? null : Proportion.wilson(part, tally.n()));
    }

    private void within(long seconds, List<String> columns) {
        SurvivalCurve curve = tally.curve();
        boolean isKnown = curve.shareWithin(seconds).isPresent();
        share(
                columns,
                isKnown ? curve.shareWithin(seconds).getAsDouble() : null,
                curve.shareInterval(seconds).orElse(null));
    }

    private void share(List<String> columns, Double share, Interval interval) {
        cells.put(columns.get(0), share == null ? null : CsvRow.cell(share));
        if (columns.size() > 1) {
            cells.put(columns.get(1), interval == null ? null : CsvRow.cell(interval.low()));
            cells.put(columns.get(2), interval == null ? null : CsvRow.cell(interval.high()));
        }
    }

    private void put(String column, long value) {
        cells.put(column, String.valueOf(value));
    }

    private void put(String column, OptionalLong value) {
        cells.put(column, value.isPresent() ? String.valueOf(value.getAsLong()) : null);
    }
}
