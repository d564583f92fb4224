package io.replyledger.scorecard;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the pools of one provider, or of one that holds others, say of one criterion: the figure of a month or longer period. */
final class Evaluation {
    private static final int YEAR = 12;

    private final String provider;
    private final Set<String> members;
    private final Criterion c;
    private final Setting setting;
    private final Map<String, NavigableSet<String>> delivered = new HashMap<>();
    private final Map<String, Pool> pools;
    private final Map<String, Pool> standing;

    /**
     * What an evaluation must know beside the pools.
     *
     * @param delivery what was delivered
     * @param sources what its sources know
     * @param clocks how providers count time
     * @param probes of whom only mystery contacts are known
     */
    record Setting(Delivery delivery, Sources sources, Clocks clocks, Probes probes) implements Serializable {
        /** Mystery contacts stand in for a log, never beside one: who has none is left out of a whole in which others do. */
        Set<String> heard(Set<String> members, Criterion c) {
            Set<String> logged = new TreeSet<>(members);
            logged.removeIf(
                    m -> probes.areAll(c.code(), m) || delivery.months(m, c).isEmpty());
            return logged.isEmpty()
                    ? members
                    : members.stream().filter(m -> !probes.areAll(c.code(), m)).collect(Collectors.toSet());
        }
    }

    /**
     * An evaluation of a criterion, other than one that rests on another criterion.
     *
     * @param members providers whose rows are its own
     * @param pools theirs, month by month; of one month and member there may be several
     */
    Evaluation(String provider, Set<String> members, Criterion criterion, Setting setting, Collection<Part> pools) {
        this.provider = provider;
        this.members = setting.heard(members, criterion);
        this.c = criterion;
        this.setting = setting;
        this.members.forEach(m -> delivered.put(m, setting.delivery().months(m, criterion)));
        this.pools = byMonth(pools, (month, own) -> own.contains(month));
        this.standing = isStanding() ? byMonth(pools, (month, own) -> Delivery.isSeen(c, month, own)) : Map.of();
    }

    /** Whether it looks at what stands at the end of a window. */
    private boolean isStanding() {
        return c.isMeasured() && (c.rule().isLast() || c.rule().estimator().kind() == Estimator.Kind.UNIT);
    }

    /**
     * A pool.
     *
     * @param provider whose rows it holds
     * @param month their month
     * @param pool the pool
     */
    record Part(String provider, String month, Pool pool) implements Serializable {}

    private interface Counting {
        boolean counts(String month, NavigableSet<String> delivered);
    }

    /** Those of months that count; of all members together, since no figure tells them apart. */
    private Map<String, Pool> byMonth(Collection<Part> parts, Counting counting) {
        Map<String, List<Pool>> months = new HashMap<>();
        for (Part part : parts) {
            boolean isCounted =
                    members.contains(part.provider()) && counting.counts(part.month(), delivered.get(part.provider()));
            if (isCounted) {
                Pool pool = isRolledUp() && c.rule().estimator().isOfUnits()
                        ? part.pool().apart(part.provider())
                        : part.pool();
                months.computeIfAbsent(part.month(), m -> new ArrayList<>()).add(pool);
            }
        }
        Map<String, Pool> sums = new HashMap<>();
        months.forEach((month, all) -> sums.put(month, Pool.sum(all)));
        return sums;
    }

    private boolean isRolledUp() {
        return !members.equals(Set.of(provider));
    }

    /**
     * A figure.
     *
     * @param months months of the period, of a month itself alone
     */
    Figure of(List<String> months) {
        List<String> window = window(months);
        NavigableSet<String> there = inWindow(window);
        return withheld(months, there).orElseGet(() -> measured(window, there, months.get(months.size() - 1)));
    }

    /** The months that the figure of a period looks at. */
    List<String> window(List<String> months) {
        return c.window() == 1 ? months : Window.ending(months.get(months.size() - 1), c.window());
    }

    /** Months of a window that were delivered for any member. */
    NavigableSet<String> inWindow(Collection<String> window) {
        NavigableSet<String> there = new TreeSet<>();
        for (String member : members) {
            window.stream().filter(delivered.get(member)::contains).forEach(there::add);
        }
        return there;
    }

