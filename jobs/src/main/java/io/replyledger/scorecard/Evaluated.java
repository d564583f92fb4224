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
import java.util.function.Function;

/** The figures of one provider, or of one that holds others: by criterion and month or longer period. */
final class Evaluated {
    private static final double LEAST_RESPONSE = 0.1;

    private final String provider;
    private final Set<String> members;
    private final Catalogue catalogue;
    private final Evaluation.Setting setting;
    private final PoolFigures figures;
    private final Weighting weighting;
    private final String group;
    private final OfScorecard ofScorecard;
    private final Map<String, Evaluation> withoutPools = new HashMap<>();
    private final Map<String, Figure> made = new HashMap<>();

    /**
     * Of a provider.
     *
     * @param group of all providers
     */
    Evaluated(
            String provider,
            Set<String> members,
            String group,
            Catalogue catalogue,
            Evaluation.Setting setting,
            PoolFigures figures,
            Weighting weighting) {
        this.provider = provider;
        this.members = members;
        this.catalogue = catalogue;
        this.setting = setting;
        this.figures = figures;
        this.weighting = weighting;
        this.group = group;
        this.ofScorecard = new OfScorecard(catalogue, this, weighting);
    }

    /**
     * A figure.
     *
     * @param period name of the period
     * @param months its months, of a month itself alone
     */
    Figure of(Criterion c, String period, List<String> months) {
        String key = c.code() + " " + period;
        Figure known = made.get(key);
        if (known == null) {
            known = answered(c, period, months, figure(c, period, months));
            made.put(key, known);
        }
        return known;
    }

    private Figure figure(Criterion c, String period, List<String> months) {
        if (weighting.isLeftOut(c)) {
            return Figure.none(Status.NOT_APPLICABLE, Reason.LEFT_OUT);
        }
        if (!c.isMeasured()) {
            return withoutPools(c).of(months);
        }
        boolean hasNoOther =
                catalogue.of(c.rule().other()).filter(weighting::isLeftOut).isPresent();
        if (hasNoOther) {
            return Figure.none(Status.NOT_APPLICABLE, Reason.LEFT_OUT);
        }
        return switch (c.rule().estimator()) {
            case ATTAINMENT -> ofOthers(c, months, there -> ofScorecard.attainment(c, there));
            case COVERAGE -> ofOthers(c, months, there -> ofScorecard.coverage(c, last(months)));
            case LOGGED -> ofOthers(c, months, there -> ofScorecard.logged(c, last(months)));
            case SCORE_CHANGE ->
                ofOthers(
                        c, months, there -> ofScorecard.scoreChange(c, Window.ending(last(months), c.window()), there));
            case MONTH_CORRELATION -> {
                Figure own = own(c, period, months);
                yield own.beside().months().isEmpty()
                        ? own
                        : ofScorecard.correlation(c, own.beside().months());
            }
            case DIFFERENCE, UNIT_DIFFERENCE, STATE_DIFFERENCE -> {
                Figure own = own(c, period, months);
                yield figures.of(group, c.code(), period)
                        .map(all -> Effects.pooled(c, own, all))
                        .orElse(own);
            }
            default -> own(c, period, months);
        };
    }

    private static String last(List<String> months) {
        return months.get(months.size() - 1);
    }

    /** Of what has no rows of its own. */
    private Figure ofOthers(Criterion c, List<String> months, Function<NavigableSet<String>, Figure> made) {
        Evaluation evaluation = withoutPools(c);
        NavigableSet<String> there = evaluation.inWindow(evaluation.window(months));
        return evaluation.withheld(months, there).orElseGet(() -> made.apply(there));
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
