package io.replyledger.canonical;

import java.util.Map;

/**
 * Fills the columns that the parties of a row tell.
 *
 * @param reader reads the parties
 * @param columns positions of the columns to fill, by name
 * @param pseudonyms stand for the parties
 */
record PartyFiller(PartyReader reader, Map<String, Integer> columns, Pseudonyms pseudonyms) {

    /** Fills what the mapping leaves to the parties. */
    void fill(Object[] record, Speakers speakers, String provider, Findings findings) {
        Conversation told = reader.conversation(speakers, provider, findings);
        set(record, "direction", told.direction());
        set(record, "actor", told.actor());
        set(record, "client_id", hidden(Pseudonyms.CLIENT, told.client()));
        set(record, "staff_id", hidden(Pseudonyms.STAFF, told.staff()));
        set(record, "party_id", hidden(told.senderParty(), told.sender()));
    }

    private String hidden(String party, Identifier identifier) {
        return identifier == null ? null : pseudonyms.of(party, identifier);
    }

    private void set(Object[] record, String column, String value) {
        Integer position = columns.get(column);
        if (position != null) {
            record[position] = value;
        }
    }
}
