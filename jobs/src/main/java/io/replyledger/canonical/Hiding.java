package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;

/**
 * Turns what must not be stored into keyed hashes.
 *
 * @param pseudonyms makes the hashes
 * @param identifiers brings identifiers into one form first
 */
record Hiding(Pseudonyms pseudonyms, Identifiers identifiers) {

    /** What stands for an identifier; a kind of null is told by its form. */
    String identity(String party, IdentifierKind kind, String text) {
        return pseudonyms.of(party, identifiers.of(text, kind));
    }

    /** What stands for the subject of a mail; null where nothing but prefixes is there. */
    String subject(String text) {
        String subject = SubjectText.normalised(text);
        return subject.isEmpty() ? null : pseudonyms.keyed("subject", subject);
    }

    /** What stands for columns that make an id together; null where they are empty. */
    String joined(String text) {
        return text.isEmpty() ? null : pseudonyms.keyed("join", text);
    }

    /** What stands for the conversation of these parties; null for fewer than two. */
    String conversation(Speakers speakers) {
        return speakers == null
                ? null
                : speakers.together().map(t -> pseudonyms.keyed("parties", t)).orElse(null);
    }
}
