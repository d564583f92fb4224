package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a branch gets in touch of its own accord: without a reason, and to ask whether all is well with what was solved. */
final class Contacts {
    private static final List<Medium> MEDIA = List.of(Medium.WECHAT, Medium.PHONE, Medium.EMAIL);
    private static final int HOUR = 3600;

    private final Practice practice;
    private final Conduct.Care care;
    private final Dice dice;
    private final List<Contact> made = new ArrayList<>();

    private Contacts(Practice practice) {
        this.practice = practice;
        this.care = practice.conduct().care();
        this.dice = Dice.of("contacts/" + practice.branch().id());
    }

    /** All contacts of a branch, by time. */
    static List<Contact> of(Practice practice, List<ServiceRequest> requests) {
        Contacts contacts = new Contacts(practice);
        for (YearMonth month : Months.all()) {
            practice.activeOn(month.atDay(1)).forEach(c -> contacts.maybe(month, c));
        }
        requests.forEach(contacts::followUp);
        contacts.made.sort(Comparator.comparing(Contact::at));
        return List.copyOf(contacts.made);
    }

    private void maybe(YearMonth month, Contract contract) {
        if (dice.chance(care.proactive())) {
            LocalDateTime from =
                    month.atDay(dice.between(1, month.lengthOfMonth() - 2)).atTime(9, 0);
            add(OfficeDays.plus(from, dice.between(60, 8 * HOUR)), contract);
        }
    }

    private void followUp(ServiceRequest request) {
        if (request.resolvedAt().isPresent() && dice.chance(care.followsUp())) {
            LocalDateTime from = request.resolvedAt().get().plusDays(dice.between(1, 9));
            add(OfficeDays.plus(from, dice.between(60, 8 * HOUR)), request.contract());
        }
    }

    private void add(LocalDateTime at, Contract contract) {
        boolean isInTime = at.isBefore(Months.start(Months.LAST.plusMonths(1)));
        if (!isInTime || !contract.isActive(at.toLocalDate())) {
            return;
        }
        Medium medium = dice.chance(care.onPreferred()) ? contract.preferred() : dice.pick(MEDIA);
        boolean isUnwritten = medium == Medium.EMAIL && !practice.conduct().keeps(Conduct.Ledger.MAIL);
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        made.add(new Contact(at, practice.branch(), contract, staff, isUnwritten ? Medium.PHONE : medium));
    }
}
