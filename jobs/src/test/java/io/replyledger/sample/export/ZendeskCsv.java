package io.replyledger.sample.export;

import static io.replyledger.sample.world.Change.Kind.ASSIGNED;
import static io.replyledger.sample.world.Change.Kind.RATED;
import static io.replyledger.sample.world.Change.Kind.REOPENED;
import static io.replyledger.sample.world.Change.Kind.REPLIED;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.Channel;
import io.replyledger.sample.world.Client;
import io.replyledger.sample.world.Priority;
import io.replyledger.sample.world.Staff;
import io.replyledger.sample.world.Ticket;
import io.replyledger.sample.world.TicketState;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The CSV export of Zendesk: local times without an offset, UTF-8, durations next to few timestamps. */
final class ZendeskCsv implements TicketFormat {
    private static final String HEADER = "Summation column,Id,Requester,Requester id,Requester external id,"
            + "Requester email,Requester domain,Submitter,Assignee,Group,Subject,Tags,Status,Priority,Via,Ticket type,"
            + "Created at,Updated at,Assigned at,Organization,Due date,Initially assigned at,Solved at,"
            + "Resolution time,Satisfaction Score,Group stations,Assignee stations,Reopens,Replies,"
            + ZendeskDurations.HEADER;
    private static final DateTimeFormatter FILE_DAY = DateTimeFormatter.ofPattern("uuuu_MM_dd", Locale.ROOT);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Branch branch;
    private final int firstId;
    private final DateTimeFormatter time;
    private final boolean hasByteOrderMark;

    /** The export of an account whose ids begin after {@code firstId} and whose times have this pattern. */
    ZendeskCsv(Branch branch, int firstId, String timePattern, boolean hasByteOrderMark) {
        this.branch = branch;
        this.firstId = firstId;
        this.time = DateTimeFormatter.ofPattern(timePattern, Locale.ROOT);
        this.hasByteOrderMark = hasByteOrderMark;
    }

    @Override
    public String fileName(Delivery delivery) {
        String day = FILE_DAY.format(delivery.exportedAt());
        return branch.id() + "/" + delivery.month() + "/tickets_export_" + day + ".csv";
    }

    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    @Override
    public String text(Delivery delivery, List<TicketState> touched) {
        StringBuilder text = new StringBuilder(hasByteOrderMark ? BYTE_ORDER_MARK : "");
        text.append(HEADER).append('\n');
        touched.forEach(state -> text.append(Csv.line(row(state), "\n")));
        return text.toString();
    }

    private List<String> row(TicketState state) {
        List<String> cells = new ArrayList<>();
        cells.addAll(requester(state.ticket()));
        cells.addAll(kind(state));
        cells.addAll(times(state));
        cells.addAll(counts(state));
        cells.addAll(ZendeskDurations.of(state));
        return cells;
    }

    private List<String> requester(Ticket ticket) {
        Client client = ticket.client();
        Staff writer = client.accountant();
        return List.of(
                "1",
                Integer.toString(firstId + ticket.sequence()),
                client.contact(),
                Integer.toString(Exports.requesterId(branch, client)),
                client.id(),
                client.mail(),
                client.domain(),
                ticket.channel() == Channel.PHONE ? writer.name() : client.contact());
    }

    private static List<String> kind(TicketState state) {
        Ticket ticket = state.ticket();
        Optional<Staff> assignee = state.last(ASSIGNED).map(Change::staff);
        return List.of(
                assignee.map(Staff::name).orElse(""),
                assignee.map(Staff::team).orElse(""),
                ticket.subject(),
                ZendeskWords.tags(state),
                ZendeskWords.status(state.status()),
                ticket.priority() == Priority.NONE ? "-" : ZendeskWords.capital(ticket.priority()),
                ZendeskWords.via(ticket.channel()),
                ZendeskWords.type(ticket.category()));
    }

    private List<String> times(TicketState state) {
        return List.of(
                time.format(state.ticket().createdAt()),
                time.format(state.updatedAt()),
                time(state.last(ASSIGNED).map(Change::at)),
                state.ticket().client().company(),
                "",
                time(state.first(ASSIGNED).map(Change::at)),
                time(state.solvedAt()));
    }

    private static List<String> counts(TicketState state) {
        List<Change> assignments = state.all(ASSIGNED);
        long teams = assignments.stream().map(c -> c.staff().team()).distinct().count();
        return List.of(
                ZendeskDurations.resolutionHours(state),
                ZendeskWords.satisfaction(state, state.last(RATED)),
                Long.toString(teams),
                Integer.toString(assignments.size()),
                Integer.toString(state.all(REOPENED).size()),
                Integer.toString(state.all(REPLIED).size()));
    }

    private String time(Optional<LocalDateTime> at) {
        return at.map(time::format).orElse("");
    }
}
