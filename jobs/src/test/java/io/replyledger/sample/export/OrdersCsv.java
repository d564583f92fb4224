package io.replyledger.sample.export;

import static io.replyledger.sample.world.Change.Kind.ASSIGNED;
import static io.replyledger.sample.world.Change.Kind.CLOSED;
import static io.replyledger.sample.world.Change.Kind.RATED;
import static io.replyledger.sample.world.Change.Kind.REPLIED;
import static io.replyledger.sample.world.Change.Kind.WITHDRAWN;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.Client;
import io.replyledger.sample.world.Staff;
import io.replyledger.sample.world.Ticket;
import io.replyledger.sample.world.TicketState;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The export of a Chinese order (工单) system: GB18030, CRLF, one timestamp a milestone, local times. */
final class OrdersCsv implements TicketFormat {
    private static final List<String> HEADER = List.of(
            "工单编号", "客户名称", "联系电话", "渠道", "分类", "优先级", "主题", "状态", "受理人", "受理组", "创建时间", "首次响应时间", "解决时间", "关闭时间",
            "最后更新时间", "满意度");
    private static final DateTimeFormatter FILE_DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuuMM", Locale.ROOT);
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu/M/d H:mm:ss", Locale.ROOT);

    private final Branch branch;
    private final SpoiltRows spoiltRows;

    OrdersCsv(Branch branch, SpoiltRows spoiltRows) {
        this.branch = branch;
        this.spoiltRows = spoiltRows;
    }

    @Override
    public String fileName(Delivery delivery) {
        return branch.id() + "/" + delivery.month() + "/工单导出_" + FILE_DAY.format(delivery.exportedAt()) + ".csv";
    }

    @Override
    public Charset charset() {
        return Charset.forName("GB18030");
    }

    @Override
    public String text(Delivery delivery, List<TicketState> touched) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADER);
        touched.forEach(state -> rows.add(row(state)));
        spoiltRows.spoil(fileName(delivery), delivery, touched, rows);
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(Csv.line(row, "\r\n")));
        return text.toString();
    }

    private List<String> row(TicketState state) {
        Ticket ticket = state.ticket();
        Client client = ticket.client();
        Optional<Staff> assignee = state.last(ASSIGNED).map(Change::staff);
        return List.of(
                number(ticket),
                client.company(),
                phone(client),
                OrderWords.channel(ticket.channel()),
                ticket.category().chinese(),
                OrderWords.priority(ticket.priority()),
                ticket.subject().replace("\n", "；"),
                OrderWords.status(state.status()),
                assignee.map(Staff::name).orElse(""),
                assignee.map(Staff::team).orElse(""),
                TIME.format(ticket.createdAt()),
                time(state.first(REPLIED).map(Change::at)),
                time(state.solvedAt()),
                time(state.last(CLOSED).or(() -> state.last(WITHDRAWN)).map(Change::at)),
                TIME.format(state.updatedAt()),
                state.last(RATED).map(OrderWords::satisfaction).orElse(""));
    }

    private String number(Ticket ticket) {
        String month = MONTH.format(YearMonth.from(ticket.createdAt()));
        return String.format(Locale.ROOT, "%s%s-%05d", branch.queue(), month, ticket.sequence());
    }

    private static String phone(Client client) {
        String phone = client.phone();
        boolean isDashed = client.number() % 5 == 0;
        return isDashed ? phone.substring(0, 3) + "-" + phone.substring(3, 7) + "-" + phone.substring(7) : phone;
    }

    private static String time(Optional<LocalDateTime> at) {
        return at.map(TIME::format).orElse("");
    }
}
