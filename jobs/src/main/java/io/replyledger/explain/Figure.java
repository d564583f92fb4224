package io.replyledger.explain;

import io.replyledger.output.CsvRow;
import io.replyledger.output.Spoken;
import io.replyledger.spec.MeasureDefinition;

/**
 * One published number.
 *
 * @param measure its name
 * @param definition what it means
 * @param row the published row
 * @param provider id of the provider, region or group
 * @param period month, quarter, year or all
 * @param channel channel, or all
 * @param segment segment
 * @param clock clock
 */
record Figure(
        String measure,
        MeasureDefinition definition,
        CsvRow row,
        String provider,
        String period,
        String channel,
        String segment,
        String clock) {

    static final String CALENDAR = "calendar";
    static final String ALL = "all";

    static Figure of(String measure, MeasureDefinition definition, CsvRow row) {
        return new Figure(
                measure,
                definition,
                row,
                row.text("provider_id"),
                row.text("month"),
                row.text("channel"),
                textOr(row, "segment", ALL),
                textOr(row, "clock", CALENDAR));
    }

    /** A cell; of tables without such a column what all of their rows are about. */
    static String textOr(CsvRow row, String column, String otherwise) {
        return row.has(column) ? row.text(column) : otherwise;
    }

    boolean isResponseTime() {
        return definition.table().equals("response_times");
    }

    boolean isCalendar() {
        return clock.equals(CALENDAR);
    }

    /** A time on the clock of the figure; a dash where there is none. */
    String duration(Spoken spoken, Long seconds) {
        return isCalendar() ? spoken.duration(seconds) : spoken.openTime(seconds);
    }

    /** A cell of the row; null where nothing is there, or no such column. */
    String cell(String column) {
        boolean isThere = row.has(column) && !row.text(column).isEmpty();
        return isThere ? row.text(column) : null;
    }

    /** Seconds that are in time, null where there is no target. */
    Long threshold() {
        return isResponseTime() ? row.number("threshold") : null;
    }
}
