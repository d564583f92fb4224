package io.replyledger.scorecard;

import io.replyledger.direct.rows.RowView;
import io.replyledger.scorecard.Criterion.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.spark.api.java.function.PairFlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/** The task that turns rows of {@link CriterionSql} into pools, combined before any shuffle. */
final class Measuring implements PairFlatMapFunction<Iterator<RowView>, PoolKey, Pool> {
    private static final long serialVersionUID = 1L;
    private static final int MONTH = 0;
    private static final int AT = 1;
    private static final int START = 2;
    private static final int EVENT = 3;
    private static final int UNTIL = 4;
    private static final int VALUE = 5;
    private static final int HOLDS = 6;
    private static final int PER = 7;
    private static final int SEGMENT = 8;
    static final int FIELDS = 9;
    /** Digits behind the point of numbers: a long holds them up to nine thousand million. */
    static final int SCALE = 9;

    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final String BUSINESS = "business";

    private final ArrayList<Criterion> criteria;
    private final Broadcast<Clocks> shared;
    private final Sources sources;

    Measuring(List<Criterion> criteria, Broadcast<Clocks> clocks, Sources sources) {
        this.criteria = new ArrayList<>(criteria);
        this.shared = clocks;
        this.sources = sources;
    }

    @Override
    public Iterator<Tuple2<PoolKey, Pool>> call(Iterator<RowView> rows) {
        Cells cells = new Cells(criteria.size());
        Map<String, boolean[]> known = new HashMap<>();
        while (rows.hasNext()) {
            RowView row = rows.next();
            String source = row.text(CriterionSql.SOURCE);
            String provider = row.text(CriterionSql.PROVIDER);
            ProviderClock clock = shared.value().of(provider);
            boolean[] isKnown = known.computeIfAbsent(source, this::known);
            for (int i = 0; i < isKnown.length; i++) {
                if (isKnown[i] && !row.isNull(CriterionSql.FIRST + i)) {
                    RowView given = row.struct(CriterionSql.FIRST + i);
                    String segment = segment(criteria.get(i), given, clock);
                    if (segment != null) {
                        CellBuilder cell = cells.of(provider, month(given, clock), i, segment);
                        cell.coarse(sources.coarse().contains(source));
                        measure(criteria.get(i), given, row.number(CriterionSql.AS_OF), clock, cell);
                    }
                }
            }
        }
        return cells.pools(criteria).iterator();
    }

    private boolean[] known(String source) {
        boolean[] known = new boolean[criteria.size()];
        for (int i = 0; i < known.length; i++) {
            known[i] = sources.knowsOwn(source, criteria.get(i).rule().knows());
        }
        return known;
    }

    static String month(RowView given, ProviderClock clock) {
        return given.isNull(MONTH) ? clock.month(given.number(AT)) : given.text(MONTH);
    }

    /** When a row began to count, microseconds since 1970; null where no time is told. */
    static Long at(RowView given) {
        int field = given.isNull(START) ? AT : START;
        return given.isNull(field) ? null : (Long) given.number(field);
    }

    private static BigDecimal number(RowView given, int field) {
        return given.decimal(field);
    }

    static void measure(Criterion c, RowView given, long asOf, ProviderClock clock, CellBuilder cell) {
        switch (c.rule().estimator().kind()) {
            case TIME -> time(c, given, asOf, clock, cell);
            case SHARE -> cell.value(given.truth(HOLDS) ? 1 : 0, false);
            case NUMBER -> value(given, cell);
            case SUM -> sums(given, cell);
            case ROW -> cell.row();
            case DUE -> due(given, asOf, clock, cell);
            case WORKING_DAY -> byWorkingDay(c.rule(), given, asOf, clock, cell);
            case UNIT -> unit(given, cell);
            case TIMES -> times(given, cell);
            case NONE -> throw new IllegalStateException(c.code() + " has no rows");
        }
    }

