package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All calls of a branch in all months. */
final class Calls {
    private static final int TIMEOUT_SECONDS = 240;
    private static final int RING_SECONDS = 20;

    private final Office office;
    private final Dice dice;

    private Calls(Office office) {
        this.office = office;
        this.dice = Dice.of("calls/" + office.branch().id());
    }

    /** The calls of a branch, by time. */
    static List<Call> of(Office office) {
        Calls calls = new Calls(office);
        Arrivals arrivals = new Arrivals(Dice.of("ringing/" + office.branch().id()));
        List<Call> made = new ArrayList<>();
        for (YearMonth month : Months.all()) {
            for (LocalDateTime at : arrivals.in(month, office.branch().size().calls())) {
                made.add(calls.call(at));
            }
        }
        return List.copyOf(made);
    }

    private Call call(LocalDateTime at) {
        double load = Season.isPeak(at.toLocalDate()) ? 1.4 : 1.0;
        double closed = OfficeDays.isOpen(at) ? 1.0 : 6.0;
        double median = office.branch().pace().callWait(YearMonth.from(at)) * load * closed;
        int wait = (int) Math.max(3, Math.round(dice.logNormal(median, 0.8)));
        int patience = (int) Math.max(4, Math.round(dice.logNormal(150, 0.9)));
        if (patience < wait && patience < TIMEOUT_SECONDS) {
            return lost(at, Call.Outcome.ABANDONED, patience);
        }
        return wait < TIMEOUT_SECONDS ? answered(at, wait) : lost(at, Call.Outcome.TIMED_OUT, TIMEOUT_SECONDS);
    }

    private Call answered(LocalDateTime at, int wait) {
        Staff staff = dice.pick(office.staff());
        int ring = Math.min(wait, dice.between(2, 14));
        int seconds = (int) Math.max(15, Math.round(dice.logNormal(170, 0.7)));
        Call.Talk talk = new Call.Talk(staff, ring, seconds, dice.chance(0.6));
        List<Call.Missed> missed = missed(wait - ring);
        return new Call(office.branch(), caller(), at, missed, Call.Outcome.ANSWERED, wait, position(), talk);
    }

    private Call lost(LocalDateTime at, Call.Outcome outcome, int wait) {
        return new Call(office.branch(), caller(), at, missed(wait), outcome, wait, position(), null);
    }

    private List<Call.Missed> missed(int seconds) {
        List<Call.Missed> missed = new ArrayList<>();
        for (int until = RING_SECONDS + 1; until < seconds && missed.size() < 3; until += RING_SECONDS + 5) {
            missed.add(new Call.Missed(dice.pick(office.staff()), until, RING_SECONDS));
        }
        return List.copyOf(missed);
    }

    private int position() {
        return 1 + dice.weighted(80, 15, 5);
    }

    private String caller() {
        Client client = office.asker(dice);
        return switch (dice.weighted(91, 6, 3)) {
            case 0 -> client.number() % 7 == 0 ? "+86" + client.phone() : client.phone();
            case 1 -> "10009" + dice.between(100_000, 999_999);
            default -> "anonymous";
        };
    }
}
