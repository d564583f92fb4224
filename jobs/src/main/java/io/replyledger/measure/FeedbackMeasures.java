package io.replyledger.measure;

import io.replyledger.table.FeedbackRecords;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How feedback is handled: received, acknowledged, acted on, resolved, closed; after the resolution followed up with the
 * client, or returned by the client (发回重办). A step that has not been seen is open; one that the source cannot know is not
 * measured.
 */
final class FeedbackMeasures implements RecordMeasures {
    private static final String RECEIVED = "received";
    private static final NavigableMap<String, String> STEPS = new TreeMap<>(Map.of(
            Measures.FEEDBACK_ACK, FeedbackRecords.ACKNOWLEDGED_AT,
            Measures.FEEDBACK_ACTION, FeedbackRecords.ACTED_AT,
            Measures.FEEDBACK_RESOLUTION, FeedbackRecords.RESOLVED_AT,
            Measures.FEEDBACK_CLOSURE, FeedbackRecords.CLOSED_AT));
    private static final BigDecimal TOP_BOX = new BigDecimal("0.75");

    @Override
    public String channel(Values feedback) {
        return feedback.textOr(FeedbackRecords.CHANNEL, "unknown");
    }

    @Override
    public List<Measurement> of(Values feedback, SourceFacts source) {
        List<Measurement> measurements = new ArrayList<>();
        STEPS.forEach((measure, column) -> {
            if (source.knows(FeedbackRecords.TABLE, column)) {
                boolean isAck = measure.equals(Measures.FEEDBACK_ACK);
                measurements.add(
                        fromReceipt(measure, feedback, isAck ? firstHandled(feedback) : feedback.time(column)));
            }
        });
        if (feedback.time(FeedbackRecords.RESOLVED_AT) != null) {
            afterResolution(feedback, source, measurements);
        }
        if (source.knows(FeedbackRecords.TABLE, FeedbackRecords.SCORE)) {
            satisfaction(feedback, measurements);
        }
        return measurements;
    }

    /** The first handling by a person acknowledges, whatever it is called. */
    private static Long firstHandled(Values feedback) {
        return Stream.of(
                        FeedbackRecords.ACKNOWLEDGED_AT,
                        FeedbackRecords.ACTED_AT,
                        FeedbackRecords.RESOLVED_AT,
                        FeedbackRecords.CLOSED_AT)
                .map(feedback::time)
                .filter(Objects::nonNull)
                .min(Long::compare)
                .orElse(null);
    }

    private static Duration fromReceipt(String measure, Values feedback, Long event) {
        long received = feedback.time(FeedbackRecords.RECEIVED_AT);
        Long closed = feedback.time(FeedbackRecords.CLOSED_AT);
        Duration duration = event == null && closed != null
                ? Duration.censored(measure, received, closed, RECEIVED)
                : Duration.untilNow(measure, received, event, RECEIVED);
        return duration.by(Bases.RECEIVED);
    }

    private static void afterResolution(Values feedback, SourceFacts source, List<Measurement> measurements) {
        long resolved = feedback.time(FeedbackRecords.RESOLVED_AT);
        since(resolved, Measures.FEEDBACK_FOLLOW_UP, FeedbackRecords.FOLLOWED_UP_AT, feedback, source, measurements);
        since(resolved, Measures.FEEDBACK_RETURN, FeedbackRecords.RETURNED_AT, feedback, source, measurements);
        if (source.knows(FeedbackRecords.TABLE, FeedbackRecords.INITIATIVE_ID)) {
            boolean isImproved = feedback.text(FeedbackRecords.INITIATIVE_ID) != null;
            measurements.add(Value.of(Measures.FEEDBACK_IMPROVED, Bases.RESOLVED, resolved, isImproved));
        }
    }

    private static void since(
            long resolved,
            String measure,
            String column,
            Values feedback,
            SourceFacts source,
            List<Measurement> measurements) {
        if (source.knows(FeedbackRecords.TABLE, column)) {
            measurements.add(Duration.untilNow(measure, resolved, feedback.time(column), Bases.RESOLVED)
                    .by(Bases.RESOLVED));
        }
    }

    /** How many rated, and the top box: in the upper quarter of whatever scale was used. */
    private static void satisfaction(Values feedback, List<Measurement> measurements) {
        BigDecimal score = feedback.decimal(FeedbackRecords.SCORE);
        BigDecimal low = feedback.decimal(FeedbackRecords.SCALE_MIN);
        BigDecimal high = feedback.decimal(FeedbackRecords.SCALE_MAX);
        boolean isRated = score != null && low != null && high != null && high.compareTo(low) > 0;
        long received = feedback.time(FeedbackRecords.RECEIVED_AT);
        measurements.add(Value.of(Measures.FEEDBACK_RATED, Bases.RECEIVED, received, isRated));
        if (isRated) {
            BigDecimal threshold = low.add(high.subtract(low).multiply(TOP_BOX));
            measurements.add(
                    Value.of(Measures.FEEDBACK_SATISFIED, Bases.RECEIVED, received, score.compareTo(threshold) >= 0));
        }
    }
}
