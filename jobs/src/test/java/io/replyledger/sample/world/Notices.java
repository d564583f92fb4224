package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a branch tells its clients: new policies, and that source documents or taxes are due. */
final class Notices {
    private static final int DAY = 9 * 3600;
    private static final int CLIENTS_TOLD = 22;
    private static final LocalDate FIRST_POLICY = LocalDate.of(2024, 3, 4);
    private static final int POLICIES = 16;
    private static final int DAYS_BETWEEN = 26;

    private final Practice practice;
    private final Dice dice;
    private final List<Notice> made = new ArrayList<>();

    private Notices(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("notices/" + practice.branch().id());
    }

    static List<Notice> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.NOTICE)) {
            return List.of();
        }
        Notices notices = new Notices(practice);
        for (int policy = 0; policy < POLICIES; policy++) {
            notices.tell(policy);
        }
        Months.all().forEach(notices::remind);
        return List.copyOf(notices.made);
    }

    /** A listed policy; the last two are not told everywhere. */
    private void tell(int policy) {
        String id = String.format(Locale.ROOT, "ZC%02d", policy + 1);
        LocalDateTime published =
                FIRST_POLICY.plusDays((long) policy * DAYS_BETWEEN).atTime(10, 0);
        double days = dice.logNormal(practice.conduct().care().policyDays(), 0.5);
        LocalDateTime told = OfficeDays.plus(published, Math.round(days * DAY));
        boolean isForgotten = dice.chance(practice.branch().id().equals("pudong") ? 0.25 : 0.03);
        if (isForgotten || told.isAfter(Months.END)) {
            add(id, "policy", published, null, null);
            return;
        }
        List<Contract> active = practice.activeOn(told.toLocalDate());
        for (int i = 0; i < Math.min(CLIENTS_TOLD, active.size() / 2); i++) {
            Client client = active.get((i * 3 + policy) % active.size()).client();
            add(id, "policy", published, told.plusSeconds(i * 40L), client);
        }
    }

    private void remind(YearMonth month) {
        LocalDateTime at = OfficeDays.workday(month, 2).atTime(14, 0);
        String kind = month.getMonthValue() % 2 == 0 ? "送票提醒" : "应缴提醒";
        for (Contract contract : practice.activeOn(month.atDay(1))) {
            if (dice.chance(practice.conduct().care().proactive() * 0.9)) {
                add("", kind, null, at.plusSeconds(dice.between(0, 40_000) % 10_000), contract.client());
            }
        }
    }

    private void add(String policyId, String kind, LocalDateTime published, LocalDateTime sent, Client client) {
        String id = String.format(Locale.ROOT, "%s-TZ%05d", practice.branch().queue(), made.size() + 1);
        made.add(new Notice(id, practice.branch(), policyId, kind, published, sent, client));
    }
}
