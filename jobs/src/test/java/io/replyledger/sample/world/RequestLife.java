package io.replyledger.sample.world;

import static io.replyledger.sample.world.Step.ASSIGNMENT;
import static io.replyledger.sample.world.Step.CREATED;
import static io.replyledger.sample.world.Step.RESOLVED;
import static io.replyledger.sample.world.Step.TEAM;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets one request at the business desk live: who gets it, who answers, to which team it goes, when it is solved. */
final class RequestLife {
    private static final int HOUR = 3600;
    private static final String CLIENT = "client";
    private static final String STAFF = "staff";

    private final Practice practice;
    private final LocalDateTime at;
    private final Topic topic;
    private final double factor;
    private final Dice dice;
    private final List<Step> steps = new ArrayList<>();
    private Staff staff;

    RequestLife(Practice practice, Contract contract, LocalDateTime at, Topic topic, Priority priority, Dice dice) {
        this.practice = practice;
        this.at = at;
        this.topic = topic;
        this.dice = dice;
        double load = Season.isPeak(at.toLocalDate()) ? 1.3 : 1.0;
        this.factor = practice.branch().pace().factor(YearMonth.from(at)) * priority.factor() * load;
        this.staff = practice.taker(contract, at.toLocalDate(), dice);
    }

    /** A request that the self-service answers. */
    List<Step> automatic() {
        ask();
        steps.add(Step.message(at.plusSeconds(dice.between(2, 9)), "bot", null));
        LocalDateTime solved = at.plusSeconds(dice.between(60, 900));
        steps.add(Step.status(solved, "bot", null, "open", RESOLVED));
        return seen();
    }

    /** A request that people answer. */
    List<Step> byPeople(Medium medium, boolean isByProvider) {
        if (isByProvider) {
            steps.add(new Step(at, CREATED, STAFF, staff, "", ""));
            assign(at);
        } else {
            ask();
        }
        if (dice.chance(practice.branch().pace().unanswered(YearMonth.from(at)))) {
            forget();
            return seen();
        }
        LocalDateTime replied = isByProvider ? at.plusSeconds(dice.between(20, 90)) : replied(medium);
        steps.add(Step.message(replied, STAFF, staff));
        LocalDateTime solved = work(replied);
        if (dice.chance(practice.branch().pace().reopened())) {
            again(solved);
        }
        return seen();
    }

    /** Nobody answers: the client takes it back, the system closes it, or it stays. */
    private void forget() {
        switch (dice.weighted(0.4, 0.4, 0.2)) {
            case 0 -> {
                LocalDateTime withdrawn = at.plusSeconds(dice.between(HOUR, 120 * HOUR));
                steps.add(Step.status(withdrawn, CLIENT, null, "open", Step.CANCELLED));
            }
            case 1 -> {
                LocalDateTime closed = at.plusDays(dice.between(21, 45));
                steps.add(Step.status(closed, "system", null, "open", Step.CLOSED));
            }
            default -> assign(at.plusSeconds(dice.between(HOUR, 9 * HOUR)));
        }
    }

    private void ask() {
        steps.add(new Step(at, CREATED, CLIENT, null, "", ""));
        steps.add(Step.message(at, CLIENT, null));
    }

    private LocalDateTime replied(Medium medium) {
        long seconds = Math.max(20, Math.round(60 * factor * dice.logNormal(medium.replyMinutes(), 0.95)));
        LocalDateTime replied = OfficeDays.plus(at, seconds);
        assign(at.plusSeconds(Math.round(Duration.between(at, replied).toSeconds() * dice.between(0.05, 0.6))));
        return replied;
    }

    private LocalDateTime work(LocalDateTime replied) {
        long seconds = Math.max(600, Math.round(HOUR * factor * dice.logNormal(topic.solveHours(), 0.9)));
        if (dice.chance(0.3)) {
            LocalDateTime waits = replied.plusSeconds(5);
            LocalDateTime goesOn = OfficeDays.plus(replied, Math.round(seconds * dice.between(0.1, 0.2)));
            steps.add(Step.status(waits, STAFF, staff, "open", "pending"));
            steps.add(Step.message(goesOn, CLIENT, null));
            steps.add(Step.status(goesOn, "system", null, "pending", "open"));
        }
        double share = practice.conduct().handling().transferred();
        if (dice.chance(topic.isQuestion() ? share / 2 : share)) {
            transfer(replied, seconds);
        }
        LocalDateTime solved = OfficeDays.plus(replied, seconds);
        if (dice.chance(topic.isQuestion() ? 0.15 : 0.45)) {
            steps.add(Step.message(solved.minusSeconds(60), STAFF, staff));
        }
        steps.add(Step.status(solved, STAFF, staff, "open", RESOLVED));
        return solved;
    }

    /** To the other team and, at some branches often, back to the first one. */
    private void transfer(LocalDateTime replied, long seconds) {
        Staff first = staff;
        LocalDateTime moved = OfficeDays.plus(replied, Math.round(seconds * 0.3));
        long pause = Math.round(Math.min(seconds * 0.3, HOUR * factor * dice.logNormal(1.2, 0.9)));
        long soon = Math.min(dice.between(20, 400), Math.round(seconds * 0.05));
        hand(practice.colleague(first, at.toLocalDate(), dice), moved, OfficeDays.plus(moved, pause), soon);
        if (dice.chance(practice.conduct().handling().backAndForth())) {
            LocalDateTime back = OfficeDays.plus(replied, Math.round(seconds * 0.75));
            hand(first, back, OfficeDays.plus(back, Math.round(seconds * 0.1)), soon);
        }
    }

    private void hand(Staff next, LocalDateTime moved, LocalDateTime taken, long soon) {
        steps.add(new Step(moved, TEAM, STAFF, staff, staff.team(), next.team()));
        staff = next;
        assign(taken);
        steps.add(Step.message(taken.plusSeconds(soon), STAFF, staff));
    }

    private void again(LocalDateTime solved) {
        LocalDateTime reopened = solved.plusSeconds(dice.between(HOUR / 2, 200 * HOUR));
        steps.add(Step.message(reopened, CLIENT, null));
        steps.add(Step.status(reopened, CLIENT, null, RESOLVED, "open"));
        double hours = factor * dice.logNormal(topic.solveHours() * 0.6, 0.9);
        LocalDateTime solvedAgain = OfficeDays.plus(reopened, Math.max(600, Math.round(HOUR * hours)));
        steps.add(Step.message(solvedAgain.minusSeconds(90), STAFF, staff));
        steps.add(Step.status(solvedAgain, STAFF, staff, "open", RESOLVED));
    }

    private void assign(LocalDateTime when) {
        steps.add(new Step(when, ASSIGNMENT, "system", staff, "", staff.id()));
    }

    /** What happened until the last export. */
    private List<Step> seen() {
        return steps.stream()
                .filter(s -> !s.at().isAfter(Months.END))
                .sorted(Comparator.comparing(Step::at))
                .toList();
    }
}
