package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Who asked to see an accountant, and when there was time. */
final class Appointments {
    private static final double SHARE_OF_TICKETS = 0.08;

    private final Practice practice;
    private final Dice dice;
    private final List<Appointment> made = new ArrayList<>();

    private Appointments(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("appointments/" + practice.branch().id());
    }

    static List<Appointment> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.APPOINTMENT)) {
            return List.of();
        }
        Appointments appointments = new Appointments(practice);
        Arrivals arrivals =
                new Arrivals(Dice.of("appointment arrivals/" + practice.branch().id()));
        int ordinary = (int) Math.ceil(practice.branch().size().tickets() * SHARE_OF_TICKETS);
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(appointments::request);
        }
        return List.copyOf(appointments.made);
    }

    private void request(LocalDateTime at) {
        Client client = practice.asking(at.toLocalDate(), dice).client();
        double pace = practice.branch().pace().factor(YearMonth.from(at));
        LocalDateTime offered = OfficeDays.plus(at, Math.round(3600 * pace * dice.logNormal(1.5, 0.7)));
        LocalDateTime slot = OfficeDays.plus(offered, Math.round(3600 * pace * dice.logNormal(11, 0.6)))
                .withSecond(0)
                .withNano(0);
        boolean isOffered = dice.chance(0.94) && offered.isBefore(Months.END);
        boolean isMoveAsked = isOffered && dice.chance(0.15);
        String id = String.format(Locale.ROOT, "%s-YY%04d", practice.branch().queue(), made.size() + 1);
        made.add(new Appointment(
                id,
                practice.branch(),
                client,
                at,
                isOffered ? offered : null,
                isOffered ? slot : null,
                isMoveAsked ? offered.plusSeconds(dice.between(60, 3000)) : null,
                isMoveAsked ? Boolean.valueOf(dice.chance(0.8)) : null,
                isOffered ? "kept" : "requested"));
    }
}
