package io.replyledger.scorecard;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The mean of scored criteria, weighted. What is not scored is never weighted away: the least and the most that the mean
 * could be, with every such score 0 or 100, stand beside it, and from half coverage down there is no mean at all.
 */
final class Summing {
    private static final double FULL = 100;

    private Summing() {}

    /** Columns score, score_min, score_max, scored, total, coverage, status. */
    static Map<String, Object> of(
            Map<Criterion, Judgement> judgements, Predicate<Criterion> isPart, Weighting weighting) {
        double sum = 0;
        double scoredWeight = 0;
        double totalWeight = 0;
        long scored = 0;
        long total = 0;
        for (Map.Entry<Criterion, Judgement> e : judgements.entrySet()) {
            if (isPart.test(e.getKey()) && !weighting.isLeftOut(e.getKey())) {
                double weight = weighting.of(e.getKey());
                Double score = e.getValue().score();
                total++;
                totalWeight += weight;
                scored += score == null ? 0 : 1;
                scoredWeight += score == null ? 0 : weight;
                sum += score == null ? 0 : weight * score;
            }
        }
        double coverage = totalWeight == 0 ? 0 : scoredWeight / totalWeight;
        boolean isCovered = scored > 0 && coverage >= 0.5;
        Map<String, Object> row = new HashMap<>();
        row.put("score", isCovered ? Judgement.rounded(sum / scoredWeight) : null);
        row.put("score_min", totalWeight == 0 ? null : Judgement.rounded(sum / totalWeight));
        row.put(
                "score_max",
                totalWeight == 0 ? null : Judgement.rounded((sum + FULL * (totalWeight - scoredWeight)) / totalWeight));
        row.put("scored", scored);
        row.put("total", total);
        row.put("coverage", coverage);
        // Of what is left out as a whole nothing is told.
        row.put("status", isCovered ? "measured" : total == 0 ? "not_applicable" : "not_measured");
        return row;
    }
}
