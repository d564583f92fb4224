package io.replyledger.scorecard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Criteria that look at the other criteria of a provider: how many are measured, and how their scores change. */
final class OfScorecard {
    private static final List<String> LOGGED = List.of("log", "record");
    private static final int ENDS = 3;

    private final Catalogue catalogue;
    private final Evaluated evaluated;
    /** Those that rest on no other ones and are not left out. */
    private final List<Criterion> others;

    private final Map<String, List<Criterion>> measured = new HashMap<>();

    OfScorecard(Catalogue catalogue, Evaluated evaluated, Weighting weighting) {
        this.catalogue = catalogue;
        this.evaluated = evaluated;
        this.others = catalogue.criteria().stream()
                .filter(c -> !(c.isMeasured() && c.rule().estimator().isOfScorecard()) && !weighting.isLeftOut(c))
                .toList();
    }

    private List<Criterion> measured(String month) {
        return measured.computeIfAbsent(month, m -> others.stream()
                .filter(c -> evaluated.of(c, m, List.of(m)).isMeasured())
                .toList());
    }

    /** Share of them that are measured in a month. */
    Figure coverage(Criterion c, String month) {
        int all = others.size();
        return all == 0
                ? Figure.noneOccurred()
                : Figure.plain((double) measured(month).size() / all, all, c.minN());
    }

    /** Share of the measured ones that rest on logs or records. */
    Figure logged(Criterion c, String month) {
        List<Criterion> all = measured(month);
        long logged = all.stream()
                .filter(other -> LOGGED.contains(evaluated.evidence(other)))
                .count();
        return all.isEmpty() ? Figure.noneOccurred() : Figure.plain((double) logged / all.size(), all.size(), c.minN());
    }

    /** Of the values of another criterion with means of the same months. */
    Figure correlation(Criterion c, Map<String, Double> means) {
        Criterion other = catalogue.of(c.rule().other()).orElseThrow();
        List<double[]> pairs = new ArrayList<>();
        means.forEach((month, mean) -> {
            Figure figure = evaluated.of(other, month, List.of(month));
            if (figure.isMeasured()) {
                pairs.add(new double[] {figure.value(), mean});
            }
        });
        return Effects.correlation(c, pairs);
    }

    /**
     * Mean over criteria of a month that rest on logs: score in the last three months of a window minus that in the first
     * three, of those that were delivered.
     */
    Figure scoreChange(Criterion c, List<String> window, Set<String> delivered) {
        List<String> first = among(delivered, window.subList(0, ENDS));
        List<String> last = among(delivered, window.subList(window.size() - ENDS, window.size()));
        List<Double> changes = new ArrayList<>();
        boolean hasBefore = false;
        for (Criterion other : others) {
            if (other.window() == 1 && other.evidence().equals("log")) {
                Optional<Double> before = meanScore(other, first);
                Optional<Double> after = meanScore(other, last);
                hasBefore |= before.isPresent();
                if (before.isPresent() && after.isPresent()) {
                    changes.add(after.get() - before.get());
                }
            }
        }
        if (!hasBefore) {
            // Contracts reach back before anything was logged.
            return Figure.notMeasured(Reason.HISTORY);
        }
        return changes.isEmpty() ? Figure.noneOccurred() : Figure.plain(mean(changes), changes.size(), c.minN());
    }

    private static List<String> among(Set<String> delivered, List<String> months) {
        return months.stream().filter(delivered::contains).toList();
    }

    private Optional<Double> meanScore(Criterion c, List<String> months) {
        List<Double> scores = new ArrayList<>();
        for (String month : months) {
            Figure figure = evaluated.of(c, month, List.of(month));
            Double score = evaluated.judge(c, figure, month).score();
            if (score != null) {
                scores.add(score);
            }
        }
        return scores.isEmpty() ? Optional.empty() : Optional.of(mean(scores));
    }

    private static double mean(List<Double> numbers) {
        double sum = 0;
        for (double number : numbers) {
            sum += number;
        }
        return sum / numbers.size();
    }

    /** Of the months in which the other criterion has a value, those in which the value is on the good side. */
    Figure attainment(Criterion c, NavigableSet<String> months) {
        Criterion other = catalogue.of(c.rule().other()).orElseThrow();
        long all = 0;
        long good = 0;
        for (String month : months) {
            Figure figure = evaluated.of(other, month, List.of(month));
            if (figure.isMeasured()) {
                all++;
                good += evaluated
                                .scale(other, month)
                                .map(s -> s.isGood(figure.value()))
                                .orElse(false)
                        ? 1
                        : 0;
            }
        }
        return all == 0 ? Figure.noneOccurred() : Figure.plain((double) good / all, all, c.minN());
    }
}
