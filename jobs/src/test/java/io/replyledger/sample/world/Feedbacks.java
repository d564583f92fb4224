package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What clients say about a branch, and what becomes of it. */
final class Feedbacks {
    private static final List<String> KINDS = List.of("complaint", "opinion", "suggestion", "praise");
    private static final List<Medium> MEDIA =
            List.of(Medium.WECHAT, Medium.PHONE, Medium.WEB, Medium.EMAIL, Medium.IN_PERSON);
    private static final double SHARE_OF_TICKETS = 0.19;
    private static final int HOUR = 3600;

    private final Practice practice;
    private final Conduct.Handling handling;
    private final List<Initiative> initiatives;
    private final Dice dice;
    private final List<Feedback> made = new ArrayList<>();

    private Feedbacks(Practice practice, List<Initiative> initiatives) {
        this.practice = practice;
        this.handling = practice.conduct().handling();
        this.initiatives = initiatives;
        this.dice = Dice.of("feedback/" + practice.branch().id());
    }

    static List<Feedback> of(Practice practice, List<Initiative> initiatives) {
        Feedbacks feedbacks = new Feedbacks(practice, initiatives);
        Arrivals arrivals =
                new Arrivals(Dice.of("feedback arrivals/" + practice.branch().id()));
        int ordinary = (int) Math.ceil(practice.branch().size().tickets() * SHARE_OF_TICKETS);
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(feedbacks::receive);
        }
        return List.copyOf(feedbacks.made);
    }

    private void receive(LocalDateTime at) {
        Client client = practice.asking(at.toLocalDate(), dice).client();
        String kind = KINDS.get(dice.weighted(0.25, 0.35, 0.25, 0.15));
        LocalDateTime acked = dice.chance(0.96) ? worked(at, dice.logNormal(handling.ackHours(), 0.9)) : null;
        LocalDateTime acted = acked == null ? null : worked(acked, dice.logNormal(4, 0.8));
        double hours = dice.logNormal(2.5 * handling.ackHours() + 8, 0.8);
        LocalDateTime resolved = acted == null || !dice.chance(0.95) ? null : known(worked(acted, hours));
        LocalDateTime closed = resolved == null ? null : worked(resolved, 9);
        boolean isFollowedUp = resolved != null && dice.chance(handling.followedUp());
        boolean isReturned = resolved != null && dice.chance(handling.returned());
        Initiative initiative = resolved == null ? null : initiative(at).orElse(null);
        boolean isTold = initiative != null && initiative.completedAt() != null && dice.chance(0.8);
        int score = resolved != null && dice.chance(0.5) ? score() : 0;
        made.add(new Feedback(
                String.format(Locale.ROOT, "%s-FK%04d", practice.branch().queue(), made.size() + 1),
                practice.branch(),
                client,
                MEDIA.get(dice.weighted(0.4, 0.25, 0.15, 0.12, 0.08)),
                kind,
                at,
                known(acked),
                known(acted),
                resolved,
                known(closed),
                known(isFollowedUp ? worked(resolved.plusDays(dice.between(1, 12)), 2) : null),
                known(isReturned ? resolved.plusSeconds(dice.between(20 * HOUR, 500 * HOUR)) : null),
                known(isTold ? worked(initiative.completedAt(), dice.between(1.0, 30.0)) : null),
                initiative == null ? "" : initiative.id(),
                score));
    }

    /** The one that was proposed next, within two months, if this feedback led to one. */
    private Optional<Initiative> initiative(LocalDateTime at) {
        if (!dice.chance(handling.improved())) {
            return Optional.empty();
        }
        return initiatives.stream()
                .filter(Initiative::isFromFeedback)
                .filter(i -> i.proposedAt().isAfter(at) && i.proposedAt().isBefore(at.plusDays(60)))
                .findFirst();
    }

    private int score() {
        double mean = practice.conduct().care().satisfaction() - 0.02 * handling.ackHours();
        return (int) Math.max(1, Math.min(5, Math.round(mean + dice.between(-1.2, 1.2))));
    }

    private static LocalDateTime worked(LocalDateTime from, double hours) {
        return OfficeDays.plus(from, Math.max(60, Math.round(HOUR * hours)));
    }

    private static LocalDateTime known(LocalDateTime at) {
        return at == null || at.isAfter(Months.END) ? null : at;
    }
}
