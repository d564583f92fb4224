package io.replyledger.measure;

import io.replyledger.table.Calls;
import io.replyledger.table.Table;
import java.util.List;
import java.util.Map;

/**
 * Answer times of inbound calls. A call that ended without an answer is censored at its end; without a known end it
 * leaves the curve and is counted.
 */
final class CallMeasures implements RecordMeasures {
    private static final String OFFERED = "offered";

    private final Map<String, Integer> positions = Table.load(Calls.TABLE).positions();

    @Override
    public String channel(Object[] record) {
        return "phone";
    }

    @Override
    public List<Measurement> of(Object[] record, SourceFacts source) {
        String direction = text(record, Calls.DIRECTION);
        if (direction != null && !direction.equals("in")) {
            return List.of();
        }
        long start = time(record, Calls.OFFERED_AT);
        Long answered = time(record, Calls.ANSWERED_AT);
        String outcome = text(record, Calls.OUTCOME);
        if (answered != null) {
            return List.of(
                    Measurement.observed(Measures.ANSWER, start, answered, OFFERED),
                    Measurement.observed(Measures.ANSWER_OF_ANSWERED, start, answered, OFFERED));
        }
        if ("answered".equals(outcome)) {
            return List.of(
                    Measurement.untimed(Measures.ANSWER, Measurement.Outcome.UNTIMED_EVENT, OFFERED),
                    Measurement.untimed(Measures.ANSWER_OF_ANSWERED, Measurement.Outcome.UNTIMED_EVENT, OFFERED));
        }
        Measurement unanswered = unanswered(start, time(record, Calls.ENDED_AT), outcome);
        return List.of("abandoned".equals(outcome) ? unanswered.abandoned() : unanswered);
    }

    private static Measurement unanswered(long start, Long end, String outcome) {
        if (end != null) {
            return Measurement.censored(Measures.ANSWER, start, end, OFFERED);
        }
        return outcome == null
                ? Measurement.open(Measures.ANSWER, start, OFFERED)
                : Measurement.untimed(Measures.ANSWER, Measurement.Outcome.UNTIMED_END, OFFERED);
    }

    private Long time(Object[] record, String column) {
        return (Long) record[positions.get(column)];
    }

    private String text(Object[] record, String column) {
        return (String) record[positions.get(column)];
    }
}
