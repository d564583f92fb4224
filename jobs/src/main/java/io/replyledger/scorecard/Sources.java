package io.replyledger.scorecard;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is known of sources.
 *
 * @param available source to {@code record.column} that it can know
 * @param coarse sources that tell times in minutes
 */
public record Sources(HashMap<String, TreeSet<String>> available, TreeSet<String> coarse) implements Serializable {

    /** Whether a source can know the column {@code record.column}. */
    boolean knows(String source, String column) {
        return available.getOrDefault(source, new TreeSet<>()).contains(column);
    }

    /** False where the source delivers the record of one of the columns but cannot know the column. */
    boolean knowsOwn(String source, List<String> columns) {
        TreeSet<String> known = available.getOrDefault(source, new TreeSet<>());
        return columns.stream()
                .allMatch(c -> known.contains(c) || !delivers(known, c.substring(0, c.indexOf('.') + 1)));
    }

    /** False where no source whatever could give a row of a criterion: then none need be looked at. */
    boolean canKnow(Criterion.Rule rule) {
        boolean isEachKnown = available.keySet().stream().anyMatch(s -> knowsOwn(s, rule.knows()));
        return isEachKnown
                && rule.knowsAny().stream().allMatch(any -> any.stream()
                        .anyMatch(column -> available.keySet().stream().anyMatch(s -> knows(s, column))));
    }

    private static boolean delivers(TreeSet<String> known, String record) {
        String first = known.ceiling(record);
        return first != null && first.startsWith(record);
    }

    /** Of sources by id, and those in minutes. */
    public static Sources of(Map<String, ? extends Set<String>> available, Set<String> coarse) {
        HashMap<String, TreeSet<String>> copy = new HashMap<>();
        available.forEach((source, columns) -> copy.put(source, new TreeSet<>(columns)));
        return new Sources(copy, new TreeSet<>(coarse));
    }
}
