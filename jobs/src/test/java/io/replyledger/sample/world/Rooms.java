package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is written in the WeChat groups of a branch, one group a client. */
final class Rooms {
    private static final List<String> QUESTIONS =
            List.of("本月税款多少？", "发票开好了吗", "社保增员一人，资料已发", "申报表能给一份吗", "回单什么时候寄？", "工资表请核对");
    private static final List<String> ANSWERS = List.of("已处理，请查收", "下午给您", "收到资料，马上办", "申报完成", "已确认");

    private final Practice practice;
    private final Dice dice;
    private final List<RoomMessage> made = new ArrayList<>();

    private Rooms(Practice practice) {
        this.practice = practice;
        this.dice = Dice.of("rooms/" + practice.branch().id());
    }

    /** The messages of a branch, by time; an ordinary month has {@code ordinary} questions. */
    static List<RoomMessage> of(Practice practice, int ordinary, List<Contact> contacts) {
        Rooms rooms = new Rooms(practice);
        Arrivals arrivals =
                new Arrivals(Dice.of("room arrivals/" + practice.branch().id()));
        for (YearMonth month : Months.all()) {
            arrivals.in(month, ordinary).forEach(rooms::ask);
        }
        contacts.stream().filter(c -> c.medium() == Medium.WECHAT).forEach(rooms::write);
        rooms.made.removeIf(m -> m.at().isAfter(Months.END));
        rooms.made.sort(Comparator.comparing(RoomMessage::at));
        return List.copyOf(rooms.made);
    }

    private void ask(LocalDateTime at) {
        Contract contract = practice.asking(at.toLocalDate(), dice);
        Client client = contract.client();
        Staff staff = practice.taker(contract, at.toLocalDate(), dice);
        made.add(new RoomMessage(at, client, null, dice.pick(QUESTIONS), dice.chance(0.01)));
        if (dice.chance(0.15)) {
            made.add(new RoomMessage(at.plusSeconds(dice.between(40, 900)), client, null, "在吗？", false));
        }
        Pace pace = practice.branch().pace();
        if (dice.chance(pace.unanswered(YearMonth.from(at)))) {
            return;
        }
        double seconds = pace.factor(YearMonth.from(at)) * dice.logNormal(420, 1.0);
        LocalDateTime answered = OfficeDays.plus(at, Math.max(15, Math.round(seconds)));
        made.add(new RoomMessage(answered, client, staff, dice.pick(ANSWERS), false));
        if (dice.chance(0.3)) {
            made.add(new RoomMessage(answered.plusSeconds(dice.between(10, 600)), client, null, "好的，谢谢", false));
        }
    }

    private void write(Contact contact) {
        made.add(new RoomMessage(contact.at(), contact.contract().client(), contact.staff(), "本月账务已完成，有疑问请联系", false));
    }
}
