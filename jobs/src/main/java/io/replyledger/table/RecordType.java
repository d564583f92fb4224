package io.replyledger.table;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The types of canonical records, what identifies them, when they start, and how events belong to them. */
public enum RecordType {
    TICKET(Tickets.TABLE, Tickets.CREATED_AT, Tickets.TICKET_ID),
    TICKET_EVENT(TicketEvents.TABLE, TicketEvents.AT, TICKET, "created"),
    CALL(Calls.TABLE, Calls.OFFERED_AT, Calls.CALL_ID),
    CALL_EVENT(CallEvents.TABLE, CallEvents.AT, CALL, "offered"),
    EMAIL(Emails.TABLE, Emails.AT, Emails.MESSAGE_ID),
    CHAT("chat", "started_at", "chat_id"),
    CHAT_MESSAGE(ChatMessages.TABLE, ChatMessages.AT, ChatMessages.MESSAGE_ID),
    APPOINTMENT("appointment", "requested_at", "appointment_id"),
    FEEDBACK("feedback", "received_at", "feedback_id"),
    SURVEY_RESPONSE("survey_response", "answered_at", "response_id"),
    NOTICE("notice", "published_at", "notice_id"),
    INITIATIVE("initiative", "proposed_at", "initiative_id"),
    CONTRACT("contract", "start_on", "contract_id"),
    INVOICE_LINE("invoice_line", "invoiced_on", "invoice_id", "line_id"),
    STAFF("staff", "joined_on", "staff_id"),
    TRAINING("training", "held_on", "training_id"),
    ASSESSMENT("assessment", "assessed_on", "assessment_id"),
    IDENTITY("identity", null, "party", "kind", "identifier", "provider_id");

    private final String table;
    private final String startColumn;
    private final List<String> recordId;
    private final RecordType foldsInto;
    private final String startKind;

    RecordType(String table, String startColumn, String... recordId) {
        this.table = table;
        this.startColumn = startColumn;
        this.recordId = List.of(recordId);
        this.foldsInto = null;
        this.startKind = null;
    }

    RecordType(String table, String startColumn, RecordType foldsInto, String startKind) {
        this.table = table;
        this.startColumn = startColumn;
        this.recordId = foldsInto.recordId;
        this.foldsInto = foldsInto;
        this.startKind = startKind;
    }

    /** Name of its table; also its name in mappings and outputs. */
    public String table() {
        return table;
    }

    /** Columns whose values together are the id of the record; for events the record that they fold into. */
    public List<String> recordId() {
        return recordId;
    }

    /**
     * Column with the start of the record, a time or a date; for events the time of the event. Empty for records that
     * have no start.
     */
    public Optional<String> startColumn() {
        return Optional.ofNullable(startColumn);
    }

    /** True for events, which fold into records. */
    public boolean isEvent() {
        return foldsInto != null;
    }

    /** True for messages, which fold into the turns of conversations that go on over months. */
    public boolean isMessage() {
        return this == EMAIL || this == CHAT_MESSAGE;
    }

    /** The record that these events fold into; empty for records. */
    public Optional<RecordType> foldsInto() {
        return Optional.ofNullable(foldsInto);
    }

    /** Kind of the event that starts a record; null for records. */
    public String startKind() {
        return startKind;
    }

    /** The events that fold into this record. */
    public Optional<RecordType> events() {
        return Arrays.stream(values()).filter(t -> t.foldsInto == this).findFirst();
    }

    /** The types that are no events. */
    public static List<RecordType> records() {
        return Arrays.stream(values()).filter(t -> !t.isEvent()).toList();
    }

    /** The type of that table name. */
    public static Optional<RecordType> of(String table) {
        return Arrays.stream(values()).filter(t -> t.table.equals(table)).findFirst();
    }
}
