package io.replyledger.sample.export;

import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Conduct;
import io.replyledger.sample.world.Priority;
import io.replyledger.sample.world.ServiceRequest;
import io.replyledger.sample.world.Staff;
import io.replyledger.sample.world.Step;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The business desk: one row a request, and one a change of it. kunshan has rows only, which tell themselves when the
 * request was answered, and not what became of it; hongkou tells minutes.
 */
final class DeskFiles {
    private static final List<String> COLUMNS = List.of(
            "ticket_id",
            "channel",
            "topic",
            "subject_area",
            "priority",
            "initiated_by",
            "client_id",
            "staff_id",
            "team",
            "device",
            "created_at",
            "updated_at",
            "resolved_at",
            "closed_at",
            "status",
            "resolved_by",
            "decision",
            "outcome",
            "corrects_id",
            "csat",
            "csat_min",
            "csat_max");
    private static final List<String> RESULT = List.of("decision", "outcome");
    private static final List<String> TOLD_ITSELF =
            List.of("first_response_at", "first_resolved_at", "reopened_at", "reopen_count", "agent_reply_count");

    private final List<Business> businesses;

    DeskFiles(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        for (Business business : businesses) {
            String folder = "desk/" + business.branch().id();
            boolean hasEvents = business.practice().conduct().keeps(Conduct.Ledger.EVENT);
            DateTimeFormatter time = business.branch().id().equals("hongkou") ? Sheet.MINUTES : Sheet.SECONDS;
            files.write(folder + "_requests", requests(business, time, !hasEvents));
            if (hasEvents) {
                files.write(folder + "_request_events", events(business, time));
            }
        }
    }

    private static Sheet requests(Business business, DateTimeFormatter time, boolean tellsItself) {
        List<String> columns = new ArrayList<>(COLUMNS);
        columns.removeAll(tellsItself ? RESULT : List.of());
        columns.addAll(tellsItself ? TOLD_ITSELF : List.of());
        Sheet sheet = new Sheet(time, columns.toArray(String[]::new));
        sheet.remark("业务申请台账：咨询、政策、报表、变更、定制、扩展、更正、投诉");
        for (ServiceRequest request : business.requests()) {
            List<Object> cells = new ArrayList<>(cells(request, !tellsItself));
            cells.addAll(tellsItself ? told(request) : List.of());
            sheet.row(cells.toArray());
        }
        return sheet;
    }

    private static List<Object> cells(ServiceRequest request, boolean tellsResult) {
        List<Object> cells = new ArrayList<>();
        Optional<Staff> assignee = request.assignee();
        cells.addAll(List.of(
                request.id(),
                request.medium().code(),
                request.topic().code(),
                request.area(),
                priority(request.priority()),
                request.isByProvider() ? "provider" : "client",
                request.contract().client().id(),
                assignee.map(Staff::id).orElse(""),
                assignee.map(Staff::team).orElse(""),
                request.device(),
                request.createdAt(),
                request.updatedAt()));
        cells.add(request.resolvedAt().orElse(null));
        cells.add(request.closedAt().orElse(null));
        cells.add(request.status());
        cells.add(resolvedBy(request));
        boolean isRated = request.score() > 0;
        cells.addAll(
                tellsResult
                        ? List.of(request.result().decision(), request.result().outcome())
                        : List.of());
        cells.add(request.correctsId());
        cells.add(isRated ? request.score() : null);
        cells.add(isRated ? 1 : null);
        cells.add(isRated ? 5 : null);
        return cells;
    }

    private static String resolvedBy(ServiceRequest request) {
        if (request.resolvedAt().isEmpty()) {
            return request.status().equals("closed") ? "timeout" : "";
        }
        return request.isAutomatic() ? "automation" : "human";
    }

    private static String priority(Priority priority) {
        return priority.name().toLowerCase(Locale.ROOT);
    }

    private static List<Object> told(ServiceRequest request) {
        List<Object> cells = new ArrayList<>();
        List<LocalDateTime> reopened =
                at(request, s -> s.isStatus("open") && s.from().equals("resolved"));
        List<LocalDateTime> replies = at(request, Step::isReply);
        cells.add(replies.stream().findFirst().orElse(null));
        cells.add(at(request, s -> s.isStatus("resolved")).stream().findFirst().orElse(null));
        cells.add(reopened.stream().findFirst().orElse(null));
        cells.add(reopened.size());
        cells.add(replies.size());
        return cells;
    }

    private static List<LocalDateTime> at(ServiceRequest request, Predicate<Step> kind) {
        return request.steps().stream().filter(kind).map(Step::at).toList();
    }

    private static Sheet events(Business business, DateTimeFormatter time) {
        Sheet sheet = TicketEvents.sheet(time);
        for (ServiceRequest request : business.requests()) {
            request.steps().stream()
                    .skip(request.hasGap() ? 1 : 0)
                    .forEach(step -> TicketEvents.add(sheet, request, step));
        }
        return sheet;
    }
}
