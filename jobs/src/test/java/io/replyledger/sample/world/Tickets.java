package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** All requests of a branch in all months. */
final class Tickets {
    private static final double[] TOPICS_IN_WINDOW = {17, 33, 16, 5, 16, 3, 10};
    private static final double[] TOPICS_OUTSIDE = {27, 10, 14, 11, 22, 3, 13};
    private static final double[] CHANNELS_IN_SHANGHAI = {33, 13, 18, 20, 16, 0};
    private static final double[] CHANNELS_IN_JIANGSU = {13, 9, 0, 44, 26, 8};

    private final Office office;
    private final Dice dice;

    private Tickets(Office office) {
        this.office = office;
        this.dice = Dice.of("tickets/" + office.branch().id());
    }

    /** The requests of a branch, by creation. */
    static List<Ticket> of(Office office) {
        Tickets tickets = new Tickets(office);
        Arrivals arrivals = new Arrivals(Dice.of("arrivals/" + office.branch().id()));
        List<Ticket> made = new ArrayList<>();
        for (YearMonth month : Months.all()) {
            for (LocalDateTime at : arrivals.in(month, office.branch().size().tickets())) {
                made.add(tickets.ticket(made.size() + 1, at));
            }
        }
        return List.copyOf(made);
    }

    private Ticket ticket(int sequence, LocalDateTime at) {
        Category category =
                drawn(Category.values(), Season.isFiling(at.toLocalDate()) ? TOPICS_IN_WINDOW : TOPICS_OUTSIDE);
        Priority priority = drawn(Priority.values(), 6, 16, 55, 11, 12);
        Client client = office.asker(dice);
        Request request = new Request(at, client, channel(at), category, priority);
        String subject = Subjects.of(category, at.toLocalDate(), dice);
        List<Change> changes = TicketLife.of(request, office, dice);
        return new Ticket(sequence, client, request.channel(), category, priority, subject, changes);
    }

    private <T> T drawn(T[] values, double... weights) {
        return values[dice.weighted(weights)];
    }

    private Channel channel(LocalDateTime at) {
        boolean isShanghai = office.branch().region().equals("shanghai");
        Channel channel = kept(drawn(Channel.values(), isShanghai ? CHANNELS_IN_SHANGHAI : CHANNELS_IN_JIANGSU));
        return channel.needsOpenOffice() && !OfficeDays.isOpen(at) ? Channel.WECHAT : channel;
    }

    /** kunshan takes no requests by form or at the counter: clients write a mail or call instead. */
    private Channel kept(Channel channel) {
        if (!office.branch().id().equals("kunshan")) {
            return channel;
        }
        return switch (channel) {
            case WEB -> Channel.MAIL;
            case VISIT -> Channel.PHONE;
            default -> channel;
        };
    }
}
