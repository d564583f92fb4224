package io.replyledger.scorecard;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * What one row gives for a criterion, and where it stands.
 *
 * @param provider provider
 * @param month month in which it counts
 * @param at when it began to count, microseconds since 1970; null where a month or day is all that is known
 * @param source source of the record
 * @param record record type, or client; null for sums that no single record stands behind
 * @param id id of the record
 * @param file identity of the file that the record was read from; null where no single row stands behind it
 * @param fileRow row in it
 * @param segment part that is told apart, empty for none
 * @param outcome what was seen of it
 * @param value seconds, number or numerator; null where there is none
 * @param per divisor, null for none
 */
public record EvidenceRow(
        String provider,
        String month,
        Long at,
        String source,
        String record,
        String id,
        String file,
        Long fileRow,
        String segment,
        Outcome outcome,
        BigDecimal value,
        BigDecimal per)
        implements Serializable {

    /** What was seen of a row. */
    public enum Outcome {
        /** The event, after a time. */
        SEEN,
        /** The event was not seen as long as the record was watched. */
        CENSORED,
        /** Event or end have no usable time. */
        UNTIMED,
        /** The calendar does not know these years. */
        UNCOVERED,
        /** What is asked holds. */
        YES,
        /** It does not. */
        NO,
        /** It adds a number, or is counted. */
        COUNTED
    }
}
