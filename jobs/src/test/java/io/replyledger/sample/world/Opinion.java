package io.replyledger.sample.world;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/**
 * What clients and staff think of a branch, and how many of them say so. Shares lie between 0 and 1.
 *
 * @param asked clients who are sent a survey in a month
 * @param answering share of them who answer
 * @param scale the answers that its surveys offer
 * @param satisfied share of the satisfied, where nothing else is planted
 * @param apart share of the satisfied with one criterion
 * @param manner how friendly it is found
 * @param skipped share of the answered surveys in which one question is left out
 */
record Opinion(
        int asked,
        double answering,
        SurveyItem.Scale scale,
        double satisfied,
        Map<String, Double> apart,
        Manner manner,
        Map<String, Double> skipped) {
    private static final Set<String> OF_MANNER = Set.of("4.1", "4.5");
    private static final double SPREAD = 0.1;
    private static final SurveyItem.Scale STARS = new SurveyItem.Scale(1, 5, 1);
    private static final SurveyItem.Scale SEVEN = new SurveyItem.Scale(1, 7, 1);
    private static final SurveyItem.Scale TEN = new SurveyItem.Scale(0, 10, 1);
    private static final SurveyItem.Scale HUNDRED = new SurveyItem.Scale(0, 100, 5);

    private static final Map<String, Opinion> ALL = Map.of(
            "xuhui",
            new Opinion(14, 0.68, STARS, 0.88, Map.of("7.6", 0.9), new Manner(0.5, 0.99, true), Map.of()),
            "pudong",
            new Opinion(
                    12,
                    0.5,
                    SEVEN,
                    0.5,
                    Map.of("1.6", 0.3, "3.6", 0.4, "6.6", 0.22, "18.3", 0.3, "7.6", 0.55),
                    new Manner(0.5, 0.5, false),
                    Map.of()),
            "hongkou",
            new Opinion(
                    14,
                    0.6,
                    TEN,
                    0.7,
                    Map.of("7.6", 0.3, "13.5", 0.55, "17.4", 0.5),
                    new Manner(0.92, 0.38, true),
                    Map.of("6.6", 0.9)),
            "suzhou",
            new Opinion(
                    12,
                    0.55,
                    HUNDRED,
                    0.76,
                    Map.of("11.4", 0.4, "20.3", 0.35, "7.6", 0.8),
                    new Manner(0.75, 0.75, false),
                    Map.of()),
            "kunshan",
            new Opinion(3, 0.5, STARS, 0.85, Map.of("7.6", 0.85), new Manner(0.9, 0.9, false), Map.of()));

    /**
     * Share of those who find it friendly.
     *
     * @param from in the first month
     * @param to in the last month
     * @param isAskedOfAll whether every survey asks for it
     */
    record Manner(double from, double to, boolean isAskedOfAll) {}

    /** That of a branch. */
    static Opinion of(Branch branch) {
        return ALL.get(branch.id());
    }

    /** Whether every client who is asked anything is asked this. */
    boolean isAskedOfAll(String code) {
        return manner.isAskedOfAll() && OF_MANNER.contains(code);
    }

    /** Share of those who are satisfied in this respect in a month; some respects are a little better than others. */
    double satisfied(Branch branch, String code, YearMonth month) {
        if (OF_MANNER.contains(code)) {
            return manner.from() + (manner.to() - manner.from()) * Months.progress(month);
        }
        double leaning = Dice.of("leaning/" + branch.id() + "/" + code).between(-SPREAD, SPREAD);
        return apart.getOrDefault(code, satisfied + leaning);
    }

    /** Share of the answered surveys that leave this question out. */
    double skipped(String code) {
        return skipped.getOrDefault(code, 0.0);
    }
}
