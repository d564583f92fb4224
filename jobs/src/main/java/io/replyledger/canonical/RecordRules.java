package io.replyledger.canonical;

import io.replyledger.table.RecordType;
import java.util.List;
import java.util.Set;

/** What holds for the records of one type beside versions and winners. By default, for plain records, nothing does. */
interface RecordRules {
    String STATUS = "status";

    /** The rules of each type; {@code resolvedInRows} are sources whose tickets tell when they were resolved. */
    static RecordRules of(RecordType type, Set<String> resolvedInRows) {
        return switch (type) {
            case TICKET, TICKET_EVENT -> new TicketRules(resolvedInRows);
            case CALL, CALL_EVENT -> new CallEventFold();
            case CHAT_MESSAGE -> new ChatMessageRules();
            case EMAIL,
                    CHAT,
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
                    IDENTITY -> new RecordRules() {};
        };
    }

    /** Fills what a record does not know itself from its events, which are distinct and in the order of their times. */
    default void fill(RecordValues record, List<GroupRow> events) {}

    /** The reason to leave a record out; null when it counts. */
    default String exclusion(RecordValues record) {
        return null;
    }

    /** Forgets the status of a record of which something was forgotten, since it came to pass after the cut. */
    default void forgetStatus(RecordValues record) {
        if (record.positions().containsKey(STATUS)) {
            record.set(STATUS, null);
        }
    }

    /** Puts right a record of which something was forgotten, when its events have told what they can. */
    default void afterForgetting(RecordValues record) {}

    /** Tells records that belong together of each other; those that are left out are among them. */
    default void connect(List<RecordValues> family) {}
}
