package io.replyledger.canonical;

import io.replyledger.export.RawRow;
import io.replyledger.spec.IdentifierKind;
import io.replyledger.spec.Questions;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;
import io.replyledger.table.TicketEvents;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One mapped column of a record: reads it, hides what must not be stored, and puts it in its place. */
final class MappedField {
    private static final String NO_CRITERION =
            "neither a code of a criterion like 1.6 nor in questions: of the source; name it there";
    private static final String PARTY = "party";
    private static final String ACTOR = "actor";
    private static final String STAFF = "staff";
    private static final String ASSIGNMENT = "assignment";
    private static final String KIND = "kind";
    private static final String IDENTIFIER = "identifier";

    private final FieldReader reader;
    private final Hiding hiding;
    private final int position;
    private final int base;
    private final String party;
    private final int partyPosition;
    private final int kindPosition;
    private final boolean isRequired;
    /** What stands for an identifier; null where the rows tell whose it is, or of what kind. */
    private final UnaryOperator<String> pseudonyms;
    /** What is kept of plain texts, in which somebody may have written a telephone number; null where it is no such column. */
    private final PlainTexts plain;

    private final boolean isValueOfEvent;
    private final boolean isNewValue;
    private final int eventKind;
    /** What the texts of this column stand for; null where they stand for themselves. */
    private final Questions questions;
    /** Record type. */
    private final String record;

    MappedField(FieldReader reader, Map<String, Integer> positions, Hiding hiding, Questions questions, String record) {
        Column column = reader.column();
        this.record = record;
        this.questions = questions;
        this.reader = reader;
        this.hiding = hiding;
        this.position = positions.get(column.name());
        // An event that may lack an id of its own gets one made of its columns.
        boolean hasSubstitute =
                column.name().equals(TicketEvents.EVENT_ID) && reader.mapping().optional();
        this.isRequired = column.isRequired() && !hasSubstitute;
        this.base = reader.after() == null ? -1 : positions.get(reader.after());
        this.party = column.identityKind().orElse(null);
        this.partyPosition =
                PARTY.equals(party) ? positions.getOrDefault(PARTY, positions.getOrDefault(ACTOR, -1)) : -1;
        this.kindPosition = column.name().equals(IDENTIFIER) ? positions.getOrDefault(KIND, -1) : -1;
        boolean isOfOneKind = party != null && partyPosition < 0 && kindPosition < 0;
        boolean isPlain = column.type() == ColumnType.STRING
                && party == null
                && reader.mapping().hash() == null;
        this.plain = isPlain && !HiddenColumns.isId(column) ? new PlainTexts() : null;
        this.eventKind = positions.getOrDefault(TicketEvents.KIND, -1);
        this.isNewValue = column.name().equals(TicketEvents.TO_VALUE);
        this.isValueOfEvent = isNewValue || column.name().equals(TicketEvents.FROM_VALUE);
        this.pseudonyms =
                isOfOneKind ? hiding.identities(party, reader.mapping().identifier()) : null;
    }

    /** Fields that rely on others come after them. */
    int turn() {
        return base >= 0 || partyPosition >= 0 || kindPosition >= 0 || isValueOfEvent ? 1 : 0;
    }

    void fill(Object[] record, RawRow row, ZoneId zone, Speakers speakers, Findings findings) throws Reject {
        // The codes of these columns are those of a status; other changes are of teams, people and tickets.
        boolean isOpen = isValueOfEvent && !isOfKind(record, StatusHistory.KIND);
        Object read = reader.read(row, zone, base < 0 ? null : record[base], findings, isOpen);
        Object value = hidden(read == null || questions == null ? read : criterion(row, (String) read), record);
        if (value == null && reader.mapping().orParties()) {
            value = hiding.conversation(speakers);
        }
        if (value == null) {
            value = hiding.joined(reader.joined(row));
        }
        if (value == null && isRequired) {
            throw reader.missing(row);
        }
        record[position] = value;
    }

    private String criterion(RawRow row, String text) throws Reject {
        String code = questions.code(text).orElseThrow(() -> reader.rejected(row, text, NO_CRITERION)
                .withWords());
        if (!questions.isKnown(record, code)) {
            throw reader.rejected(
                    row,
                    text,
                    "no criterion with that code is about such records (" + record + "); command criteria lists them");
        }
        return code;
    }

    private Object hidden(Object value, Object[] record) {
        if (value != null && isValueOfEvent && isOfKind(record, ASSIGNMENT)) {
            return hiding.identity(STAFF, null, (String) value);
        }
        if (value == null || (party == null && reader.mapping().hash() == null)) {
            return value == null || plain == null || isIdOfTicket(record) ? value : plain.kept((String) value);
        }
        if (reader.mapping().hash() != null) {
            return hiding.subject((String) value);
        }
        String text = (String) value;
        return pseudonyms == null ? hiding.identity(party(record), kind(record), text) : pseudonyms.apply(text);
    }

    /** The value of a merge is the ticket that goes on, which must be found again. */
    private boolean isIdOfTicket(Object[] record) {
        return isNewValue && isOfKind(record, Merges.KIND);
    }

    private boolean isOfKind(Object[] record, String kind) {
        return eventKind >= 0 && kind.equals(record[eventKind]);
    }

    private String party(Object[] record) {
        boolean isTold = partyPosition >= 0 && record[partyPosition] != null;
        return isTold ? (String) record[partyPosition] : party;
    }

    /** The kind that the field names, else that of the row in records that have one. */
    private IdentifierKind kind(Object[] record) {
        if (reader.mapping().identifier() != null || kindPosition < 0 || record[kindPosition] == null) {
            return reader.mapping().identifier();
        }
        String kind = ((String) record[kindPosition]).toUpperCase(Locale.ROOT);
        return java.util.Arrays.stream(IdentifierKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElse(null);
    }
}
