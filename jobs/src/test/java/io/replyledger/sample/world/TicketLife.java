package io.replyledger.sample.world;

import static io.replyledger.sample.world.Change.Kind.ASKED;
import static io.replyledger.sample.world.Change.Kind.ASSIGNED;
import static io.replyledger.sample.world.Change.Kind.CLOSED;
import static io.replyledger.sample.world.Change.Kind.CREATED;
import static io.replyledger.sample.world.Change.Kind.HELD;
import static io.replyledger.sample.world.Change.Kind.RATED;
import static io.replyledger.sample.world.Change.Kind.REOPENED;
import static io.replyledger.sample.world.Change.Kind.REPLIED;
import static io.replyledger.sample.world.Change.Kind.SOLVED;
import static io.replyledger.sample.world.Change.Kind.WITHDRAWN;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lets one request live: who gets it, when it is answered, solved, opened again, rated and closed. */
final class TicketLife {
    private static final double STUCK = 0.02;
    private static final double SOLVED_AT_ONCE = 0.2;
    private static final int HOUR = 3600;

    private final Request request;
    private final Office office;
    private final Dice dice;
    private final Staff staff;
    private final double factor;
    private final List<Change> changes = new ArrayList<>();

    private TicketLife(Request request, Office office, Dice dice) {
        this.request = request;
        this.office = office;
        this.dice = dice;
        this.staff = office.taker(request.client(), dice);
        this.factor = request.factor(office.branch().pace());
    }

    /** Everything that happens to a request, in order. */
    static List<Change> of(Request request, Office office, Dice dice) {
        TicketLife life = new TicketLife(request, office, dice);
        life.live();
        life.changes.sort(Comparator.comparing(Change::at));
        return List.copyOf(life.changes);
    }

    private void live() {
        add(request.at(), CREATED);
        if (dice.chance(office.branch().pace().unanswered(YearMonth.from(request.at())))) {
            forget();
            return;
        }
        LocalDateTime repliedAt = request.at().plusSeconds(replySeconds());
        addByStaff(within(request.at(), repliedAt, dice.between(0.05, 0.6)), ASSIGNED);
        addByStaff(repliedAt, REPLIED);
        if (dice.chance(STUCK)) {
            return;
        }
        LocalDateTime solvedAt = solve(repliedAt);
        if (dice.chance(office.branch().pace().reopened())) {
            solvedAt = solveAgain(solvedAt);
        }
        end(solvedAt, Duration.between(request.at(), repliedAt));
    }

    private void forget() {
        switch (dice.weighted(0.35, 0.35, 0.3)) {
            case 0 -> add(request.at().plusSeconds(dice.between(HOUR, 120 * HOUR)), WITHDRAWN);
            case 1 -> add(OfficeDays.plus(request.at().plusDays(dice.between(21, 45)), dice.between(0, HOUR)), CLOSED);
            default -> addByStaff(OfficeDays.plus(request.at(), dice.between(HOUR / 2, 9 * HOUR)), ASSIGNED);
        }
    }

    private long replySeconds() {
        long seconds = Math.max(
                20, Math.round(60 * factor * dice.logNormal(request.channel().replyMinutes(), 0.95)));
        boolean isEvening = !OfficeDays.isOpen(request.at()) && request.at().getHour() >= 18;
        if (isEvening && request.channel().isInstant() && dice.chance(0.35)) {
            return seconds;
        }
        return Duration.between(request.at(), OfficeDays.plus(request.at(), seconds))
                .toSeconds();
    }

    private LocalDateTime solve(LocalDateTime repliedAt) {
        if (dice.chance(SOLVED_AT_ONCE)) {
            LocalDateTime solvedAt = repliedAt.plusSeconds(dice.between(30, 400));
            addByStaff(solvedAt, SOLVED);
            return solvedAt;
        }
        long seconds =
                Math.round(HOUR * factor * dice.logNormal(request.category().solveHours(), 1.0));
        LocalDateTime solvedAt = OfficeDays.plus(repliedAt, Math.max(120, seconds));
        if (dice.chance(0.08)) {
            changes.add(Change.of(workPart(repliedAt, seconds, 0.1), ASSIGNED, dice.pick(office.staff())));
        }
        if (dice.chance(request.category() == Category.REGISTRATION ? 0.45 : 0.05)) {
            addByStaff(workPart(repliedAt, seconds, 0.35), HELD);
        }
        int rounds = dice.weighted(0.5, 0.35, 0.15);
        for (int round = 0; round < rounds; round++) {
            double begin = 0.4 + 0.25 * round;
            add(workPart(repliedAt, seconds, dice.between(begin, begin + 0.1)), ASKED);
            addByStaff(workPart(repliedAt, seconds, dice.between(begin + 0.12, begin + 0.24)), REPLIED);
        }
        addByStaff(solvedAt, SOLVED);
        return solvedAt;
    }

    private LocalDateTime solveAgain(LocalDateTime solvedAt) {
        LocalDateTime reopenedAt = solvedAt.plusSeconds(dice.between(HOUR / 2, 70 * HOUR));
        add(reopenedAt, REOPENED);
        double hours = factor * dice.logNormal(request.category().solveHours() * 0.6, 0.9);
        LocalDateTime again = OfficeDays.plus(reopenedAt, Math.max(600, Math.round(HOUR * hours)));
        addByStaff(again.minusSeconds(90), REPLIED);
        addByStaff(again, SOLVED);
        return again;
    }

    private void end(LocalDateTime solvedAt, Duration reply) {
        if (dice.chance(0.24)) {
            double displeasure = reply.toSeconds() > 24 * HOUR ? 3 : 1;
            int score = 5 - dice.weighted(50, 30, 9 * displeasure, 5 * displeasure, 3 * displeasure);
            changes.add(new Change(solvedAt.plusSeconds(dice.between(600, 60 * HOUR)), RATED, null, score));
        }
        add(solvedAt.plusSeconds(dice.between(96 * HOUR, 97 * HOUR)), CLOSED);
    }

    private static LocalDateTime within(LocalDateTime from, LocalDateTime to, double part) {
        return from.plusSeconds(Math.round(Duration.between(from, to).toSeconds() * part));
    }

    private static LocalDateTime workPart(LocalDateTime from, long seconds, double part) {
        return OfficeDays.plus(from, Math.round(seconds * part));
    }

    private void add(LocalDateTime at, Change.Kind kind) {
        changes.add(Change.of(at, kind));
    }

    private void addByStaff(LocalDateTime at, Change.Kind kind) {
        changes.add(Change.of(at, kind, staff));
    }
}
