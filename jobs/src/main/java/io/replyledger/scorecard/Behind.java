package io.replyledger.scorecard;

import io.replyledger.scorecard.EvidenceRow.Outcome;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** The rows behind a figure: how many there are, what was seen of them, and the few that weigh most against it. */
public final class Behind implements Serializable {
    private static final long serialVersionUID = 1L;

    private final int most;
    private final Order order;
    private final EnumMap<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private final TreeMap<String, Sums> months = new TreeMap<>();
    private final PriorityQueue<EvidenceRow> first;

    /**
     * What the rows of a month add up to.
     *
     * @param rows how many
     * @param value sum of their values
     * @param per sum of their divisors
     */
    public record Sums(long rows, BigDecimal value, BigDecimal per) implements Serializable {
        Sums plus(Sums other) {
            return new Sums(rows + other.rows, value.add(other.value), per.add(other.per));
        }
    }

    /**
     * Of no rows yet.
     *
     * @param most how many rows to keep
     */
    public Behind(Criterion criterion, int most) {
        this.most = most;
        this.order = new Order(criterion.rule().estimator());
        this.first = new PriorityQueue<>(order.reversed());
    }

    /** Adds a row. */
    public Behind add(EvidenceRow row) {
        outcomes.merge(row.outcome(), 1L, Long::sum);
        months.merge(row.month(), new Sums(1, orNone(row.value()), orNone(row.per())), Sums::plus);
        keep(row);
        return this;
    }

    private static BigDecimal orNone(BigDecimal number) {
        return number == null ? BigDecimal.ZERO : number;
    }

    private void keep(EvidenceRow row) {
        first.add(row);
        if (first.size() > most) {
            first.poll();
        }
    }

    Behind plus(Behind other) {
        other.outcomes.forEach((outcome, n) -> outcomes.merge(outcome, n, Long::sum));
        other.months.forEach((month, sums) -> months.merge(month, sums, Sums::plus));
        other.first.forEach(this::keep);
        return this;
    }

    /** How many rows there are. */
    public long n() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many rows there are of each kind. */
    public Map<Outcome, Long> outcomes() {
        return new EnumMap<>(outcomes);
    }

    /** What the rows of each month add up to. */
    public Map<String, Sums> months() {
        return new TreeMap<>(months);
    }

    /** Those that weigh most against the figure, the heaviest first. */
    public List<EvidenceRow> rows() {
        List<EvidenceRow> rows = new ArrayList<>(first);
        rows.sort(order);
        return rows;
    }

    /**
     * What weighs against a figure: what does not hold, what took longest, what came although it should not; of numbers the
     * greatest. Rows of equal weight have an order of their own.
     */
    private record Order(Estimator estimator) implements Comparator<EvidenceRow>, Serializable {
        private static final Comparator<EvidenceRow> TOTAL = Comparator.comparing(
                        EvidenceRow::month, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(EvidenceRow::at, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(EvidenceRow::provider)
                .thenComparing(EvidenceRow::source)
                .thenComparing(EvidenceRow::segment)
                .thenComparing(EvidenceRow::id, Comparator.nullsFirst(Comparator.naturalOrder()));

        @Override
        public int compare(EvidenceRow a, EvidenceRow b) {
            int byWeight = Double.compare(weight(b), weight(a));
            return byWeight != 0 ? byWeight : TOTAL.compare(a, b);
        }

        private double weight(EvidenceRow row) {
            double value = row.value() == null ? -1 : row.value().doubleValue();
            return switch (row.outcome()) {
                case SEEN -> estimator == Estimator.NOT_WITHIN ? Double.MAX_VALUE - value : value;
                case CENSORED -> estimator == Estimator.NOT_WITHIN ? -value : value;
                case NO -> 1;
                case COUNTED -> value;
                case YES, UNTIMED, UNCOVERED -> Double.NEGATIVE_INFINITY;
            };
        }
    }
}
