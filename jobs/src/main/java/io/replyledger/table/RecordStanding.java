package io.replyledger.table;

import java.io.Serializable;

/**
 * The standing of one delivered row, and for the row that counts the record behind it. Here the canonical stage ends and
 * measuring begins.
 *
 * @param type table that the row stands in
 * @param standing accepted, superseded, duplicate, or excluded: with a reason behind the colon
 * @param provider provider of the row
 * @param source source of the row
 * @param file file of the row
 * @param month month of the record's start in the zone of its provider, none for events whose record has not come
 * @param firstAt earliest time in the row, microseconds since 1970, null when it has none
 * @param lastAt latest time in the row
 * @param record values of the record in the order of its table, timestamps as microseconds since 1970; null for rows
 *     that do not count and for events
 * @param event values of an event that counts in the order of its table, where the reader was asked for events; else null
 * @param counted provider of the row that counts instead, where it is another one: an id of one source means one record;
 *     else null
 * @param untied ids of clients and staff in it that no identity record ties to a party, where there are any such records
 */
public record RecordStanding(
        RecordType type,
        String standing,
        String provider,
        String source,
        String file,
        String month,
        Long firstAt,
        Long lastAt,
        Object[] record,
        Object[] event,
        String counted,
        int untied)
        implements Serializable {
    public static final String ACCEPTED = "accepted";
    public static final String SUPERSEDED = "superseded";
    public static final String DUPLICATE = "duplicate";
    public static final String EXCLUDED = "excluded:";

    /** How a finding begins about a row whose id another provider has in the same source; that provider follows. */
    public static final String OF_ANOTHER = "superseded by a row of the same id of provider ";

    /** The same standing of a record or event with other ids. */
    public RecordStanding with(Object[] values, Object[] eventValues, int untiedIds) {
        return new RecordStanding(
                type,
                standing,
                provider,
                source,
                file,
                month,
                firstAt,
                lastAt,
                values,
                eventValues,
                counted,
                untiedIds);
    }
}
