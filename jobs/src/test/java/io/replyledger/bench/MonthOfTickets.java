package io.replyledger.bench;

import java.util.List;

/** The tickets of one month in the order in which they were created; the same whatever else is made. */
final class MonthOfTickets {
    private static final long DAY = 86_400;
    private static final long LONGEST_WAIT = 5 * DAY;
    private static final long LONGEST_WORK = 20 * DAY;
    private static final int CLIENTS = 3000;
    private static final int STAFF = 40;
    private static final Ticket.Fault[] FAULTS = Ticket.Fault.values();
    private static final int[] PROVIDERS = Chance.wheel(Code.providers());
    private static final int[] CHANNELS = Chance.wheel(Code.CHANNELS);
    private static final int[] TOPICS = Chance.wheel(Code.TOPICS);
    private static final int[] PRIORITIES = Chance.wheel(Code.PRIORITIES);
    private static final int[] STATUSES = Chance.wheel(Code.STATUSES);
    private static final double[] CHANNEL_MEDIAN = {240, 600, 7200, 5400, 1800, 60};

    private final Chance chance;
    private final int month;
    private final long rows;
    private final long length;
    private long made;

    MonthOfTickets(Plan plan, int month) {
        this.month = month;
        this.rows = plan.rowsOf(month);
        this.length = plan.month(month).lengthOfMonth() * DAY;
        this.chance = new Chance(plan.seed() * 1000 + month);
    }

    boolean hasNext() {
        return made < rows;
    }

    void next(Ticket ticket) {
        ticket.id = (month + 1L) * 100_000_000 + made;
        ticket.provider = chance.turn(PROVIDERS);
        ticket.channel = chance.turn(CHANNELS);
        ticket.topic = chance.turn(TOPICS);
        ticket.priority = chance.turn(PRIORITIES);
        ticket.client = ticket.provider * CLIENTS + chance.below(CLIENTS);
        ticket.staff = ticket.provider * STAFF + chance.below(STAFF);
        ticket.subject = chance.below(1 << 16);
        ticket.remark = chance.below(1 << 16);
        // A stretch of the month for each, and a random place in it.
        ticket.created = (long) ((made + chance.below(1000) / 1000.0) / rows * length);
        course(ticket);
        boolean isBad = chance.below(Plan.BAD_EVERY) == 0;
        ticket.fault = isBad ? FAULTS[1 + chance.below(FAULTS.length - 1)] : Ticket.Fault.NONE;
        made++;
    }

    /** What became of it. */
    private void course(Ticket ticket) {
        double pace = 0.5 + ticket.provider / 33.0;
        long wait = chance.seconds(CHANNEL_MEDIAN[ticket.channel] * pace, 1.2, LONGEST_WAIT);
        long work = chance.seconds(16 * 3600 * pace, 1.3, LONGEST_WORK);
        ticket.responded = ticket.created + wait;
        ticket.resolved = ticket.responded + work;
        ticket.replies = 1 + chance.below(6) * chance.below(2);
        ticket.status = chance.turn(STATUSES);
    }

    /** What the subjects of tickets look like; a number may follow. */
    static List<String> subjects() {
        return List.of(
                "增值税申报表怎么填",
                "三月工资表, 请核对后回复",
                "发票作废",
                "公司地址变更需要哪些材料",
                "Re: 汇算清缴 \"附表二\" 的数字",
                "社保基数调整\n谢谢",
                "请开具收入证明",
                "印花税, 契税\n(两个问题)",
                "个税申报失败",
                "年报");
    }

    static List<String> remarks() {
        return List.of("", "", "", "", "", "", "已电话说明", "客户催办, 优先", "见附件");
    }
}
