package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All chat sessions of a branch. */
final class Chats {
    private static final List<String> DEVICES = List.of("mobile", "mini_program", "desktop");
    private static final int SHORTEST = 8;

    private final Practice practice;
    private final Dice dice;
    private final List<Chat> made = new ArrayList<>();

    private Chats(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("chats/" + practice.branch().id());
    }

    /** The sessions of a branch, by time; {@code ordinary} begin in an ordinary month. */
    static List<Chat> of(Practice practice, int ordinary, List<Contact> contacts) {
        Chats chats = new Chats(practice);
        Arrivals arrivals =
                new Arrivals(Dice.of("chat arrivals/" + practice.branch().id()));
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(chats::ask);
        }
        contacts.stream().filter(c -> c.medium() == Medium.WECHAT).forEach(chats::write);
        chats.made.sort(Comparator.comparing(Chat::startedAt).thenComparing(Chat::id));
        return List.copyOf(chats.made);
    }

    private void ask(LocalDateTime at) {
        Contract contract = practice.asking(at.toLocalDate(), dice);
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        LocalDateTime asked = at.plusSeconds(dice.between(2, 25));
        boolean isOpen = OfficeDays.isOpen(at);
        double wait = practice.branch().pace().factor(YearMonth.from(at)) * dice.logNormal(isOpen ? 75 : 600, 0.8);
        LocalDateTime answered = asked.plusSeconds(Math.max(SHORTEST, Math.round(wait)));
        long talk = Math.round(dice.logNormal(360, 0.6));
        double robot = isOpen ? 0.12 : 0.5;
        double lost = isOpen ? 0.04 : 0.25;
        switch (dice.weighted(robot, lost, 0.008, 0.83)) {
            case 0 -> add(contract, null, at, asked, null, asked.plusSeconds(talk), Chat.End.SOLVED_BY_ROBOT, false);
            case 1 -> {
                LocalDateTime gaveUp = asked.plusSeconds(dice.between(120, 1800));
                add(contract, staff, at, asked, null, gaveUp, Chat.End.SILENT, false);
            }
            case 2 -> add(contract, staff, at, asked, answered, answered.plusSeconds(20), Chat.End.DROPPED, false);
            default -> {
                LocalDateTime ended = answered.plusSeconds(talk);
                add(contract, staff, at, asked, answered, ended, Chat.End.SOLVED, false);
            }
        }
    }

    private void write(Contact contact) {
        boolean isHeard = dice.chance(0.5);
        LocalDateTime at = contact.at();
        LocalDateTime heard = isHeard ? at.plusSeconds(dice.between(30, 900)) : null;
        LocalDateTime ended = at.plusSeconds(1200);
        add(contact.contract(), contact.staff(), at, heard, at, ended, Chat.End.SILENT, true);
    }

    private void add(
            Contract contract,
            Staff staff,
            LocalDateTime at,
            LocalDateTime asked,
            LocalDateTime answered,
            LocalDateTime ended,
            Chat.End end,
            boolean isByProvider) {
        String id = String.format(Locale.ROOT, "%sC%05d", practice.branch().queue(), made.size() + 1);
        String device = DEVICES.get(dice.weighted(0.4, 0.3, 0.3));
        boolean isRated = end == Chat.End.SOLVED && dice.chance(0.3);
        long score = Math.round(practice.conduct().care().satisfaction() + dice.between(-1.4, 1.1));
        int rating = isRated ? (int) Math.min(5, Math.max(1, score)) : 0;
        made.add(new Chat(id, contract, staff, at, asked, answered, ended, end, isByProvider, device, rating));
    }
}
