package io.replyledger.scorecard;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The figures of one provider, or of one that holds others: by criterion and month or longer period. */
final class Evaluated {
    private static final double LEAST_RESPONSE = 0.1;

    private final String provider;
    private final Set<String> members;
    private final Catalogue catalogue;
    private final Evaluation.Setting setting;
    private final PoolFigures figures;
    private final Map<String, Evaluation> withoutPools = new HashMap<>();

    Evaluated(
            String provider,
            Set<String> members,
            Catalogue catalogue,
            Evaluation.Setting setting,
            PoolFigures figures) {
        this.provider = provider;
        this.members = members;
        this.catalogue = catalogue;
        this.setting = setting;
        this.figures = figures;
    }

    /**
     * A figure.
     *
     * @param period name of the period
     * @param months its months, of a month itself alone
     */
    Figure of(Criterion c, String period, List<String> months) {
        Figure figure = c.isMeasured() && c.rule().estimator() == Estimator.ATTAINMENT
                ? attainment(c, months)
                : own(c, period, months);
        return answered(c, period, months, figure);
    }

    private Figure own(Criterion c, String period, List<String> months) {
        return figures.of(provider, c.code(), period)
                .orElseGet(() -> withoutPools(c).of(months));
    }

    private Evaluation withoutPools(Criterion c) {
        return withoutPools.computeIfAbsent(c.code(), code -> new Evaluation(provider, members, c, setting, List.of()));
    }

    /** What few of those who were asked say is limited. */
    private Figure answered(Criterion c, String period, List<String> months, Figure figure) {
        boolean isShown = figure.status() == Status.MEASURED || figure.status() == Status.LOW_N;
        String rateCode = c.code() + "/response_rate";
        boolean isTooFew = isShown
                && catalogue.details().stream()
                        .filter(d -> d.code().equals(rateCode))
                        .map(d -> own(d, period, months).value())
                        .anyMatch(rate -> rate != null && rate < LEAST_RESPONSE);
        return isTooFew ? figure.as(Status.LIMITED, Reason.LOW_RESPONSE) : figure;
    }

    /** Of the months in which the other criterion has a value, those in which the value is on the good side. */
    private Figure attainment(Criterion c, List<String> months) {
        Evaluation evaluation = withoutPools(c);
        NavigableSet<String> there = evaluation.inWindow(evaluation.window(months));
        return evaluation.withheld(months, there).orElseGet(() -> attainment(c, there));
    }

    private Figure attainment(Criterion c, NavigableSet<String> months) {
        Criterion other = catalogue.of(c.rule().other()).orElseThrow();
        long measured = 0;
        long good = 0;
        for (String month : months) {
            Figure figure = of(other, month, List.of(month));
            if (figure.isMeasured()) {
                measured++;
                good += scale(other, month).map(s -> s.isGood(figure.value())).orElse(false) ? 1 : 0;
            }
        }
        return measured == 0 ? Figure.noneOccurred() : Figure.plain((double) good / measured, measured, c.minN());
    }

    /** What the figure rests on: probe where it is mystery contacts for want of a log. */
    String evidence(Criterion c) {
        Set<String> heard = setting.heard(members, c);
        boolean isOfProbes = heard.stream().anyMatch(m -> setting.probes().areAll(c.code(), m));
        return isOfProbes ? "probe" : c.evidence();
    }

    /** The scale on the clock of the provider: full days of a target are working days on the business clock. */
    Optional<Scale> scale(Criterion c, String month) {
        if (c.unit() != Unit.SECONDS || !c.isBusiness()) {
            return Optional.of(c.scale());
        }
        LocalDate first = YearMonth.parse(month).atDay(1);
        ProviderClock clock = setting.clocks().of(provider);
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
