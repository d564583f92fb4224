package io.replyledger.canonical;

import io.replyledger.spec.Mapping;
import io.replyledger.table.CallEvents;
import io.replyledger.table.Calls;
import io.replyledger.table.RecordType;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Columns of a record that its events tell, where their mapping gives what the folding needs. */
final class FoldedColumns {
    /** Per column of events, the columns of the ticket that it fills. */
    private static final Map<String, List<String>> TICKET = Map.of(
            TicketEvents.TICKET_ID, List.of(Tickets.TICKET_ID),
            TicketEvents.AT, List.of(Tickets.CREATED_AT),
            TicketEvents.TO_VALUE, List.of(Tickets.REOPEN_COUNT, Tickets.CLOSED_AT),
            TicketEvents.ACTOR, List.of(Tickets.AGENT_REPLY_COUNT),
            TicketEvents.STAFF_ID, List.of(Tickets.AGENT_COUNT),
            TicketEvents.TEAM, List.of(Tickets.TEAM_COUNT));

    private static final Map<String, List<String>> CALL = Map.of(
            CallEvents.CALL_ID, List.of(Calls.CALL_ID),
            CallEvents.AT, List.of(Calls.OFFERED_AT, Calls.ANSWERED_AT, Calls.ENDED_AT),
            CallEvents.KIND, List.of(Calls.OUTCOME),
            CallEvents.DIRECTION, List.of(Calls.DIRECTION),
            CallEvents.CLIENT_ID, List.of(Calls.CLIENT_ID),
            CallEvents.STAFF_ID, List.of(Calls.STAFF_ID),
            CallEvents.QUEUE, List.of(Calls.QUEUE));

    private FoldedColumns() {}

    /** The columns as {@code record.column}. */
    static Set<String> of(Mapping mapping) {
        Set<String> folded = new HashSet<>();
        add(mapping, RecordType.TICKET_EVENT, RecordType.TICKET, TICKET, folded);
        add(mapping, RecordType.CALL_EVENT, RecordType.CALL, CALL, folded);
        return folded;
    }

    private static void add(
            Mapping mapping,
            RecordType events,
            RecordType record,
            Map<String, List<String>> tells,
            Set<String> folded) {
        Mapping.RecordMapping how = mapping.records().get(events.table());
        if (how != null) {
            how.fields().keySet().forEach(column -> tells.getOrDefault(column, List.of())
                    .forEach(c -> folded.add(record.table() + "." + c)));
        }
    }
}
