package io.replyledger.measure;

import io.replyledger.table.Tickets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Response and resolution of tickets. A measure whose event the source cannot know is not made. */
final class TicketMeasures implements RecordMeasures {
    static final String CREATED = "created";
    static final String CLIENT_MESSAGE = "client_message";

    private static final Set<String> ENDED = Set.of("resolved", "closed", "cancelled");
    private static final Set<String> RUNNING = Set.of("open", "pending", "on_hold");
    private static final long STICKS_AFTER = 7 * 86_400L * Clock.MICROS;

    private SourceFacts lastSource;
    private Known lastKnown;

    /** What a source can know of tickets. */
    private record Known(
            boolean response,
            boolean touch,
            boolean firstResolution,
            boolean resolution,
            boolean reopening,
            boolean waiting) {

        static Known of(SourceFacts source) {
            return new Known(
                    knows(source, Tickets.FIRST_RESPONSE_AT),
                    knows(source, Tickets.FIRST_TOUCH_AT),
                    knows(source, Tickets.FIRST_RESOLVED_AT),
                    knows(source, Tickets.STATUS) || knows(source, Tickets.RESOLVED_AT),
                    knows(source, Tickets.REOPENED_AT),
                    knows(source, Tickets.WAITING));
        }

        private static boolean knows(SourceFacts source, String column) {
            return source.knows(Tickets.TABLE, column);
        }
    }

    /** Looked up once for the rows of a source that come one after the other. */
    private Known known(SourceFacts source) {
        if (!source.equals(lastSource)) {
            lastSource = source;
            lastKnown = Known.of(source);
        }
        return lastKnown;
    }

    @Override
    public String channel(Values ticket) {
        return ticket.textOr(Tickets.CHANNEL, "unknown");
    }

    @Override
    public List<Measurement> of(Values ticket, SourceFacts source) {
        List<Measurement> measurements = new ArrayList<>();
        Known known = known(source);
        // Where the provider wrote first, nobody was waiting.
        if (!ticket.is(Tickets.INITIATED_BY, "provider")) {
            replies(ticket, known, measurements);
        }
        if (known.firstResolution()) {
            measurements.add(firstResolution(ticket));
        }
        if (known.resolution()) {
            finalResolutions(ticket, known, measurements);
        }
        if (known.firstResolution() && known.reopening()) {
            measurements.add(stickyResolution(ticket));
            reopening(ticket, measurements);
        }
        reported(ticket, measurements);
        return measurements;
    }

    /** What the source computed itself, to be compared from our start and from creation. */
    private static void reported(Values ticket, List<Measurement> measurements) {
        long created = ticket.time(Tickets.CREATED_AT);
        Long message = ticket.time(Tickets.CLIENT_MESSAGE_AT);
        long start = message == null ? created : message;
        compare(
                Measures.FIRST_RESPONSE,
                Tickets.FIRST_RESPONSE_REPORTED,
                Tickets.FIRST_RESPONSE_AT,
                start,
                ticket,
                measurements);
        compare(
                Measures.FIRST_RESOLUTION,
                Tickets.FIRST_RESOLUTION_REPORTED,
                Tickets.FIRST_RESOLVED_AT,
                created,
                ticket,
                measurements);
        compare(
                Measures.FINAL_RESOLUTION,
                Tickets.RESOLUTION_REPORTED,
                Tickets.RESOLVED_AT,
                created,
                ticket,
                measurements);
    }

    private static void compare(
            String measure, String reported, String event, long start, Values ticket, List<Measurement> measurements) {
        Long said = ticket.seconds(reported);
        Long end = ticket.time(event);
        if (said != null && end != null) {
            long created = ticket.time(Tickets.CREATED_AT);
            measurements.add(new Difference(measure, Reconciliation.OURS, start, end, said));
            measurements.add(new Difference(measure, CREATED, created, end, said));
        }
    }

    private static void replies(Values ticket, Known known, List<Measurement> measurements) {
        if (known.response()) {
            measurements.add(reply(ticket, Measures.FIRST_RESPONSE, Tickets.FIRST_RESPONSE_AT));
        }
        if (known.touch()) {
            measurements.add(reply(ticket, Measures.FIRST_TOUCH, Tickets.FIRST_TOUCH_AT));
        }
    }

    /** From the client's first message, else creation, to the reply; ended without one: censored at the end. */
    private static Duration reply(Values ticket, String measure, String column) {
        Long message = ticket.time(Tickets.CLIENT_MESSAGE_AT);
        long start = message == null ? ticket.time(Tickets.CREATED_AT) : message;
        String basis = message == null ? CREATED : CLIENT_MESSAGE;
        Long reply = ticket.time(column);
        return reply == null ? unseen(ticket, measure, start, basis) : Duration.observed(measure, start, reply, basis);
    }

    private static Duration firstResolution(Values ticket) {
        long start = ticket.time(Tickets.CREATED_AT);
        Long resolved = ticket.time(Tickets.FIRST_RESOLVED_AT);
        return resolved == null
                ? unseen(ticket, Measures.FIRST_RESOLUTION, start, CREATED)
                : Duration.observed(Measures.FIRST_RESOLUTION, start, resolved, CREATED);
    }

