package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Turns what must not be stored into keyed hashes. */
final class Hiding {
    private static final int REMEMBERED = 250_000;
    /** Of long ones, which take ten times the memory. */
    private static final int LONG_REMEMBERED = 100_000;

    private static final int LONGEST_REMEMBERED = 100;

    private final Pseudonyms pseudonyms;
    private final Identifiers identifiers;
    /** By party and kind: an export names the same people over and over. */
    private final Map<String, Map<IdentifierKind, UnaryOperator<String>>> known = new HashMap<>();

    /**
     * Hides.
     *
     * @param pseudonyms makes the hashes
     * @param identifiers brings identifiers into one form first
     */
    Hiding(Pseudonyms pseudonyms, Identifiers identifiers) {
        this.pseudonyms = pseudonyms;
        this.identifiers = identifiers;
    }

    Identifiers identifiers() {
        return identifiers;
    }

    /** What stands for an identifier; a kind of null is told by its form. */
    String identity(String party, IdentifierKind kind, String text) {
        return identities(party, kind).apply(text);
    }

    /** What stands for the identifiers of a party, of one kind; null for one that each form tells. */
    UnaryOperator<String> identities(String party, IdentifierKind kind) {
        return known.computeIfAbsent(party, p -> new HashMap<>()).computeIfAbsent(kind, k -> remembered(party, kind));
    }

    private UnaryOperator<String> remembered(String party, IdentifierKind kind) {
        BoundedCache<String> cache = new BoundedCache<>(LONG_REMEMBERED);
        UnaryOperator<String> make = text -> pseudonyms.of(party, identifiers.made(text, kind));
        UnaryOperator<String> others =
                text -> text.length() > LONGEST_REMEMBERED ? make.apply(text) : cache.of(text, make);
        if (pseudonyms.keeps(party)) {
            return others;
        }
        PseudonymTable table = new PseudonymTable(REMEMBERED, make);
        return text -> PseudonymTable.takes(text) ? table.of(text) : others.apply(text);
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