    /** The figure that says why there is none. */
    Optional<Figure> withheld(List<String> months, NavigableSet<String> there) {
        if (!c.isMeasured()) {
            return Optional.of(Figure.notMeasured(Reason.NOT_BUILT));
        }
        boolean isWhole = isRolledUp() || months.size() > 1;
        return c.rule().isAlone() && isWhole ? Optional.of(Figure.notMeasured(Reason.NOT_ROLLED_UP)) : unknown(there);
    }

    private Optional<Figure> unknown(NavigableSet<String> there) {
        if (there.isEmpty()) {
            return Optional.of(Figure.notMeasured(Reason.NOT_DELIVERED));
        }
        if (there.size() < (c.window() == 1 ? 1 : c.monthsNeeded())) {
            return Optional.of(Figure.notMeasured(Reason.HISTORY));
        }
        if (isUnknown()) {
            return Optional.of(Figure.notMeasured(Reason.NOT_AVAILABLE));
        }
        boolean hasNoCalendar = c.isBusiness()
                && members.stream().noneMatch(m -> setting.clocks().of(m).hasCalendar());
        return hasNoCalendar ? Optional.of(Figure.notMeasured(Reason.NO_CALENDAR)) : Optional.empty();
    }

    /** True where no source can tell what is needed of a required record, or of any of the records that are used. */
    private boolean isUnknown() {
        boolean isRequiredKnown = c.requires().stream().allMatch(r -> isKnown(r));
        List<String> used = c.uses().stream()
                .filter(r -> members.stream().anyMatch(m -> setting.delivery().has(m, r)))
                .toList();
        boolean isUsedKnown = used.isEmpty() || used.stream().anyMatch(r -> isKnown(r));
        return !isRequiredKnown || !isUsedKnown || !c.rule().knowsAny().stream().allMatch(this::isAnyKnown);
    }

    private boolean isAnyKnown(List<String> columns) {
        return columns.stream().anyMatch(k -> delivering(k.substring(0, k.indexOf('.'))).stream()
                .anyMatch(s -> setting.sources().knows(s, k)));
    }

    private Set<String> delivering(String record) {
        Set<String> delivering = new TreeSet<>();
        members.forEach(m -> delivering.addAll(setting.delivery().sources(m, record)));
        return delivering;
    }

    private boolean isKnown(String record) {
        List<String> columns = c.rule().knows().stream()
                .filter(k -> k.startsWith(record + "."))
                .toList();
        return columns.isEmpty()
                || delivering(record).stream().anyMatch(s -> columns.stream()
                        .allMatch(k -> setting.sources().knows(s, k)));
    }

    private Figure measured(List<String> window, NavigableSet<String> there, String last) {
        Pool earlier = null;
        if (c.rule().estimator() == Estimator.NEW_SEGMENTS) {
            List<String> before = window.stream()
                    .map(m -> YearMonth.parse(m).minusMonths(YEAR).toString())
                    .toList();
            earlier = inWindow(before).size() < c.monthsNeeded() ? null : pool(before);
        }
        Pool standingLast = standing.getOrDefault(last, Pool.EMPTY);
        NavigableMap<String, Pool> byMonth = new TreeMap<>(pools);
        byMonth.keySet().retainAll(window);
        return Estimates.of(
                c,
                new Sample(
                        c.rule().isLast() ? standingLast : Pool.sum(byMonth.values()),
                        byMonth,
                        standingLast,
                        earlier,
                        there.size(),
                        target(window.get(0)),
                        workingDays(there)));
    }

    private Pool pool(Collection<String> months) {
        return Pool.sum(months.stream().map(pools::get).filter(Objects::nonNull).toList());
    }

    private OptionalLong target(String month) {
        return setting.clocks()
                .of(provider)
                .threshold((long) c.scale().target(), YearMonth.parse(month).atDay(1), c.isBusiness());
    }

    private int workingDays(Set<String> months) {
        ProviderClock clock = setting.clocks().of(provider);
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
}