    /** Gross and net of waiting for the client; and for the months in which tickets end, when this one did. */
    private static void finalResolutions(Values ticket, Known known, List<Measurement> measurements) {
        Duration gross = finalResolution(ticket);
        measurements.add(gross);
        long[] waiting = ticket.numbers(Tickets.WAITING);
        if (waiting != null && known.waiting()) {
            measurements.add(gross.without(pairs(waiting), Measures.FINAL_RESOLUTION_NET));
        }
        boolean isObserved = gross.outcome() == Duration.Outcome.OBSERVED;
        boolean hasEnded = isObserved || gross.outcome() == Duration.Outcome.CENSORED;
        if (hasEnded && !gross.isNegative()) {
            measurements.add(new Value(Measures.ENDED, Bases.MONTH_END, gross.end(), 0));
        }
        if (isObserved) {
            resolved(ticket, gross.end(), measurements);
        }
    }

    /** Of a ticket that still waits the last stretch has no end. */
    private static long[] pairs(long[] waiting) {
        if (waiting.length % 2 == 0) {
            return waiting;
        }
        long[] pairs = Arrays.copyOf(waiting, waiting.length + 1);
        pairs[waiting.length] = Duration.STILL;
        return pairs;
    }

    private static void resolved(Values ticket, long at, List<Measurement> measurements) {
        measurements.add(new Value(Measures.RESOLVED, Bases.RESOLVED, at, 0));
        Integer replies = ticket.count(Tickets.AGENT_REPLY_COUNT);
        if (replies != null) {
            Integer reopened = ticket.count(Tickets.REOPEN_COUNT);
            boolean isOnce = replies == 1 && (reopened == null || reopened == 0);
            measurements.add(Value.of(Measures.ONE_TOUCH, Bases.RESOLVED, at, isOnce));
        }
    }

    /** Resolved and not running again. Closed by timeout after silence is no resolution. */
    private static Duration finalResolution(Values ticket) {
        long start = ticket.time(Tickets.CREATED_AT);
        String status = ticket.text(Tickets.STATUS);
        Long resolved = ticket.time(Tickets.RESOLVED_AT);
        if (isRunning(ticket)) {
            return Duration.open(Measures.FINAL_RESOLUTION, start, CREATED);
        }
        if (ticket.is(Tickets.RESOLVED_BY, "timeout")) {
            return unseen(ticket, Measures.FINAL_RESOLUTION, start, CREATED);
        }
        if (resolved != null) {
            return Duration.observed(Measures.FINAL_RESOLUTION, start, resolved, CREATED);
        }
        return "resolved".equals(status)
                ? Duration.untimed(Measures.FINAL_RESOLUTION, Duration.Outcome.UNTIMED_EVENT, start, CREATED)
                : unseen(ticket, Measures.FINAL_RESOLUTION, start, CREATED);
    }

    private static boolean isRunning(Values ticket) {
        String status = ticket.text(Tickets.STATUS);
        return status != null && RUNNING.contains(status);
    }

    /**
     * The first resolution that was not undone within seven days; a younger one counts until it is. Of a ticket that was
     * reopened more than once only the first and the last resolution are known.
     */
    private static Duration stickyResolution(Values ticket) {
        long start = ticket.time(Tickets.CREATED_AT);
        Long first = ticket.time(Tickets.FIRST_RESOLVED_AT);
        Long reopened = ticket.time(Tickets.REOPENED_AT);
        boolean isFirstKept = first != null && (reopened == null || reopened - first > STICKS_AFTER);
        if (isFirstKept) {
            return Duration.observed(Measures.STICKY_RESOLUTION, start, first, CREATED);
        }
        return finalResolution(ticket).without(new long[0], Measures.STICKY_RESOLUTION);
    }

    private static void reopening(Values ticket, List<Measurement> measurements) {
        Long first = ticket.time(Tickets.FIRST_RESOLVED_AT);
        if (first != null) {
            Long reopened = ticket.time(Tickets.REOPENED_AT);
            measurements.add(Duration.untilNow(Measures.REOPEN, first, reopened, Bases.RESOLVED)
                    .by(Bases.RESOLVED));
        }
    }

    /** The event was not seen: censored at the end of the record, open where it has not ended. */
    private static Duration unseen(Values ticket, String measure, long start, String basis) {
        Long closed = ticket.time(Tickets.CLOSED_AT);
        Long end = closed == null ? ticket.time(Tickets.RESOLVED_AT) : closed;
        String status = ticket.text(Tickets.STATUS);
        boolean hasEnded = (status == null || status.equals("unknown")) ? end != null : ENDED.contains(status);
        if (!hasEnded) {
            return Duration.open(measure, start, basis);
        }
        return end == null
                ? Duration.untimed(measure, Duration.Outcome.UNTIMED_END, start, basis)
                : Duration.censored(measure, start, end, basis);
    }
}
