package io.replyledger.scorecard;

import io.replyledger.direct.rows.RowView;
import io.replyledger.scorecard.EvidenceRow.Outcome;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;

/** Adds rows of {@link BehindSql} to what stands behind a figure, as {@link Measuring} would count them. */
final class BehindTask implements Function2<Behind, RowView, Behind> {
    private static final long serialVersionUID = 1L;

    private final Criterion criterion;
    private final Broadcast<Clocks> clocks;
    private final Sources sources;
    private final Map<String, Set<String>> months;

    /** {@code months} are those that count, by provider. */
    BehindTask(Criterion criterion, Broadcast<Clocks> clocks, Sources sources, Map<String, Set<String>> months) {
        this.criterion = criterion;
        this.clocks = clocks;
        this.sources = sources;
        this.months = months;
    }

    @Override
    public Behind call(Behind behind, RowView row) {
        String provider = row.text(CriterionSql.PROVIDER);
        String source = row.text(CriterionSql.SOURCE);
        boolean isKnown = months.containsKey(provider)
                && !row.isNull(CriterionSql.FIRST)
                && sources.knowsOwn(source, criterion.rule().knows());
        if (isKnown) {
            RowView given = row.struct(CriterionSql.FIRST);
            ProviderClock clock = clocks.value().of(provider);
            String segment = Measuring.segment(criterion, given, clock);
            String month = Measuring.month(given, clock);
            if (segment != null && months.get(provider).contains(month) && isCompared(segment)) {
                CellBuilder cell = new CellBuilder();
                Measuring.measure(criterion, given, row.number(CriterionSql.AS_OF), clock, cell);
                add(behind, cell.build(), row, month, segment);
            }
        }
        return behind;
    }

    /** The median of peers takes those that enough providers stand behind. */
    private boolean isCompared(String segment) {
        return criterion.rule().estimator() != Estimator.PEER_MEDIAN
                || Integer.parseInt(segment) >= criterion.rule().parameter().intValue();
    }

    private void add(Behind behind, Cell cell, RowView row, String month, String segment) {
        // What a row says of a unit, and not of its number, is no measurement.
        boolean isOfUnit = criterion.rule().estimator().kind() == Estimator.Kind.UNIT;
        if (cell.n() == 0 || (isOfUnit && cell.values().n() == 0)) {
            return;
        }
        RowView given = row.struct(CriterionSql.FIRST);
        boolean isSum = criterion.rule().estimator().kind() == Estimator.Kind.SUM;
        behind.add(new EvidenceRow(
                row.text(CriterionSql.PROVIDER),
                month,
                Measuring.at(given),
                row.text(CriterionSql.SOURCE),
                text(row, BehindSql.RECORD),
                text(row, BehindSql.ID),
                text(row, BehindSql.FILE),
                row.isNull(BehindSql.ROW) ? null : row.number(BehindSql.ROW),
                segment,
                outcome(cell),
                isSum ? cell.top() : value(cell),
                isSum ? cell.bottom() : null));
    }

    private static String text(RowView row, int column) {
        return row.isNull(column) ? null : row.text(column);
    }

    private BigDecimal value(Cell cell) {
        if (cell.values().n() == 0) {
            return null;
        }
        BigDecimal value = BigDecimal.valueOf(cell.values().values()[0]);
        return switch (criterion.rule().estimator().kind()) {
            case NUMBER, UNIT, TIMES -> value.movePointLeft(Measuring.SCALE);
            default -> value;
        };
    }

    private Outcome outcome(Cell cell) {
        if (cell.uncovered() > 0) {
            return Outcome.UNCOVERED;
        }
        if (cell.untimedEvents() + cell.untimedEnds() > 0) {
            return Outcome.UNTIMED;
        }
        return switch (criterion.rule().estimator().kind()) {
            case TIME -> cell.values().censoredCount() > 0 ? Outcome.CENSORED : Outcome.SEEN;
            case SHARE, DUE, WORKING_DAY -> cell.values().values()[0] == 1 ? Outcome.YES : Outcome.NO;
            case NUMBER, SUM, ROW, UNIT, TIMES, NONE -> Outcome.COUNTED;
        };
    }
}
