package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The calls of a branch beside its queue. */
final class Dialling {
    private final Practice practice;
    private final String letter;
    private final Dice dice;
    private final List<Dialled> made = new ArrayList<>();

    private Dialling(Practice practice, String purpose, String letter) {
        this.practice = practice;
        this.letter = letter;
        this.dice = Dice.of(purpose + "/" + practice.branch().id());
    }

    /** Calls to clients, by time. */
    static List<Dialled> toClients(Practice practice, List<Contact> contacts) {
        Dialling dialling = new Dialling(practice, "dialling", "O");
        contacts.stream().filter(c -> c.medium() == Medium.PHONE).forEach(dialling::call);
        return List.copyOf(dialling.made);
    }

    /** Calls of clients to the mobile that a branch used until a month, by time. */
    static List<Dialled> toMobile(Practice practice, YearMonth until, int ordinary) {
        Dialling dialling = new Dialling(practice, "mobile", "M");
        Arrivals arrivals =
                new Arrivals(Dice.of("mobile arrivals/" + practice.branch().id()));
        for (YearMonth month : Months.all()) {
            if (!month.isAfter(until)) {
                arrivals.in(month, ordinary).forEach(dialling::ring);
            }
        }
        return List.copyOf(dialling.made);
    }

    /** Calls of clients that the line of a branch lost, by time; an ordinary month has {@code ordinary} of them. */
    static List<Dialled> lost(Practice practice, int ordinary) {
        Dialling dialling = new Dialling(practice, "lost", "L");
        Arrivals arrivals =
                new Arrivals(Dice.of("lost arrivals/" + practice.branch().id()));
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(dialling::lose);
        }
        return List.copyOf(dialling.made);
    }

    /** Two thirds fail before anybody answers, the others drop soon after. */
    private void lose(LocalDateTime at) {
        Contract contract = practice.asking(at.toLocalDate(), dice);
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        if (dice.chance(0.65)) {
            add(false, contract.client(), staff, at, null, at.plusSeconds(2), "failed");
        } else {
            LocalDateTime answered = at.plusSeconds(dice.between(5, 40));
            add(false, contract.client(), staff, at, answered, answered.plusSeconds(25), "dropped");
        }
    }

    private void call(Contact contact) {
        double faults = practice.conduct().care().lineFaults();
        Client client = contact.contract().client();
        LocalDateTime at = contact.at();
        LocalDateTime answered = at.plusSeconds(dice.between(4, 30));
        LocalDateTime ended = answered.plusSeconds(Math.round(dice.logNormal(150, 0.6)));
        switch (dice.weighted(faults / 2, faults / 2, 0.1, 0.03, 0.87)) {
            case 0 -> add(true, client, contact.staff(), at, null, at.plusSeconds(2), "failed");
            case 1 -> add(true, client, contact.staff(), at, answered, answered.plusSeconds(25), "dropped");
            case 2 -> add(true, client, contact.staff(), at, null, at.plusSeconds(45), "no_answer");
            case 3 -> add(true, client, contact.staff(), at, null, at.plusSeconds(5), "busy");
            default -> add(true, client, contact.staff(), at, answered, ended, "answered");
        }
    }

    private void ring(LocalDateTime at) {
        Contract contract = practice.asking(at.toLocalDate(), dice);
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        LocalDateTime answered = at.plusSeconds(Math.round(dice.logNormal(20, 0.7)));
        if (dice.chance(0.1)) {
            add(false, contract.client(), staff, at, null, answered.plusSeconds(15), "abandoned");
        } else {
            LocalDateTime ended = answered.plusSeconds(Math.round(dice.logNormal(150, 0.6)));
            add(false, contract.client(), staff, at, answered, ended, "answered");
        }
    }

    private void add(
            boolean isOut,
            Client client,
            Staff staff,
            LocalDateTime at,
            LocalDateTime answered,
            LocalDateTime ended,
            String outcome) {
        String id = String.format(Locale.ROOT, "%s%s%05d", practice.branch().queue(), letter, made.size() + 1);
        made.add(new Dialled(id, practice.branch(), isOut, client, staff, at, answered, ended, outcome));
    }
}
