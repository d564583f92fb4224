package io.replyledger.measure;

import io.replyledger.table.Calls;
import java.util.List;

/**
 * Answer times of inbound calls. A call that ended without an answer is censored at its end; without a known end it
 * leaves the curve and is counted.
 */
final class CallMeasures implements RecordMeasures {
    private static final String OFFERED = "offered";

    @Override
    public String channel(Values call) {
        return "phone";
    }

    @Override
    public List<Measurement> of(Values call, SourceFacts source) {
        String direction = call.text(Calls.DIRECTION);
        if (direction != null && !direction.equals("in")) {
            return List.of();
        }
        long start = call.time(Calls.OFFERED_AT);
        Long answered = call.time(Calls.ANSWERED_AT);
        if (answered != null) {
            return List.of(
                    Duration.observed(Measures.ANSWER, start, answered, OFFERED),
                    Duration.observed(Measures.ANSWER_OF_ANSWERED, start, answered, OFFERED));
        }
        if (call.is(Calls.OUTCOME, "answered")) {
            return List.of(
                    Duration.untimed(Measures.ANSWER, Duration.Outcome.UNTIMED_EVENT, start, OFFERED),
                    Duration.untimed(Measures.ANSWER_OF_ANSWERED, Duration.Outcome.UNTIMED_EVENT, start, OFFERED));
        }
        Duration unanswered = unanswered(start, call);
        return List.of(call.is(Calls.OUTCOME, "abandoned") ? unanswered.abandoned() : unanswered);
    }

    private static Duration unanswered(long start, Values call) {
        Long end = call.time(Calls.ENDED_AT);
        if (end != null) {
            return Duration.censored(Measures.ANSWER, start, end, OFFERED);
        }
        return call.text(Calls.OUTCOME) == null
                ? Duration.open(Measures.ANSWER, start, OFFERED)
                : Duration.untimed(Measures.ANSWER, Duration.Outcome.UNTIMED_END, start, OFFERED);
    }
}
