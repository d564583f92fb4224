package io.replyledger.scorecard;

import io.replyledger.scorecard.Criterion.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import scala.Tuple2;

/** The task that turns rows of {@link CriterionSql} into pools, combined before any shuffle. */
final class Measuring implements PairFlatMapFunction<Iterator<Row>, PoolKey, Pool> {
    private static final long serialVersionUID = 1L;
    private static final int MONTH = 0;
    private static final int AT = 1;
    private static final int START = 2;
    private static final int EVENT = 3;
    private static final int UNTIL = 4;
    private static final int VALUE = 5;
    private static final int PER = 6;
    private static final int SEGMENT = 7;
    private static final int SCALE = 6;

    private final ArrayList<Criterion> criteria;
    private final Broadcast<Clocks> shared;
    private final Sources sources;

    Measuring(List<Criterion> criteria, Broadcast<Clocks> clocks, Sources sources) {
        this.criteria = new ArrayList<>(criteria);
        this.shared = clocks;
        this.sources = sources;
    }

    @Override
    public Iterator<Tuple2<PoolKey, Pool>> call(Iterator<Row> rows) {
        Map<PoolKey, Map<String, CellBuilder>> cells = new HashMap<>();
        Map<String, List<Boolean>> known = new HashMap<>();
        while (rows.hasNext()) {
            Row row = rows.next();
            List<Boolean> isKnown = known.computeIfAbsent(row.getString(CriterionSql.SOURCE), this::known);
            for (int i = 0; i < criteria.size(); i++) {
                if (isKnown.get(i) && !row.isNullAt(CriterionSql.FIRST + i)) {
                    measure(criteria.get(i), row, row.getStruct(CriterionSql.FIRST + i), cells);
                }
            }
        }
        return cells.entrySet().stream()
                .map(e -> new Tuple2<>(e.getKey(), pool(e.getValue())))
                .iterator();
    }

    private List<Boolean> known(String source) {
        return criteria.stream()
                .map(c -> sources.knowsOwn(source, c.rule().knows()))
                .toList();
    }

    private static Pool pool(Map<String, CellBuilder> builders) {
        TreeMap<String, Cell> cells = new TreeMap<>();
        builders.forEach((segment, builder) -> cells.put(segment, builder.build()));
        return new Pool(cells);
    }

    private void measure(Criterion c, Row row, Row given, Map<PoolKey, Map<String, CellBuilder>> cells) {
        String provider = row.getString(CriterionSql.PROVIDER);
        ProviderClock clock = shared.value().of(provider);
        String month = given.isNullAt(MONTH) ? clock.month(given.getLong(AT)) : given.getString(MONTH);
        String segment = segment(c, given, clock);
        if (segment == null) {
            return;
        }
        CellBuilder cell = cells.computeIfAbsent(new PoolKey(provider, month, c.code()), k -> new HashMap<>())
                .computeIfAbsent(segment, k -> new CellBuilder());
        cell.coarse(sources.coarse().contains(row.getString(CriterionSql.SOURCE)));
        long asOf = row.getLong(CriterionSql.AS_OF);
        switch (c.rule().estimator().kind()) {
            case TIME -> time(c, given, asOf, clock, cell);
            case SHARE -> value(given, BigDecimal.ONE, cell);
            case NUMBER -> value(given, BigDecimal.TEN.pow(SCALE), cell);
            case SUM -> sums(given, cell);
            case ROW -> cell.row();
            case DUE -> due(given, asOf, clock, cell);
            case WORKING_DAY -> byWorkingDay(c.rule(), given, asOf, clock, cell);
            case NONE -> throw new IllegalStateException(c.code() + " has no rows");
        }
    }

    /** Null where the row is in no segment that counts: a day on which nobody works. */
    private static String segment(Criterion c, Row given, ProviderClock clock) {
        return switch (c.rule().estimator()) {
            case LOAD_RATIO -> {
                boolean isWorkingDay = clock.hasCalendar() && clock.isWorkingDay(clock.day(given.getLong(AT)));
                yield isWorkingDay ? clock.day(given.getLong(AT)).toString() : null;
            }
            case SEGMENTS, NEW_SEGMENTS, PEER_MEDIAN -> given.getString(SEGMENT);
            default -> "";
        };
    }

    private static void value(Row given, BigDecimal unit, CellBuilder cell) {
        if (given.isNullAt(VALUE)) {
            return;
        }
        BigDecimal value = given.getDecimal(VALUE);
        if (value.signum() < 0) {
            // Of a career that begins tomorrow nobody knows the length; it is not none.
            cell.untimed(true);
        } else {
            cell.value(value.multiply(unit).longValue(), false);
        }
    }

    private static void sums(Row given, CellBuilder cell) {
        boolean isGiven = !given.isNullAt(VALUE) && !given.isNullAt(PER);
        // A row of the view that is about something else adds nothing and is not counted.
        boolean isAny = isGiven
                && (given.getDecimal(VALUE).signum() != 0
                        || given.getDecimal(PER).signum() != 0);
        if (isAny) {
            cell.sums(given.getDecimal(VALUE), given.getDecimal(PER));
        }
    }

    /** As the kept distributions read times: rounded down, ended before their start untimed, open ones aged. */
    private static void time(Criterion c, Row given, long asOf, ProviderClock clock, CellBuilder cell) {
        if (given.isNullAt(START)) {
            return;
        }
        long start = given.getLong(START);
        boolean isSeen = !given.isNullAt(EVENT);
        boolean isEnded = isSeen || !given.isNullAt(UNTIL);
        long end = isSeen ? given.getLong(EVENT) : isEnded ? given.getLong(UNTIL) : Math.max(start, asOf);
        if (end < start) {
            cell.untimed(isSeen);
            return;
        }
        OptionalLong seconds = clock.elapsed(start, end, c.isBusiness());
        if (seconds.isEmpty()) {
            cell.uncovered();
        } else {
            cell.value(seconds.getAsLong(), !isSeen);
        }
    }

    private static void due(Row given, long asOf, ProviderClock clock, CellBuilder cell) {
        long start = given.getLong(START);
        boolean isBusiness = "business".equals(given.getString(SEGMENT));
        OptionalLong limit = clock.threshold(given.getDecimal(PER).longValue(), clock.day(start), isBusiness);
        OptionalLong watched = clock.elapsed(start, Math.max(start, asOf), isBusiness);
        if (limit.isEmpty() || watched.isEmpty()) {
            cell.uncovered();
        } else if (watched.getAsLong() >= limit.getAsLong()) {
            boolean isInTime = !given.isNullAt(EVENT)
                    && given.getLong(EVENT) >= start
                    && clock.elapsed(start, given.getLong(EVENT), isBusiness).orElse(Long.MAX_VALUE)
                            <= limit.getAsLong();
            cell.value(isInTime ? 1 : 0, false);
        }
    }

    private static void byWorkingDay(Rule rule, Row given, long asOf, ProviderClock clock, CellBuilder cell) {
        OptionalLong deadline =
                clock.closeOfWorkingDay(given.getLong(START), rule.parameter().intValue());
        if (deadline.isEmpty()) {
            cell.uncovered();
        } else if (deadline.getAsLong() <= asOf) {
            boolean isInTime = !given.isNullAt(EVENT) && given.getLong(EVENT) <= deadline.getAsLong();
            cell.value(isInTime ? 1 : 0, false);
        }
    }
}
