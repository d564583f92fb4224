package io.replyledger.measure;

import io.replyledger.table.Table;
import io.replyledger.table.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Response and resolution of tickets. A measure whose event the source cannot know is not made. */
final class TicketMeasures implements RecordMeasures {
    private static final String CREATED = "created";
    private static final String CLIENT_MESSAGE = "client_message";
    private static final Set<String> ENDED = Set.of("resolved", "closed", "cancelled");
    private static final Set<String> RUNNING = Set.of("open", "pending", "on_hold");

    private final Map<String, Integer> positions = Table.load(Tickets.TABLE).positions();

    @Override
    public String channel(Object[] record) {
        return Objects.requireNonNullElse(text(record, Tickets.CHANNEL), "unknown");
    }

    @Override
    public List<Measurement> of(Object[] record, SourceFacts source) {
        List<Measurement> measurements = new ArrayList<>();
        if (source.knows(Tickets.TABLE, Tickets.FIRST_RESPONSE_AT)) {
            measurements.add(reply(record, Measures.FIRST_RESPONSE, Tickets.FIRST_RESPONSE_AT));
        }
        if (source.knows(Tickets.TABLE, Tickets.FIRST_TOUCH_AT)) {
            measurements.add(reply(record, Measures.FIRST_TOUCH, Tickets.FIRST_TOUCH_AT));
        }
        if (source.knows(Tickets.TABLE, Tickets.FIRST_RESOLVED_AT)) {
            measurements.add(firstResolution(record));
        }
        if (source.knows(Tickets.TABLE, Tickets.STATUS) || source.knows(Tickets.TABLE, Tickets.RESOLVED_AT)) {
            measurements.add(finalResolution(record));
        }
        return measurements;
    }

    /** From the client's first message, else creation, to the reply; ended without one: censored at the end. */
    private Measurement reply(Object[] record, String measure, String column) {
        Long message = time(record, Tickets.CLIENT_MESSAGE_AT);
        long start = message == null ? time(record, Tickets.CREATED_AT) : message;
        String basis = message == null ? CREATED : CLIENT_MESSAGE;
        Long reply = time(record, column);
        return reply == null
                ? unseen(record, measure, start, basis)
                : Measurement.observed(measure, start, reply, basis);
    }

    private Measurement firstResolution(Object[] record) {
        long start = time(record, Tickets.CREATED_AT);
        Long resolved = time(record, Tickets.FIRST_RESOLVED_AT);
        return resolved == null
                ? unseen(record, Measures.FIRST_RESOLUTION, start, CREATED)
                : Measurement.observed(Measures.FIRST_RESOLUTION, start, resolved, CREATED);
    }

    /** Resolved and not running again. Closed by timeout after silence is no resolution. */
    private Measurement finalResolution(Object[] record) {
        long start = time(record, Tickets.CREATED_AT);
        String status = text(record, Tickets.STATUS);
        Long resolved = time(record, Tickets.RESOLVED_AT);
        boolean isRunning = status != null && RUNNING.contains(status);
        boolean isTimeout = "timeout".equals(text(record, Tickets.RESOLVED_BY));
        if (isRunning) {
            return Measurement.open(Measures.FINAL_RESOLUTION, start, CREATED);
        }
        if (isTimeout) {
            return unseen(record, Measures.FINAL_RESOLUTION, start, CREATED);
        }
        if (resolved != null) {
            return Measurement.observed(Measures.FINAL_RESOLUTION, start, resolved, CREATED);
        }
        return "resolved".equals(status)
                ? Measurement.untimed(Measures.FINAL_RESOLUTION, Measurement.Outcome.UNTIMED_EVENT, CREATED)
                : unseen(record, Measures.FINAL_RESOLUTION, start, CREATED);
    }

    /** The event was not seen: censored at the end of the record, open where it has not ended. */
    private Measurement unseen(Object[] record, String measure, long start, String basis) {
        Long closed = time(record, Tickets.CLOSED_AT);
        Long end = closed == null ? time(record, Tickets.RESOLVED_AT) : closed;
        String status = text(record, Tickets.STATUS);
        boolean hasEnded = (status == null || status.equals("unknown")) ? end != null : ENDED.contains(status);
        if (!hasEnded) {
            return Measurement.open(measure, start, basis);
        }
        return end == null
                ? Measurement.untimed(measure, Measurement.Outcome.UNTIMED_END, basis)
                : Measurement.censored(measure, start, end, basis);
    }

    private Long time(Object[] record, String column) {
        return (Long) record[positions.get(column)];
    }

    private String text(Object[] record, String column) {
        return (String) record[positions.get(column)];
    }
}
