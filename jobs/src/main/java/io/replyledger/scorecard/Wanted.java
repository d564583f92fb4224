package io.replyledger.scorecard;

import java.util.Map;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/** What an expression of a catalogue must give, by its column and what the estimator makes of a row. */
enum Wanted {
    TRUTH("true or false", "compare it with something, as in direction = 'in'"),
    NUMBER("a number", "take a column of numbers, or cast(... as decimal)"),
    TIME("a time", "take a column of type TIMESTAMP or DATE"),
    TEXT("a text", "write cast(... as string)");

    private static final Map<String, Wanted> USUAL =
            Map.of("where", TRUTH, "value", NUMBER, "from", TIME, "until", TIME, "per", NUMBER, "segment", TEXT);

    /** Where an estimator wants something else. */
    private static final Map<Estimator.Kind, Map<String, Wanted>> OTHERWISE = Map.of(
            Estimator.Kind.TIME, Map.of("value", TIME),
            Estimator.Kind.DUE, Map.of("value", TIME),
            Estimator.Kind.WORKING_DAY, Map.of("value", TIME),
            Estimator.Kind.SHARE, Map.of("value", TRUTH));

    private final String words;
    private final String nextStep;

    Wanted(String words, String nextStep) {
        this.words = words;
        this.nextStep = nextStep;
    }

    /** What a column of the catalogue must give. */
    static Wanted of(Estimator estimator, String column) {
        boolean isOfTwo = estimator == Estimator.DIFFERENCE && column.equals("segment");
        return isOfTwo ? TRUTH : of(estimator.kind(), column);
    }

    private static Wanted of(Estimator.Kind kind, String column) {
        return OTHERWISE.getOrDefault(kind, Map.of()).getOrDefault(column, USUAL.get(column));
    }

    boolean isMetBy(DataType type) {
        return switch (this) {
            case TRUTH -> type instanceof BooleanType;
            case NUMBER -> type instanceof NumericType;
            case TIME -> type instanceof TimestampType || type instanceof DateType;
            case TEXT -> type instanceof StringType;
        };
    }

    String words() {
        return words;
    }

    String nextStep() {
        return nextStep;
    }
}