    /** Null where the row is in no segment that counts: a day on which nobody works. */
    static String segment(Criterion c, RowView given, ProviderClock clock) {
        if (c.rule().estimator() == Estimator.LOAD_RATIO) {
            boolean isWorkingDay = clock.hasCalendar() && clock.isWorkingDay(clock.day(given.number(AT)));
            return isWorkingDay ? clock.day(given.number(AT)).toString() : null;
        }
        if (c.rule().estimator().isSegmented()) {
            return given.isNull(SEGMENT) ? null : given.text(SEGMENT);
        }
        return "";
    }

    private static void value(RowView given, CellBuilder cell) {
        if (given.isNull(VALUE)) {
            return;
        }
        OptionalLong value = whole(number(given, VALUE));
        if (value.isPresent()) {
            cell.value(value.getAsLong(), false);
        } else {
            cell.untimed(true);
        }
    }

    /**
     * A number with its digits, as a whole one; none for one that is too large to hold, and for a negative one: of a career
     * that begins tomorrow nobody knows the length, and it is not none.
     */
    private static OptionalLong whole(BigDecimal number) {
        BigDecimal shifted = number.movePointRight(SCALE);
        boolean isHeld = number.signum() >= 0 && shifted.compareTo(MOST) <= 0;
        return isHeld ? OptionalLong.of(shifted.longValue()) : OptionalLong.empty();
    }

    /** A row tells the number of a unit, or what the unit is, or both. */
    private static void unit(RowView given, CellBuilder cell) {
        if (!given.isNull(VALUE)) {
            value(given, cell);
        }
        if (!given.isNull(PER)) {
            cell.sums(number(given, PER), BigDecimal.ONE);
        }
    }

    private static void times(RowView given, CellBuilder cell) {
        if (!given.isNull(VALUE) && !given.isNull(PER)) {
            for (long i = number(given, PER).longValue(); i > 0; i--) {
                value(given, cell);
            }
        }
    }

    private static void sums(RowView given, CellBuilder cell) {
        if (given.isNull(VALUE) || given.isNull(PER)) {
            return;
        }
        BigDecimal top = number(given, VALUE);
        BigDecimal bottom = number(given, PER);
        // A row of the view that is about something else adds nothing and is not counted.
        if (top.signum() != 0 || bottom.signum() != 0) {
            cell.sums(top, bottom);
        }
    }

    /** As the kept distributions read times: rounded down, ended before their start untimed, open ones aged. */
    private static void time(Criterion c, RowView given, long asOf, ProviderClock clock, CellBuilder cell) {
        if (given.isNull(START)) {
            return;
        }
        long start = given.number(START);
        boolean isSeen = !given.isNull(EVENT);
        boolean isEnded = isSeen || !given.isNull(UNTIL);
        long end = isSeen ? given.number(EVENT) : isEnded ? given.number(UNTIL) : Math.max(start, asOf);
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

    private static void due(RowView given, long asOf, ProviderClock clock, CellBuilder cell) {
        long start = given.number(START);
        boolean isBusiness = !given.isNull(SEGMENT) && BUSINESS.equals(given.text(SEGMENT));
        OptionalLong limit = clock.threshold(number(given, PER).longValue(), clock.day(start), isBusiness);
        OptionalLong watched = clock.elapsed(start, Math.max(start, asOf), isBusiness);
        if (limit.isEmpty() || watched.isEmpty()) {
            cell.uncovered();
        } else if (watched.getAsLong() >= limit.getAsLong()) {
            boolean isInTime = !given.isNull(EVENT)
                    && given.number(EVENT) >= start
                    && clock.elapsed(start, given.number(EVENT), isBusiness).orElse(Long.MAX_VALUE)
                            <= limit.getAsLong();
            cell.value(isInTime ? 1 : 0, false);
        }
    }

    private static void byWorkingDay(Rule rule, RowView given, long asOf, ProviderClock clock, CellBuilder cell) {
        OptionalLong deadline =
                clock.closeOfWorkingDay(given.number(START), rule.parameter().intValue());
        if (deadline.isEmpty()) {
            cell.uncovered();
        } else if (deadline.getAsLong() <= asOf) {
            boolean isInTime = !given.isNull(EVENT) && given.number(EVENT) <= deadline.getAsLong();
            cell.value(isInTime ? 1 : 0, false);
        }
    }
}
