package io.replyledger.spec;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a published measure means and rests on; an entry of {@code schemas/measures.yml}.
 *
 * @param table published table
 * @param columns cells that hold a share, and the limits of its interval if it has one; null for quantiles
 * @param cases columns of fact_case that it rests on
 * @param only which of these cases are part of it; null for all
 * @param figure how the number comes from the cases
 * @param withinSeconds seconds of a share {@code within}, else null
 * @param from column of fact_case from which it counts, null for the start of the record
 * @param openFrom columns from which open cases count, by the calendar and in business time, null for {@code from}
 * @param basis event that decides the month
 * @param horizonDays days after the end of a month from which on it is final
 * @param en words in English
 * @param zh words in Chinese
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record MeasureDefinition(
        String table,
        List<String> columns,
        String cases,
        Only only,
        Figure figure,
        Long withinSeconds,
        String from,
        List<String> openFrom,
        String basis,
        int horizonDays,
        Words en,
        Words zh) {
    private static final String PATH = "measures.yml";

    /** Which cases are part of a measure. */
    public enum Only {
        /** Those whose event happened. */
        ANSWERED
    }

    /** How a number comes from cases. */
    public enum Figure {
        /** Kaplan-Meier quantiles. */
        QUANTILES,
        /** The share of all whose event happened within the threshold. */
        IN_TIME,
        /** The share of all that was given up. */
        GIVEN_UP,
        /** The share of all whose event happened by now. */
        HAPPENED,
        /** The Kaplan-Meier share by a number of seconds. */
        WITHIN
    }

    /**
     * A measure in words.
     *
     * @param name what it is called
     * @param what what is measured
     * @param starts event from which it counts
     * @param ends event until which it counts
     * @param without what becomes of records in which the second event was not seen
     * @param leftOut what is no part of it
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Words(String name, String what, String starts, String ends, String without, String leftOut) {}

    /** The words in a language. */
    public Words words(Language language) {
        return switch (language) {
            case EN -> en;
            case ZH -> zh;
        };
    }

    /** All measures by name, in the order of the file. */
    public static Map<String, MeasureDefinition> all() {
        return YamlFile.bind(SchemaFile.text(PATH).orElseThrow(), PATH, All.class);
    }

    private static final class All extends LinkedHashMap<String, MeasureDefinition> {
        private static final long serialVersionUID = 1L;
    }
}
