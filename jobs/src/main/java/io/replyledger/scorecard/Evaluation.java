package io.replyledger.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/** The figures of one provider, or of one that holds others: by criterion and month or longer period. */
final class Evaluation {
    private static final int YEAR = 12;
    private static final double LEAST_RESPONSE = 0.1;

    private final String provider;
    private final Set<String> members;
    private final Catalogue catalogue;
    private final Delivery delivery;
    private final Sources sources;
    private final Clocks clocks;
    private final Map<PoolKey, Pool> pools;
    private final Map<String, Map<String, NavigableSet<String>>> delivered = new HashMap<>();

    Evaluation(
            String provider,
            Set<String> members,
            Catalogue catalogue,
            Delivery delivery,
            Sources sources,
            Clocks clocks,
            Map<PoolKey, Pool> pools) {
        this.provider = provider;
        this.members = members;
        this.catalogue = catalogue;
        this.delivery = delivery;
        this.sources = sources;
        this.clocks = clocks;
        this.pools = pools;
    }

    private boolean isRolledUp() {
        return !members.equals(Set.of(provider));
    }

    /**
     * A figure.
     *
     * @param months months of the period, of a month itself alone
     */
    Figure of(Criterion c, List<String> months) {
        if (!c.isMeasured()) {
            return Figure.notMeasured(Reason.NOT_BUILT);
        }
        boolean isWhole = isRolledUp() || months.size() > 1;
        if (c.rule().isAlone() && isWhole) {
            return Figure.notMeasured(Reason.NOT_ROLLED_UP);
        }
        boolean isMonthly = c.window() == 1;
        String last = months.get(months.size() - 1);
        List<String> window = isMonthly ? months : Window.ending(last, c.window());
        NavigableSet<String> there = inWindow(c, window);
        return withheld(c, there, isMonthly ? 1 : c.monthsNeeded())
                .orElseGet(() -> answered(c, months, measured(c, window, there, last)));
    }

    /** What few of those who were asked say is limited. */
    private Figure answered(Criterion c, List<String> months, Figure figure) {
        boolean isShown = figure.status() == Status.MEASURED || figure.status() == Status.LOW_N;
        String rateCode = c.code() + "/response_rate";
        boolean isTooFew = isShown
                && catalogue.details().stream()
                        .filter(d -> d.code().equals(rateCode))
                        .map(d -> of(d, months).value())
                        .anyMatch(rate -> rate != null && rate < LEAST_RESPONSE);
        return isTooFew ? figure.as(Status.LIMITED, Reason.LOW_RESPONSE) : figure;
    }

    private NavigableSet<String> delivered(Criterion c, String member) {
        return delivered
                .computeIfAbsent(c.code(), k -> new HashMap<>())
                .computeIfAbsent(member, m -> delivery.months(m, c));
    }

    private NavigableSet<String> inWindow(Criterion c, Collection<String> window) {
        NavigableSet<String> there = new TreeSet<>();
        for (String member : members) {
            window.stream().filter(delivered(c, member)::contains).forEach(there::add);
        }
        return there;
    }

    private Optional<Figure> withheld(Criterion c, NavigableSet<String> there, int needed) {
        if (there.isEmpty()) {
            return Optional.of(Figure.notMeasured(Reason.NOT_DELIVERED));
        }
        if (there.size() < needed) {
            return Optional.of(Figure.notMeasured(Reason.HISTORY));
        }
        if (isUnknown(c)) {
            return Optional.of(Figure.notMeasured(Reason.NOT_AVAILABLE));
        }
        boolean hasNoCalendar =
                c.isBusiness() && members.stream().noneMatch(m -> clocks.of(m).hasCalendar());
        return hasNoCalendar ? Optional.of(Figure.notMeasured(Reason.NO_CALENDAR)) : Optional.empty();
    }

    /** True where no source can tell what is needed of a required record, or of any of the records that are used. */
    private boolean isUnknown(Criterion c) {
        boolean isRequiredKnown = c.requires().stream().allMatch(r -> isKnown(c, r));
        List<String> used = c.uses().stream()
                .filter(r -> members.stream().anyMatch(m -> delivery.has(m, r)))
                .toList();
        boolean isUsedKnown = used.isEmpty() || used.stream().anyMatch(r -> isKnown(c, r));
        return !isRequiredKnown || !isUsedKnown;
    }

