package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the head office finds each branch. */
final class Assessments {
    private static final double NOISE = 0.05;
    private static final int FIRST_WORKDAY = 8;
    private static final int LAST_WORKDAY = 17;
    private static final Map<String, Standing> ALL = Map.of(
            "xuhui", new Standing(0.9, 0.95, Map.of()),
            "pudong", new Standing(0.58, 0.55, Map.of("3.1", 0.6, "9.4", 0.5, "15.6", 0.4, "18.5", 0.38, "20.4", 0.32)),
            "hongkou", new Standing(0.76, 0.74, Map.of("4.3", 0.62, "13.1", 0.58, "16.5", 0.55)),
            "suzhou", new Standing(0.8, 0.82, Map.of("8.3", 0.45, "20.4", 0.5)),
            "wuxi", new Standing(0.48, 0.86, Map.of("19.5", 0.3)));

    private final Branch branch;
    private final Standing standing;
    private final Dice dice;
    private final List<Assessment> made = new ArrayList<>();

    /**
     * Share of the points that a branch reaches.
     *
     * @param from in the first month
     * @param to in the last month
     * @param apart that of a criterion, always
     */
    private record Standing(double from, double to, Map<String, Double> apart) {
        double of(String code, YearMonth month) {
            return apart.getOrDefault(code, from + (to - from) * Months.progress(month));
        }
    }

    private Assessments(Branch branch) {
        this.branch = branch;
        this.standing = ALL.get(branch.id());
        this.dice = Dice.of("assessments/" + branch.id());
    }

    static List<Assessment> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.ASSESSMENT)) {
            return List.of();
        }
        Assessments assessments = new Assessments(practice.branch());
        Months.all().forEach(assessments::assess);
        return List.copyOf(assessments.made);
    }

    private void assess(YearMonth month) {
        for (Examination examination : Examination.ALL) {
            if (examination.isIn(month)) {
                assess(examination, month);
            }
        }
    }

    private void assess(Examination examination, YearMonth month) {
        LocalDate day = OfficeDays.workday(month, dice.between(FIRST_WORKDAY, LAST_WORKDAY));
        int most = examination.maxScore(month);
        double share = standing.of(examination.code(), month) + dice.between(-NOISE, NOISE);
        made.add(new Assessment(
                String.format(Locale.ROOT, "%s-PG%03d", branch.queue(), made.size() + 1),
                branch,
                examination.code(),
                examination.method(),
                day,
                (int) Math.min(2L * most, Math.round(2 * most * share)),
                most));
    }
}
