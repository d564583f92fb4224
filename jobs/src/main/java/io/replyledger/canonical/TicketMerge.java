package io.replyledger.canonical;

import io.replyledger.table.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tickets that were merged: a child is left out, and the ticket that goes on keeps the earliest message of the client. */
final class TicketMerge {
    private TicketMerge() {}

    /** True for a ticket that goes on as another one. */
    static boolean isMerged(RecordValues ticket) {
        String into = ticket.text(Tickets.MERGED_INTO_ID);
        return into != null && !into.equals(ticket.text(Tickets.TICKET_ID));
    }

    /** Brings the first message of the client from merged tickets to the one that is left, however many lie between. */
    static void inherit(List<RecordValues> family) {
        Map<String, RecordValues> byId = new HashMap<>();
        family.forEach(t -> byId.put(t.text(Tickets.TICKET_ID), t));
        for (RecordValues ticket : family) {
            Long message = ticket.number(Tickets.CLIENT_MESSAGE_AT);
            RecordValues survivor = isMerged(ticket) && message != null ? survivor(ticket, byId) : null;
            if (survivor != null && isEarlier(message, survivor)) {
                survivor.set(Tickets.CLIENT_MESSAGE_AT, message);
            }
        }
    }

    /** The ticket at the end of the chain; null where it was not delivered, or the chain goes round in a circle. */
    private static RecordValues survivor(RecordValues ticket, Map<String, RecordValues> byId) {
        RecordValues next = ticket;
        for (int i = 0; i < byId.size() && next != null && isMerged(next); i++) {
            next = byId.get(next.text(Tickets.MERGED_INTO_ID));
        }
        return next == null || isMerged(next) ? null : next;
    }

    /** Where the survivor knows no message of its own, its creation stands for it, and no later one may take its place. */
    private static boolean isEarlier(long message, RecordValues survivor) {
        Long own = survivor.number(Tickets.CLIENT_MESSAGE_AT);
        Long start = own == null ? survivor.number(Tickets.CREATED_AT) : own;
        return start != null && message < start;
    }
}
