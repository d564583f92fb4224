package io.replyledger.canonical;

import io.replyledger.spec.ChineseWords;
import io.replyledger.spec.ClosedLists;
import io.replyledger.table.Column;
import io.replyledger.table.Emails;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import io.replyledger.table.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The mapping {@code canonical-<record>} of a plain CSV of each record type, derived from its table: every column under
 * its own name, those that are not required optional. It is for people who fill in by hand: times and numbers as they
 * write them, and Chinese words for the values of closed lists.
 */
final class CanonicalMapping {
    private static final String PREFIX = "canonical-";
    /** A date alone is no time, which the pattern says. */
    private static final String TIMES = "timestamp: [usual, \"yyyy-MM-dd HH:mm\"]";

    private static final String DATES = "timestamp: usual";
    private static final String DURATION = "duration: s";
    private static final String NUMBER = "thousands: true";
    private static final String BOOLEANS = "codes: {\"true\": \"true\", \"false\": \"false\", \"yes\": \"true\","
            + " \"no\": \"false\", \"是\": \"true\", \"否\": \"false\", \"1\": \"true\", \"0\": \"false\"}";

    private CanonicalMapping() {}

    /** The text of the mapping of that name; empty when it is none of these. */
    static Optional<String> text(String name) {
        return name.startsWith(PREFIX)
                ? RecordType.of(name.substring(PREFIX.length())).map(CanonicalMapping::text)
                : Optional.empty();
    }

    private static String text(RecordType type) {
        ClosedLists lists = ClosedLists.load();
        ChineseWords words = ChineseWords.load();
        String fields = columns(type).stream()
                .map(c -> field(c, choices(lists, type, c).map(values -> codes(values, words))))
                .collect(Collectors.joining());
        return "description: plain CSV with the columns of the table " + type.table() + "\n"
                + "format: csv\ncomments: \"#\"\nrecords:\n  " + type.table() + ":\n    fields:\n" + fields;
    }

    /** The columns that a CSV may hold: all that the reader does not fill in itself. */
    static List<Column> columns(RecordType type) {
        return Table.load(type.table()).columns().stream()
                .filter(c -> !MappingCheck.isGiven(c))
                .toList();
    }

    /** True when a row must fill this column; the id of an event may be made of its other columns. */
    static boolean isRequired(Column column) {
        return column.isRequired() && !column.name().equals(TicketEvents.EVENT_ID);
    }

    /** The values of the closed list of a column; those of a status for what a status event changes. */
    static Optional<List<String>> choices(ClosedLists lists, RecordType type, Column column) {
        return isValueOfEvent(type, column)
                ? lists.of(Tickets.TABLE, Tickets.STATUS)
                : lists.of(type.table(), column.name());
    }

    /** True for a column that holds a status in status events, and other texts in others. */
    static boolean isValueOfEvent(RecordType type, Column column) {
        return type == RecordType.TICKET_EVENT
                && (column.name().equals(TicketEvents.FROM_VALUE)
                        || column.name().equals(TicketEvents.TO_VALUE));
    }

    private static String field(Column column, Optional<String> codes) {
        String conversion =
                switch (column.type()) {
                    case TIMESTAMP -> ", " + TIMES;
                    case DATE -> ", " + DATES;
                    case BOOLEAN -> ", " + BOOLEANS;
                    case STRING ->
                        column.name().equals(Emails.SUBJECT_KEY)
                                ? ", hash: text"
                                : codes.map(c -> ", " + c).orElse("");
                    case BIGINT -> ", " + (isDuration(column) ? DURATION : NUMBER);
                    case INT, DECIMAL -> ", " + NUMBER;
                    case DOUBLE, LONGS, BINARY -> "";
                };
        String optional = isRequired(column) ? "" : ", optional: true";
        return "      " + column.name() + ": {column: " + column.name() + conversion + optional + "}\n";
    }

    private static boolean isDuration(Column column) {
        return column.english().contains("seconds");
    }

    /** Each value under its own name and under its Chinese words. */
    private static String codes(List<String> values, ChineseWords words) {
        return values.stream()
                .flatMap(v -> Stream.concat(Stream.of(v), words.of(v).stream()).map(w -> quoted(w) + ": " + quoted(v)))
                .collect(Collectors.joining(", ", "codes: {", "}"));
    }

    private static String quoted(String value) {
        return '"' + value + '"';
    }
}
