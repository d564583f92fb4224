package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.Map;

/** Tells which rows say that a ticket was merged into another. */
final class Merges {
    /** Kind of the events that say so. */
    static final String KIND = "merge";

    private final RecordType type;
    private final Integer into;
    private final Integer kind;

    /** For records of a type, given as values at these positions. */
    Merges(RecordType type, Map<String, Integer> positions) {
        this.type = type;
        this.into = positions.get(type == RecordType.TICKET ? Tickets.MERGED_INTO_ID : TicketEvents.TO_VALUE);
        this.kind = positions.get(TicketEvents.KIND);
    }

    /** True when the record says so. */
    boolean isToldBy(Object[] record) {
        boolean isTicket = type == RecordType.TICKET;
        boolean isMerge = type == RecordType.TICKET_EVENT && KIND.equals(record[kind]);
        return (isTicket || isMerge) && record[into] != null;
    }
}
