package io.replyledger.measure;

import io.replyledger.table.RecordType;
import java.util.List;

/** Which measurements a record gives. */
interface RecordMeasures {
    /** The measures of each record type; of some nothing is measured yet, only counted. */
    static RecordMeasures of(RecordType type) {
        return switch (type) {
            case TICKET, TICKET_EVENT -> new TicketMeasures();
            case CALL, CALL_EVENT -> new CallMeasures();
            case CHAT -> new ChatMeasures();
            case APPOINTMENT -> new AppointmentMeasures();
            case FEEDBACK -> new FeedbackMeasures();
            case EMAIL,
                    CHAT_MESSAGE,
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

    /** Measurements of a record; instants are microseconds since 1970. */
    List<Measurement> of(Values record, SourceFacts source);

    /** Channel of the record. */
    String channel(Values record);
}
