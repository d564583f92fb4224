package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** All mails of a branch: what clients ask and hear, what the branch writes of its own accord, and what machines send. */
final class Mails {
    private static final List<String> SUBJECTS =
            List.of("增值税申报表", "本月税款确认", "社保增员", "开票申请", "银行回单", "财务报表（贷款用）", "合同续签", "进项发票认证", "个税专项附加扣除", "工商变更材料");
    private static final double BOUNCING = 0.012;

    private final Practice practice;
    private final Dice dice;
    private final List<Mail> made = new ArrayList<>();

    private Mails(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("mails/" + practice.branch().id());
    }

    /** The mails of a branch, by time; {@code ordinary} conversations begin in an ordinary month. */
    static List<Mail> of(Practice practice, int ordinary, List<Contact> contacts) {
        Mails mails = new Mails(practice);
        Arrivals arrivals =
                new Arrivals(Dice.of("mail arrivals/" + practice.branch().id()));
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(mails::converse);
            mails.newsletter(month);
        }
        contacts.stream().filter(c -> c.medium() == Medium.EMAIL).forEach(mails::write);
        mails.made.removeIf(m -> m.at().isAfter(Months.END));
        mails.made.sort(Comparator.comparing(Mail::at));
        return List.copyOf(mails.made);
    }

    private void converse(LocalDateTime at) {
        Contract contract = practice.asking(at.toLocalDate(), dice);
        Client client = contract.client();
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        String subject = dice.pick(SUBJECTS);
        String thread = add(at, "", "", false, client, staff, subject, Mail.Kind.PERSONAL);
        if (!OfficeDays.isOpen(at) && dice.chance(0.6)) {
            String away = "自动回复: " + subject;
            add(at.plusSeconds(dice.between(2, 9)), thread, thread, true, client, staff, away, Mail.Kind.AUTOMATIC);
        }
        Pace pace = practice.branch().pace();
        LocalDateTime asked = at;
        String last = thread;
        for (int round = 0; round < 3; round++) {
            if (dice.chance(pace.unanswered(YearMonth.from(at)))) {
                return;
            }
            double minutes = pace.factor(YearMonth.from(at)) * dice.logNormal(140, 0.95);
            LocalDateTime answered = OfficeDays.plus(asked, Math.round(60 * minutes));
            last = add(answered, thread, last, true, client, staff, "回复：" + subject, Mail.Kind.PERSONAL);
            if (!dice.chance(0.28)) {
                return;
            }
            asked = answered.plusSeconds(dice.between(300, 100_000));
            last = add(asked, thread, last, false, client, staff, "Re: " + subject, Mail.Kind.PERSONAL);
        }
    }

    /** To a few of the clients, as an example. */
    private void newsletter(YearMonth month) {
        LocalDateTime at = OfficeDays.workday(month, 3).atTime(10, 0);
        List<Contract> active = practice.activeOn(month.atDay(1));
        Staff editor = practice.office().staff().get(0);
        for (int i = 0; i < Math.min(5, active.size() / 10); i++) {
            Client client =
                    active.get((i * 7 + month.getMonthValue()) % active.size()).client();
            add(at.plusSeconds(i), "", "", true, client, editor, month.getMonthValue() + "月征期提醒", Mail.Kind.BULK);
        }
    }

    private void write(Contact contact) {
        Client client = contact.contract().client();
        boolean isLost = dice.chance(BOUNCING);
        Mail.Kind kind = isLost ? Mail.Kind.BOUNCED : Mail.Kind.PERSONAL;
        String thread = add(contact.at(), "", "", true, client, contact.staff(), "本月账务情况说明", kind);
        if (!isLost && dice.chance(0.3)) {
            LocalDateTime thanked = contact.at().plusSeconds(dice.between(600, 200_000));
            add(thanked, thread, thread, false, client, contact.staff(), "Re: 本月账务情况说明", Mail.Kind.PERSONAL);
        }
    }

    private String add(
            LocalDateTime at,
            String thread,
            String answersId,
            boolean isOut,
            Client client,
            Staff staff,
            String subject,
            Mail.Kind kind) {
        String id = String.format(
                Locale.ROOT, "%s%05d", practice.branch().queue().toLowerCase(Locale.ROOT), made.size() + 1);
        made.add(new Mail(id, thread.isEmpty() ? id : thread, answersId, at, isOut, client, staff, subject, kind));
        return id;
    }
}
