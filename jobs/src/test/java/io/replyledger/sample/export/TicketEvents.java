package io.replyledger.sample.export;

import static io.replyledger.sample.world.Change.Kind.CREATED;

import io.replyledger.sample.world.Change;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.ServiceRequest;
import io.replyledger.sample.world.Staff;
import io.replyledger.sample.world.Step;
import io.replyledger.sample.world.Ticket;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Changes of tickets, one row a change: of requests at the business desk, and of the tickets of one help desk. */
final class TicketEvents {
    private static final int YEAR_SPLIT = 2025;

    private TicketEvents() {}

    static Sheet sheet(DateTimeFormatter time) {
        return new Sheet(time, "ticket_id", "at", "kind", "actor", "staff_id", "team", "from_value", "to_value");
    }

    static void add(Sheet sheet, ServiceRequest request, Step step) {
        Staff staff = step.staff();
        String team =
                switch (step.kind()) {
                    case "team" -> step.to();
                    case "status" -> "";
                    default -> team(staff);
                };
        sheet.row(request.id(), step.at(), step.kind(), step.actor(), id(staff), team, step.from(), step.to());
    }

    /** The history of the tickets of xuhui, that of 2024 and the rest; {@code firstId} is that of its Zendesk account. */
    static void write(PlainFiles files, List<Ticket> tickets, int firstId) {
        Sheet before = sheet(Sheet.SECONDS);
        Sheet after = sheet(Sheet.SECONDS);
        for (Ticket ticket : tickets) {
            for (Change change : ticket.changes()) {
                if (!change.at().isAfter(Months.END)) {
                    Sheet sheet = change.at().getYear() < YEAR_SPLIT ? before : after;
                    add(sheet, Integer.toString(firstId + ticket.sequence()), change);
                }
            }
        }
        files.text("desk/xuhui_ticket_events_20250101.csv", before.text());
        files.text("desk/xuhui_ticket_events_20250507.csv", after.text());
    }

    private static void add(Sheet sheet, String id, Change change) {
        switch (change.kind()) {
            case CREATED -> {
                row(sheet, id, change, "created", "client", "");
                row(sheet, id, change, "message", "client", "");
            }
            case ASKED -> {
                row(sheet, id, change, "message", "client", "");
                row(sheet, id, change, "status", "client", "open");
            }
            case REPLIED -> {
                row(sheet, id, change, "message", "staff", "");
                row(sheet, id, change, "status", "staff", "pending");
            }
            case ASSIGNED ->
                row(sheet, id, change, "assignment", "system", change.staff().id());
            case HELD -> row(sheet, id, change, "status", "staff", "on_hold");
            case SOLVED -> row(sheet, id, change, "status", "staff", "resolved");
            case REOPENED -> row(sheet, id, change, "status", "client", "open");
            case WITHDRAWN, CLOSED -> row(sheet, id, change, "status", "system", "closed");
            case RATED -> {}
        }
    }

    private static void row(Sheet sheet, String id, Change change, String kind, String actor, String to) {
        Staff staff = change.kind() == CREATED ? null : change.staff();
        String team = kind.equals("assignment") ? team(staff) : "";
        sheet.row(id, change.at(), kind, actor, id(staff), team, "", to);
    }

    private static String id(Staff staff) {
        return staff == null ? "" : staff.id();
    }

    private static String team(Staff staff) {
        return staff == null ? "" : staff.team();
    }
}
