package io.replyledger.canonical;

import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Changes of a ticket tell when it was first answered, resolved and reopened, and how many hands it went through. */
final class TicketEventFold {
    private final Set<String> resolvedInRows;

    TicketEventFold(Set<String> resolvedInRows) {
        this.resolvedInRows = resolvedInRows;
    }

    /** Events are distinct and in the order of their times. */
    void fill(RecordValues record, List<GroupRow> events) {
        if (events.isEmpty()) {
            return;
        }
        StatusHistory history = StatusHistory.of(events);
        history.fill(record, resolvedInRows.contains(String.valueOf(record.text(Records.SOURCE))));
        foldMessages(record, events);
        foldHands(record, events);
        foldMerge(record, events);
        describe(record, events);
        history.fillWaiting(record);
    }

    private static void describe(RecordValues record, List<GroupRow> events) {
        for (GroupRow event : events) {
            record.fill(Tickets.CREATED_AT, event.value(TicketEvents.STARTED_AT));
            boolean isCreation = "created".equals(event.text(TicketEvents.KIND));
            record.fill(Tickets.CREATED_AT, isCreation ? event.value(TicketEvents.AT) : null);
        }
        GroupRow last = events.get(events.size() - 1);
        record.fill(Records.PROVIDER_ID, last.value(Records.PROVIDER_ID));
        record.fill(Records.SOURCE, last.value(Records.SOURCE));
        record.fill(Records.SOURCE_FILE, last.value(Records.SOURCE_FILE));
        record.fill(Records.SOURCE_ROW, last.value(Records.SOURCE_ROW));
        record.fill(Tickets.TICKET_ID, last.value(TicketEvents.TICKET_ID));
    }

    /** The ticket goes on as another; one that is merged into itself does not. */
    private static void foldMerge(RecordValues record, List<GroupRow> events) {
        String into = null;
        for (GroupRow event : events) {
            String survivor = event.text(TicketEvents.TO_VALUE);
            boolean isMerge = Merges.KIND.equals(event.text(TicketEvents.KIND)) && survivor != null;
            into = isMerge ? survivor : into;
        }
        record.fill(Tickets.MERGED_INTO_ID, into);
    }

    private static void foldMessages(RecordValues record, List<GroupRow> events) {
        int replies = 0;
        boolean isAnyMessage = false;
        for (GroupRow event : events) {
            boolean isMessage = "message".equals(event.text(TicketEvents.KIND));
            boolean isPublic = !Boolean.FALSE.equals(event.value(TicketEvents.IS_PUBLIC));
            if (!isMessage || !isPublic) {
                continue;
            }
            String actor = event.text(TicketEvents.ACTOR);
            if (actor == null) {
                // It may be the client's own; whether it answers nobody can tell.
                continue;
            }
            isAnyMessage = true;
            Long at = event.number(TicketEvents.AT);
            record.fill(Tickets.CLIENT_MESSAGE_AT, "client".equals(actor) ? at : null);
            record.fill(Tickets.FIRST_RESPONSE_AT, "staff".equals(actor) ? at : null);
            record.fill(Tickets.FIRST_TOUCH_AT, "client".equals(actor) ? null : at);
            replies += "staff".equals(actor) ? 1 : 0;
        }
        record.fill(Tickets.AGENT_REPLY_COUNT, isAnyMessage ? replies : null);
    }

    private static void foldHands(RecordValues record, List<GroupRow> events) {
        Set<Object> staff = new HashSet<>();
        Set<Object> teams = new HashSet<>();
        for (GroupRow event : events) {
            staff.add(event.value(TicketEvents.STAFF_ID));
            teams.add(event.value(TicketEvents.TEAM));
        }
        staff.remove(null);
        teams.remove(null);
        record.fill(Tickets.AGENT_COUNT, staff.isEmpty() ? null : staff.size());
        record.fill(Tickets.TEAM_COUNT, teams.isEmpty() ? null : teams.size());
    }
}
