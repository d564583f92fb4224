package io.replyledger.sample.world;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A ticket as a system showed it at one moment: what the changes until then add up to. */
public final class TicketState {
    /** Where a ticket stands. */
    public enum Status {
        /** Nobody has it yet. */
        NEW,
        /** It waits for the branch. */
        OPEN,
        /** It waits for the client. */
        PENDING,
        /** It waits for somebody else. */
        ON_HOLD,
        /** Solved. */
        SOLVED,
        /** Closed, solved or not. */
        CLOSED,
        /** Taken back by the client. */
        WITHDRAWN
    }

    /** A stay in one status. */
    public record Stay(Status status, LocalDateTime from, LocalDateTime to) {}

    private final Ticket ticket;
    private final List<Change> seen;
    private final List<Stay> stays = new ArrayList<>();
    private Status status = Status.NEW;
    private LocalDateTime statusSince;
    private LocalDateTime solvedAt;

    private TicketState(Ticket ticket, List<Change> seen) {
        this.ticket = ticket;
        this.seen = seen;
        this.statusSince = ticket.createdAt();
        seen.forEach(this::apply);
        move(status, updatedAt());
    }

    /** The ticket at a moment; empty when it did not exist yet. */
    public static Optional<TicketState> at(LocalDateTime moment, Ticket ticket) {
        List<Change> seen =
                ticket.changes().stream().filter(c -> !c.at().isAfter(moment)).toList();
        return seen.isEmpty() ? Optional.empty() : Optional.of(new TicketState(ticket, seen));
    }

    private void apply(Change change) {
        switch (change.kind()) {
            case ASSIGNED -> move(status == Status.NEW ? Status.OPEN : status, change.at());
            case REPLIED -> move(Status.PENDING, change.at());
            case ASKED -> move(status == Status.NEW ? Status.NEW : Status.OPEN, change.at());
            case REOPENED -> reopen(change.at());
            case HELD -> move(Status.ON_HOLD, change.at());
            case SOLVED -> solve(change.at());
            case WITHDRAWN -> move(Status.WITHDRAWN, change.at());
            case CLOSED -> move(Status.CLOSED, change.at());
            case CREATED, RATED -> {}
        }
    }

    private void solve(LocalDateTime at) {
        move(Status.SOLVED, at);
        solvedAt = at;
    }

    private void reopen(LocalDateTime at) {
        move(Status.OPEN, at);
        solvedAt = null;
    }

    private void move(Status next, LocalDateTime at) {
        if (statusSince.isBefore(at)) {
            stays.add(new Stay(status, statusSince, at));
        }
        status = next;
        statusSince = at;
    }

    /** The ticket itself. */
    public Ticket ticket() {
        return ticket;
    }

    /** Where it stands. */
    public Status status() {
        return status;
    }

    /** The stays in each status until the last change, in order. */
    public List<Stay> stays() {
        return stays;
    }

    /** When something last happened. */
    public LocalDateTime updatedAt() {
        return seen.get(seen.size() - 1).at();
    }

    /** When it was solved; empty while it is not. */
    public Optional<LocalDateTime> solvedAt() {
        return Optional.ofNullable(solvedAt);
    }

    /** Everything of one kind so far, in order. */
    public List<Change> all(Change.Kind kind) {
        return seen.stream().filter(change -> change.kind() == kind).toList();
    }

    /** The first of one kind. */
    public Optional<Change> first(Change.Kind kind) {
        return all(kind).stream().findFirst();
    }

    /** The last of one kind. */
    public Optional<Change> last(Change.Kind kind) {
        return all(kind).stream().reduce((earlier, later) -> later);
    }

    /** Whether it is neither solved, closed nor withdrawn. */
    public boolean isOpen() {
        return switch (status) {
            case NEW, OPEN, PENDING, ON_HOLD -> true;
            case SOLVED, CLOSED, WITHDRAWN -> false;
        };
    }
}