    private boolean isKnown(Criterion c, String record) {
        List<String> columns = c.rule().knows().stream()
                .filter(k -> k.startsWith(record + "."))
                .toList();
        Set<String> delivering = new TreeSet<>();
        members.forEach(m -> delivering.addAll(delivery.sources(m, record)));
        return columns.isEmpty()
                || delivering.stream().anyMatch(s -> columns.stream().allMatch(k -> sources.knows(s, k)));
    }

    private Figure measured(Criterion c, List<String> window, NavigableSet<String> there, String last) {
        if (c.rule().estimator() == Estimator.ATTAINMENT) {
            return attainment(c, there);
        }
        List<String> counted = c.rule().isLast() ? List.of(last) : window;
        Pool earlier = null;
        if (c.rule().estimator() == Estimator.NEW_SEGMENTS) {
            List<String> before = window.stream()
                    .map(m -> YearMonth.parse(m).minusMonths(YEAR).toString())
                    .toList();
            earlier = inWindow(c, before).size() < c.monthsNeeded() ? null : pool(c, before);
        }
        return Estimates.of(
                c,
                new Sample(pool(c, counted), earlier, there.size(), target(c, window.get(0)), workingDays(c, there)));
    }

    private Pool pool(Criterion c, Collection<String> months) {
        List<Pool> parts = new ArrayList<>();
        for (String member : members) {
            NavigableSet<String> there = delivered(c, member);
            for (String month : months) {
                Pool part = there.contains(month) ? pools.get(new PoolKey(member, month, c.code())) : null;
                if (part != null) {
                    parts.add(part);
                }
            }
        }
        return Pool.sum(parts);
    }

    private OptionalLong target(Criterion c, String month) {
        return clocks.of(provider)
                .threshold((long) c.scale().target(), YearMonth.parse(month).atDay(1), c.isBusiness());
    }

    private int workingDays(Criterion c, Set<String> months) {
        ProviderClock clock = clocks.of(provider);
        if (c.rule().estimator() != Estimator.LOAD_RATIO || !clock.hasCalendar()) {
            return 0;
        }
        int days = 0;
        for (String month : months) {
            YearMonth yearMonth = YearMonth.parse(month);
            for (LocalDate day = yearMonth.atDay(1); !day.isAfter(yearMonth.atEndOfMonth()); day = day.plusDays(1)) {
                days += clock.isWorkingDay(day) ? 1 : 0;
            }
        }
        return days;
    }

    /** Of the months in which the other criterion has a value, those in which the value is on the good side. */
    private Figure attainment(Criterion c, NavigableSet<String> months) {
        Criterion other = catalogue.of(c.rule().other()).orElseThrow();
        long measured = 0;
        long good = 0;
        for (String month : months) {
            Figure figure = of(other, List.of(month));
            if (figure.isMeasured()) {
                measured++;
                good += scale(other, month).map(s -> s.isGood(figure.value())).orElse(false) ? 1 : 0;
            }
        }
        return measured == 0 ? Figure.noneOccurred() : Figure.plain((double) good / measured, measured, c.minN());
    }

    /** The scale on the clock of the provider: full days of a target are working days on the business clock. */
    Optional<Scale> scale(Criterion c, String month) {
        if (c.unit() != Unit.SECONDS || !c.isBusiness()) {
            return Optional.of(c.scale());
        }
        LocalDate first = YearMonth.parse(month).atDay(1);
        ProviderClock clock = clocks.of(provider);
        OptionalLong target = clock.threshold((long) c.scale().target(), first, true);
        OptionalLong floor = clock.threshold((long) c.scale().floor(), first, true);
        return target.isEmpty() || floor.isEmpty()
                ? Optional.empty()
                : Optional.of(c.scale().at((double) target.getAsLong(), (double) floor.getAsLong()));
    }

    Judgement judge(Criterion c, Figure figure, String month) {
        return scale(c, month).map(s -> Judgement.of(figure, s)).orElse(Judgement.none());
    }
}
