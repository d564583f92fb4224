package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
}
