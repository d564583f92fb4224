package io.replyledger.canonical;

import io.replyledger.table.Records;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.List;
import java.util.Set;

/** What the changes of its status tell of a ticket: when it was resolved, closed and reopened, and when it waited for the client. */
final class StatusHistory {
    /** Kind of the events that tell it. */
    static final String KIND = "status";

    private static final Set<String> ENDED = Set.of("resolved", "closed");
    private static final Set<String> RUNNING = Set.of("open", "pending", "on_hold");
    private static final String PENDING = "pending";

    private final WaitingPeriods waiting = new WaitingPeriods();
    private boolean isTold;
    private String status;
    private Long lastAt;
    private Long firstResolvedAt;
    private Long resolvedAt;
    private Long closedAt;
    private Long reopenedAt;
    private int reopened;

    private StatusHistory() {}

    /** From the events of a ticket, distinct and in the order of their times. */
    static StatusHistory of(List<GroupRow> events) {
        StatusHistory history = new StatusHistory();
        events.stream().filter(e -> KIND.equals(e.text(TicketEvents.KIND))).forEach(history::add);
        return history;
    }

    private void add(GroupRow event) {
        Long at = event.number(TicketEvents.AT);
        String next = event.text(TicketEvents.TO_VALUE);
        if (!isTold && PENDING.equals(event.text(TicketEvents.FROM_VALUE))) {
            waiting.beginWithTicket();
        }
        isTold = true;
        // A status that the mapping does not know ends the waiting, and says nothing else.
        waiting.change(at, PENDING.equals(next));
        if (next != null && !next.equals(status)) {
            change(at, next);
        }
    }

    /** A status that follows resolved or closed, and is neither, is a reopening. */
    private void change(Long at, String next) {
        if (next.equals("resolved")) {
            firstResolvedAt = firstResolvedAt == null ? at : firstResolvedAt;
            resolvedAt = at;
        } else if (status != null && ENDED.contains(status) && !ENDED.contains(next)) {
            reopened++;
            reopenedAt = reopenedAt == null ? at : reopenedAt;
            resolvedAt = null;
            closedAt = null;
        } else if (next.equals("closed")) {
            closedAt = at;
        }
        status = next;
        lastAt = at;
    }

    /**
     * Fills what the ticket does not know itself; a change after its last update is news to it.
     *
     * @param isResolvedInRow tickets of its source have a column that tells when they were resolved
     */
    void fill(RecordValues record, boolean isResolvedInRow) {
        if (status == null) {
            return;
        }
        if (isNews(record)) {
            record.set(Tickets.STATUS, null);
            record.set(Tickets.RESOLVED_AT, null);
            record.set(Tickets.CLOSED_AT, null);
        }
        record.fill(Tickets.FIRST_RESOLVED_AT, firstResolvedAt);
        record.fill(Tickets.REOPEN_COUNT, reopened);
        record.fill(Tickets.REOPENED_AT, reopenedAt);
        String own = record.text(Tickets.STATUS);
        // One that says it is running, or leaves the column for it empty, is not resolved because of a former change.
        boolean isLeftToEvents = own == null || (ENDED.contains(own) && !isResolvedInRow);
        record.fill(Tickets.RESOLVED_AT, isLeftToEvents ? resolvedAt : null);
        record.fill(Tickets.CLOSED_AT, closedAt);
        record.fill(Tickets.STATUS, status);
    }

    private boolean isNews(RecordValues record) {
        String own = record.text(Tickets.STATUS);
        Long updated = record.number(Records.UPDATED_AT);
        Long known = updated == null ? record.number(Records.EXPORTED_AT) : updated;
        boolean isAlive = own != null && (RUNNING.contains(own) || ENDED.contains(own));
        return isAlive && known != null && lastAt > known;
    }

    /** Fills the periods in which the ticket waited for the client; its creation and its end must be known by now. */
    void fillWaiting(RecordValues record) {
        if (isTold) {
            Long resolved = record.number(Tickets.RESOLVED_AT);
            Long end = resolved == null ? record.number(Tickets.CLOSED_AT) : resolved;
            record.set(Tickets.WAITING, waiting.between(record.number(Tickets.CREATED_AT), end));
        }
    }
}
