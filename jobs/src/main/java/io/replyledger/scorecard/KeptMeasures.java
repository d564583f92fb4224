package io.replyledger.scorecard;

import io.replyledger.spec.ClosedLists;
import io.replyledger.table.RecordType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which distributions are kept of each record type, and under which channels. */
final class KeptMeasures {
    private static final List<String> OF_MAIL = List.of("first_response", "turn_response");
    private static final Map<String, List<String>> BY_RECORD = Map.of(
            "ticket",
                    List.of(
                            "first_response",
                            "first_touch",
                            "first_resolution",
                            "final_resolution",
                            "final_resolution_net",
                            "sticky_resolution"),
            "call", List.of("answer", "answer_of_answered"),
            "email", OF_MAIL,
            "chat", List.of("first_response"),
            "chat_message", OF_MAIL,
            "appointment", List.of("appointment_offer"),
            "feedback",
                    List.of(
                            "feedback_ack",
                            "feedback_action",
                            "feedback_resolution",
                            "feedback_closure",
                            "feedback_follow_up",
                            "feedback_return",
                            "feedback_improved",
                            "feedback_satisfied"));

    /** Of records without a column for it. */
    private static final Map<String, String> ONLY_CHANNEL =
            Map.of("call", "phone", "email", "email", "appointment", "other");

    private KeptMeasures() {}

    /** What is wrong with a text that names some; empty for a good one. */
    static Optional<String> problem(String text) {
        try {
            return KeptValue.of(text).choices().stream()
                    .flatMap(List::stream)
                    .flatMap(p -> problem(p).stream())
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.of("'" + e.getMessage() + "' is not of the form record.measure@channel");
        }
    }

    private static Optional<String> problem(KeptValue.Part part) {
        if (RecordType.of(part.record()).isEmpty()) {
            return Optional.of("'" + part.record() + "' is no record type");
        }
        List<String> measures = BY_RECORD.getOrDefault(part.record(), List.of());
        if (measures.isEmpty()) {
            return Optional.of("of '" + part.record() + "' nothing is kept; take it as the view");
        }
        if (!measures.contains(part.measure())) {
            return Optional.of("'" + part.measure() + "' is not kept of " + part.record() + "; take one of "
                    + String.join(", ", measures));
        }
        List<String> channels = channels(part.record());
        boolean isKnown = part.channel() == null || channels.contains(part.channel());
        return isKnown
                ? Optional.empty()
                : Optional.of("'" + part.channel() + "' is no channel of " + part.record() + "; take one of "
                        + String.join(", ", channels) + ", or leave it away for all");
    }

    private static List<String> channels(String record) {
        String only = ONLY_CHANNEL.get(record);
        return only != null
                ? List.of(only)
                : ClosedLists.load().of(record, "channel").orElseThrow();
    }
}
