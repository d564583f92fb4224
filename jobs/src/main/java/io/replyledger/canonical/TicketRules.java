package io.replyledger.canonical;

import io.replyledger.table.Tickets;
import java.util.List;
import java.util.Set;

/** Tickets fold their events; deleted, spam, test and merged ones are left out. */
final class TicketRules implements RecordRules {
    private static final Set<String> LEFT_OUT = Set.of("deleted", "spam", "test");
    private final TicketEventFold events;

    TicketRules(Set<String> resolvedInRows) {
        events = new TicketEventFold(resolvedInRows);
    }

    @Override
    public void fill(RecordValues record, List<GroupRow> happened) {
        events.fill(record, happened);
    }

    @Override
    public String exclusion(RecordValues record) {
        if (TicketMerge.isMerged(record)) {
            return "merged";
        }
        String status = record.text(Tickets.STATUS);
        return status != null && LEFT_OUT.contains(status) ? status : null;
    }

    @Override
    public void forgetStatus(RecordValues record) {
        boolean isEnded = record.number(Tickets.RESOLVED_AT) != null || record.number(Tickets.CLOSED_AT) != null;
        record.set(Tickets.STATUS, isEnded ? record.text(Tickets.STATUS) : null);
    }

    @Override
    public void afterForgetting(RecordValues record) {
        record.fill(Tickets.STATUS, "open");
    }

    @Override
    public void connect(List<RecordValues> family) {
        TicketMerge.inherit(family);
    }
}
