package io.replyledger.change;

import io.replyledger.table.Cases;
import io.replyledger.table.Utf8Order;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** One row of {@code fact_case}. */
final class Case {
    /** The order of a file: by source and record, turns of a conversation by time. */
    static final Comparator<Case> ORDER = Comparator.comparing(Case::source, Utf8Order.TEXTS)
            .thenComparing(Case::recordId, Utf8Order.TEXTS)
            .thenComparingLong(Case::turn);

    private static final List<String> TOLD = List.of(
            Cases.PROVIDER_ID,
            Cases.SOURCE,
            Cases.RECORD_ID,
            Cases.CHANNEL,
            Cases.SEGMENT,
            Cases.STARTED_AT,
            Cases.SOURCE_FILE,
            Cases.SOURCE_ROW);
    private static final int PER_MEASURE = 3;
    private static final long MICROS = 1_000_000;

    private final String record;
    private final String month;
    private final List<String> measures;
    private final Lineage lineage;
    private final Object[] values;

    /**
     * A row.
     *
     * @param record its record type
     * @param month its month
     * @param measures the measures that were read
     * @param values in the order of {@link #columns}
     */
    Case(String record, String month, List<String> measures, Lineage lineage, Object[] values) {
        this.record = record;
        this.month = month;
        this.measures = measures;
        this.lineage = lineage;
        this.values = values;
    }

    /** The columns to read for measures. */
    static List<String> columns(Collection<String> measures) {
        List<String> columns = new ArrayList<>(TOLD);
        for (String measure : measures) {
            columns.add(measure + Cases.OUTCOME);
            columns.add(measure + Cases.SECONDS);
            columns.add(measure + Cases.BUSINESS_SECONDS);
        }
        return columns;
    }

    private String text(String column) {
        return Objects.requireNonNullElse((String) values[TOLD.indexOf(column)], "");
    }

    String record() {
        return record;
    }

    String month() {
        return month;
    }

    String provider() {
        return text(Cases.PROVIDER_ID);
    }

    String source() {
        return text(Cases.SOURCE);
    }

    String recordId() {
        return text(Cases.RECORD_ID);
    }

    /** When the record started, microseconds since 1970. */
    long startedAt() {
        return (Long) values[TOLD.indexOf(Cases.STARTED_AT)];
    }

    String file() {
        return text(Cases.SOURCE_FILE);
    }

    boolean isMessage() {
        return isMessage(record);
    }

    /** Whether rows of a record type are turns, which have no id of their own. */
    static boolean isMessage(String record) {
        return record.equals("email") || record.equals("chat_message");
    }

    private long turn() {
        return isMessage() ? startedAt() : 0;
    }

    /** The same for the rows of one record, wherever they lie. */
    List<Object> identity() {
        return List.of(record, source(), recordId(), turn());
    }

    /** Whether the same row of the same file counts. */
    boolean isSameRow(Case other) {
        int row = TOLD.indexOf(Cases.SOURCE_ROW);
        return file().equals(other.file()) && Objects.equals(values[row], other.values[row]);
    }

    Reading reading(String measure) {
        int at = TOLD.size() + PER_MEASURE * measures.indexOf(measure);
        return new Reading((String) values[at], (Long) values[at + 1], (Long) values[at + 2]);
    }

    /** The month in which a measure that began with the record ended; its own where the end is not known. */
    String endMonth(String measure) {
        Long seconds = reading(measure).seconds();
        if (seconds == null) {
            return month;
        }
        ZoneId zone = ZoneId.of(lineage.of(provider()).timeZone());
        long end = Math.floorDiv(startedAt(), MICROS) + seconds;
        return YearMonth.from(Instant.ofEpochSecond(end).atZone(zone)).toString();
    }

    /** Where it counts in figures of this month. */
    Place place(String periodStart, String until) {
        return new Place(provider(), periodStart, until, text(Cases.CHANNEL), text(Cases.SEGMENT));
    }
}
