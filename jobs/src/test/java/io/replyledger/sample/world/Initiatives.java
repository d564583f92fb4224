package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The improvements of a branch: xuhui has many and finishes them, pudong few and slow ones. */
final class Initiatives {
    private static final List<Integer> DIMENSIONS = List.of(5, 10, 11, 12, 14, 17, 20);
    private static final int DAYS = 400;

    private Initiatives() {}

    /** By proposal; none where they are not kept. */
    static List<Initiative> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.INITIATIVE)) {
            return List.of();
        }
        Dice dice = Dice.of("initiatives/" + practice.branch().id());
        boolean isSlow = practice.branch().id().equals("pudong");
        int count = isSlow ? 8 : practice.branch().id().equals("xuhui") ? 24 : 15;
        List<Initiative> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime from = Months.start(Months.FIRST).plusDays(i * (long) DAYS / count + dice.between(0, 12));
            made.add(initiative(practice.branch(), i, OfficeDays.plus(from, dice.between(600, 20_000)), isSlow, dice));
        }
        return List.copyOf(made);
    }

    /** Of dimensions 11 and 17, which count improvements that came of feedback. */
    private static boolean isOfDuration(int number) {
        int dimension = DIMENSIONS.get(number % DIMENSIONS.size());
        return dimension == 11 || dimension == 17;
    }

    private static Initiative initiative(Branch branch, int number, LocalDateTime proposed, boolean isSlow, Dice dice) {
        LocalDateTime started = OfficeDays.plus(proposed.plusDays(dice.between(2, isSlow ? 60 : 15)), 3600);
        long days = Math.round(dice.logNormal(isSlow ? 150 : 45, 0.4));
        LocalDateTime completed = OfficeDays.plus(started.plusDays(days), 7200);
        boolean isDone = completed.isBefore(Months.END) && dice.chance(0.92);
        String origin = List.of("feedback", "staff", "audit", "other")
                .get(dice.weighted(isOfDuration(number) ? 1.6 : 0.5, 0.3, 0.12, 0.08));
        Boolean isEffective = isDone ? Boolean.valueOf(dice.chance(isSlow ? 0.45 : 0.8)) : null;
        return new Initiative(
                String.format(Locale.ROOT, "%s-GJ%02d", branch.queue(), number + 1),
                branch,
                DIMENSIONS.get(number % DIMENSIONS.size()),
                origin,
                proposed,
                started.isBefore(Months.END) ? started : null,
                isDone ? completed : null,
                isEffective);
    }
}
