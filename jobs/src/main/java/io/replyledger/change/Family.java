package io.replyledger.change;

import io.replyledger.table.Cases;
import io.replyledger.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What figures count records by: a measure of {@code fact_case}, or several that share a row.
 *
 * @param name a measure, or a name of its own
 */
record Family(String name) {
    static final Family BACKLOG = new Family("backlog");
    static final Family REOPEN = new Family("reopen");
    private static final Family RESOLVED = new Family("resolved");
    private static final Family FEEDBACK_RECEIVED = new Family("feedback_received");
    private static final Family FEEDBACK_RESOLVED = new Family("feedback_resolved");

    private static final String FINAL = "final_resolution";
    private static final String FIRST = "first_resolution";
    private static final String ACK = "feedback_ack";
    private static final String RESOLUTION = "feedback_resolution";
    private static final String FOLLOW_UP = "feedback_follow_up";
    private static final String RETURN = "feedback_return";
    private static final String ANSWER = "answer";
    private static final Set<String> OF_ANSWERS = Set.of("answer_of_answered", "service_level", "abandonment");

    /** What a row counts. */
    static List<Family> of(MovedRow row) {
        RowKey key = row.key();
        return switch (key.table()) {
            case RESPONSE_TIMES -> List.of(new Family(OF_ANSWERS.contains(key.measure()) ? ANSWER : key.measure()));
            case RESOLUTION -> ofResolution(row);
            case SCORECARD, SCORECARD_DETAIL, DIMENSIONS, EMPHASES -> List.of();
            case FEEDBACK -> List.of(key.basis().equals("received") ? FEEDBACK_RECEIVED : FEEDBACK_RESOLVED);
        };
    }

    private static List<Family> ofResolution(MovedRow row) {
        if (row.key().isStock()) {
            return List.of(BACKLOG);
        }
        if (!row.key().basis().equals("resolved")) {
            return List.of(new Family(FINAL));
        }
        List<Family> families = new ArrayList<>();
        if (row.moved().stream().anyMatch(c -> !c.startsWith("reopen"))) {
            families.add(RESOLVED);
        }
        if (row.moved().stream().anyMatch(c -> c.startsWith("reopen"))) {
            families.add(REOPEN);
        }
        return families;
    }

    /** The measures that tell it. */
    Set<String> measures() {
        Set<String> measures = new LinkedHashSet<>();
        switch (name) {
            case "backlog", "resolved" -> measures.add(FINAL);
            case "feedback_received" -> measures.addAll(List.of(ACK, RESOLUTION));
            case "feedback_resolved" -> measures.addAll(List.of(RESOLUTION, FOLLOW_UP, RETURN));
            case "reopen" -> measures.addAll(List.of(FIRST, name));
            case FOLLOW_UP, RETURN -> measures.addAll(List.of(RESOLUTION, name));
            default -> measures.add(name);
        }
        Table cases = Table.load(Cases.TABLE);
        measures.removeIf(m -> cases.column(m + Cases.OUTCOME).isEmpty());
        return measures;
    }

    /** Whether records come into it when they are resolved. */
    boolean isOfResolved() {
        return Set.of(RESOLVED, REOPEN, FEEDBACK_RESOLVED, new Family(FOLLOW_UP), new Family(RETURN))
                .contains(this);
    }

    /** How a record counts in it; empty where it does not. */
    Optional<Standing> standing(Case row) {
        return switch (name) {
            case "backlog" -> stock(row);
            case "resolved" -> row.reading(FINAL).isObserved() ? at(row, row.endMonth(FINAL)) : Optional.empty();
            case "feedback_received" ->
                row.record().equals("feedback") ? at(row, row.month(), ACK, RESOLUTION) : Optional.empty();
            case "feedback_resolved" ->
                row.reading(RESOLUTION).isObserved()
                        ? at(row, row.endMonth(RESOLUTION), FOLLOW_UP, RETURN)
                        : Optional.empty();
            case "reopen" -> measured(row, row.endMonth(FIRST));
            case FOLLOW_UP, RETURN -> measured(row, row.endMonth(RESOLUTION));
            default -> measured(row, row.month());
        };
    }

    private Optional<Standing> measured(Case row, String month) {
        return row.reading(name).isMeasured() ? at(row, month, name) : Optional.empty();
    }

    private static Optional<Standing> at(Case row, String month, String... measures) {
        List<Reading> readings = new ArrayList<>();
        for (String measure : measures) {
            readings.add(row.reading(measure));
        }
        return Optional.of(new Standing(row.place(month, null), readings));
    }

    /** From its start to its end; one that ended at an unknown time was never in it. */
    private static Optional<Standing> stock(Case row) {
        Reading end = row.reading(FINAL);
        if (end.isOpen()) {
            return Optional.of(new Standing(row.place(row.month(), Place.NEVER), List.of(end)));
        }
        boolean hasEnd = end.isObserved() || end.isCensored();
        return hasEnd
                ? Optional.of(new Standing(row.place(row.month(), row.endMonth(FINAL)), List.of(end)))
                : Optional.empty();
    }
}
