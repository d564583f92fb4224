package io.replyledger.change;

import io.replyledger.spec.UserMistake;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The published tables that are compared, with the columns that people look at first. */
public enum ComparedTable {
    RESPONSE_TIMES(
            "response_times",
            "response_times",
            List.of("month", "channel", "segment", "measure", "clock", "basis"),
            List.of("n", "p50", "p90", "within_target", "share")),
    RESOLUTION(
            "resolution",
            "resolution",
            List.of("month", "channel", "basis"),
            List.of(
                    "n_created",
                    "resolution_rate",
                    "within_24h",
                    "within_72h",
                    "within_7d",
                    "within_30d",
                    "resolved_in_month",
                    "reopen_rate",
                    "one_touch_rate",
                    "backlog_end")),
    FEEDBACK(
            "feedback",
            "feedback_handling",
            List.of("month", "channel", "basis"),
            List.of(
                    "n_received",
                    "n_acknowledged",
                    "n_resolved",
                    "ack_p50",
                    "ack_p90",
                    "resolve_p50",
                    "resolve_p90",
                    "resolved_30d",
                    "follow_up_rate",
                    "improvement_rate",
                    "satisfied_rate",
                    "returned_rate")),
    SCORECARD("scorecard", "scorecard", List.of("month", "code"), List.of("value", "score", "status", "n", "target")),
    SCORECARD_DETAIL("scorecard_detail", "scorecard_detail", List.of("month", "code", "detail"), List.of("value", "n")),
    DIMENSIONS(
            "dimensions",
            "dimensions",
            List.of("month", "dimension"),
            List.of("score", "score_min", "score_max", "coverage")),
    EMPHASES(
            "emphases",
            "emphases",
            List.of("month", "emphasis"),
            List.of("score", "score_min", "score_max", "coverage"));

    static final String PROVIDER_ID = "provider_id";
    static final String PROVIDER_NAME = "provider_name";

    private final String csv;
    private final String declared;
    private final List<String> keys;
    private final List<String> headlines;

    ComparedTable(String csv, String declared, List<String> keys, List<String> headlines) {
        this.csv = csv;
        this.declared = declared;
        this.keys = keys;
        this.headlines = headlines;
    }

    /** Those whose records are traced for null, else the one of that name. */
    public static List<ComparedTable> named(String name) {
        if (name == null) {
            return Arrays.stream(values()).filter(t -> !t.isOfCriteria()).toList();
        }
        return Arrays.stream(values())
                .filter(t -> t.csv.equals(name))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new UserMistake("--table: '" + name
                        + "' is none of "
                        + Arrays.stream(values()).map(ComparedTable::csv).collect(Collectors.joining(", "))));
    }

    /** Those of the scorecard. */
    public static List<ComparedTable> ofCriteria() {
        return Arrays.stream(values()).filter(ComparedTable::isOfCriteria).toList();
    }

    /** Whether its rows are about criteria; many of them rest on records that {@code fact_case} does not hold. */
    public boolean isOfCriteria() {
        return this == SCORECARD || this == SCORECARD_DETAIL || isOfSums();
    }

    /** Whether its rows sum up criteria. */
    boolean isOfSums() {
        return this == DIMENSIONS || this == EMPHASES;
    }

    /** What a row is about: a measure, criterion, dimension or emphasis; empty where a row has many. Sorts as its file. */
    String subject(Function<String, String> cell) {
        return switch (this) {
            case RESPONSE_TIMES -> cell.apply("measure");
            case RESOLUTION, FEEDBACK -> "";
            case SCORECARD, SCORECARD_DETAIL -> cell.apply("code");
            case DIMENSIONS -> String.format(Locale.ROOT, "%2s", cell.apply("dimension"));
            case EMPHASES -> cell.apply("emphasis");
        };
    }

    /** Name of its CSV file. */
    public String csv() {
        return csv;
    }

    /** Type of a column; of one that this version does not know text. */
    public ColumnType type(String column) {
        return Table.load(declared).column(column).map(Column::type).orElse(ColumnType.STRING);
    }

    /** Columns that tell its rows apart, beside the provider. */
    List<String> keys() {
        return keys;
    }

    /** Columns that people look at first. */
    List<String> headlines() {
        return headlines;
    }
}
