package io.replyledger.spec;

import java.util.EnumSet;
import java.util.Map;

/** Checks who speaks, as a record mapping says it. */
final class PartiesCheck {
    private static final EnumSet<IdentifierKind> KINDS =
            EnumSet.of(IdentifierKind.MAIL, IdentifierKind.PHONE, IdentifierKind.ACCOUNT);

    private PartiesCheck() {}

    /**
     * Requires the columns and the kind of the parties, and parties where a field relies on them.
     *
     * @throws UserMistake for the first that is missing or wrong
     */
    static void check(Mapping.RecordMapping record, String file, String key) {
        Parties parties = record.parties();
        if (parties == null) {
            requireNoneNeeded(record.fields(), file, key);
            return;
        }
        if (parties.from() == null
                || parties.from().isEmpty()
                || parties.to() == null
                || parties.to().isEmpty()) {
            throw UserMistake.in(file, key + ".parties", "needs from and to, the columns of sender and receivers");
        }
        if (parties.kind() == null || !KINDS.contains(parties.kind())) {
            throw UserMistake.in(file, key + ".parties.kind", "needs one of mail, phone, account");
        }
        Patterns.requirePattern(parties.clients(), file, key + ".parties.clients");
        Patterns.requirePattern(parties.bots(), file, key + ".parties.bots");
    }

    private static void requireNoneNeeded(Map<String, FieldMapping> fields, String file, String key) {
        fields.forEach((name, field) -> {
            if (field != null && field.orParties()) {
                throw UserMistake.in(
                        file, key + ".fields." + name + ".or_parties", "stands without parties of the record");
            }
        });
    }
}
