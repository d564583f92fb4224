package io.replyledger.scorecard;

import io.replyledger.spec.MeasureDefinition;
import io.replyledger.table.RecordType;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which kept distributions a criterion takes: {@code record.measure@channel}; several joined by + are one; of several
 * separated by | the first whose record type the provider delivers. Without a channel all count.
 *
 * @param choices alternatives, each a list of parts
 */
public record KeptValue(List<List<Part>> choices) implements Serializable {
    private static final Pattern PART = Pattern.compile("(\\w+)\\.(\\w+)(?:@(\\w+))?");
    private static final List<String> SHARES = List.of("feedback_improved", "feedback_satisfied");

    /**
     * One kept distribution.
     *
     * @param record record type
     * @param measure measure
     * @param channel channel, null for all
     */
    public record Part(String record, String measure, String channel) implements Serializable {
        /** Whether it takes what is kept of that. */
        public boolean isOf(String otherRecord, String otherMeasure, String otherChannel) {
            return record.equals(otherRecord)
                    && measure.equals(otherMeasure)
                    && (channel == null || channel.equals(otherChannel));
        }
    }

    /** What is kept: the published measures, and the shares that stand in other tables. */
    static Set<String> measures() {
        Set<String> measures = new TreeSet<>(MeasureDefinition.all().keySet());
        measures.addAll(SHARES);
        return measures;
    }

    /** What a criterion takes; empty where it rests on rows of a view. */
    public static Optional<KeptValue> of(Criterion criterion) {
        boolean isKept = criterion.isMeasured() && criterion.rule().isKept();
        return isKept ? Optional.of(of(criterion.rule().value())) : Optional.empty();
    }

    static KeptValue of(String text) {
        List<List<Part>> choices = new ArrayList<>();
        for (String choice : text.split("\\|", -1)) {
            List<Part> parts = new ArrayList<>();
            for (String part : choice.split("\\+", -1)) {
                Matcher matcher = PART.matcher(part.strip());
                if (!matcher.matches()) {
                    throw new IllegalArgumentException(part.strip());
                }
                parts.add(new Part(matcher.group(1), matcher.group(2), matcher.group(3)));
            }
            choices.add(parts);
        }
        return new KeptValue(choices);
    }

    /** What is wrong with a text; empty for a good one. */
    static Optional<String> check(String text, Set<String> measures) {
        KeptValue value;
        try {
            value = of(text);
        } catch (IllegalArgumentException e) {
            return Optional.of("'" + e.getMessage() + "' is not of the form record.measure@channel");
        }
        for (Part part : value.choices().stream().flatMap(List::stream).toList()) {
            if (RecordType.of(part.record()).isEmpty()) {
                return Optional.of("'" + part.record() + "' is no record type");
            }
            if (!measures.contains(part.measure())) {
                return Optional.of("'" + part.measure() + "' is no measure");
            }
        }
        return Optional.empty();
    }
}
