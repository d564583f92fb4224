package io.replyledger.canonical;

import io.replyledger.table.Column;
import io.replyledger.table.Emails;
import io.replyledger.table.RecordType;
import io.replyledger.table.Table;
import io.replyledger.table.TicketEvents;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The mapping {@code canonical-<record>} of a plain CSV of each record type, derived from its table: every column under
 * its own name, those that are not required optional.
 */
final class CanonicalMapping {
    private static final String PREFIX = "canonical-";
    private static final String SECONDS_AND_OFFSET = "H:mm[:ss[.SSSSSS][.SSS]][XXX][XX]";
    private static final String TIMES = "timestamp: [\"yyyy/M/d H:mm[:ss]\", \"yyyy-MM-dd " + SECONDS_AND_OFFSET
            + "\", \"yyyy-MM-dd'T'" + SECONDS_AND_OFFSET + "\"]";
    private static final String DATES = "timestamp: [yyyy-MM-dd, yyyy/M/d]";
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
        String fields = columns(type).stream().map(CanonicalMapping::field).collect(Collectors.joining());
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

    private static String field(Column column) {
        String conversion =
                switch (column.type()) {
                    case TIMESTAMP -> ", " + TIMES;
                    case DATE -> ", " + DATES;
                    case BOOLEAN -> ", " + BOOLEANS;
                    case STRING -> column.name().equals(Emails.SUBJECT_KEY) ? ", hash: text" : "";
                    case BIGINT, INT, DOUBLE, DECIMAL, LONGS, BINARY -> "";
                };
        String optional = isRequired(column) ? "" : ", optional: true";
        return "      " + column.name() + ": {column: " + column.name() + conversion + optional + "}\n";
    }
}
