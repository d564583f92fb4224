package io.replyledger.measure;

import io.replyledger.table.RecordType;
import java.util.List;

/** Which measurements a record gives. */
interface RecordMeasures {
    /** The measures of each record type; of most nothing is measured yet, only counted. */
    static RecordMeasures of(RecordType type) {
        return switch (type) {
            case TICKET, TICKET_EVENT -> new TicketMeasures();
            case CALL, CALL_EVENT -> new CallMeasures();
            case EMAIL,
                    CHAT,
                    CHAT_MESSAGE,
                    APPOINTMENT,
                    FEEDBACK,
                    SURVEY_RESPONSE,
                    NOTICE,
                    INITIATIVE,
                    CONTRACT,
                    INVOICE_LINE,
                    STAFF,
                    TRAINING,
                    ASSESSMENT,
                    IDENTITY -> new NoMeasures();
        };
    }

    /** Values in the order of the record's table, timestamps as microseconds since 1970. */
    List<Measurement> of(Object[] record, SourceFacts source);

    /** Channel of the record. */
    String channel(Object[] record);
}
