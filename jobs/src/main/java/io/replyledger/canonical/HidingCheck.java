package io.replyledger.canonical;

import io.replyledger.spec.FieldMapping;
import io.replyledger.spec.UserMistake;
import io.replyledger.table.Column;
import io.replyledger.table.ColumnType;

/** Checks that what must not be stored is hidden, and that hiding stands where it can. */
final class HidingCheck {
    private static final String SUBJECT = "subject_key";

    private HidingCheck() {}

    /**
     * Checks hash, identifier, integer and or_parties of a field.
     *
     * @throws UserMistake for the first that does not fit its column
     */
    static void check(Column column, FieldMapping field, String file, String key) {
        boolean isText = column.type() == ColumnType.STRING;
        boolean isIdentity = column.identityKind().isPresent();
        require(
                !column.name().equals(SUBJECT) || field.hash() != null,
                file,
                key,
                "needs hash: text; no subject is stored");
        require(
                field.hash() == null || (isText && !isIdentity),
                file,
                key + ".hash",
                "is for texts that are no identity");
        require(field.identifier() == null || isIdentity, file, key + ".identifier", "is for identities");
        boolean isJoinable = field.join() == null || (isText && !isIdentity && field.hash() == null);
        require(isJoinable, file, key + ".join", "is for ids that are no identity");
        require(!field.orParties() || isText, file, key + ".or_parties", "is for ids");
        boolean isNumber = isText || column.type() == ColumnType.BIGINT || column.type() == ColumnType.INT;
        require(!field.integer() || isNumber, file, key + ".integer", "is for texts and whole numbers");
    }

    private static void require(boolean isFitting, String file, String key, String problem) {
        if (!isFitting) {
            throw UserMistake.in(file, key, problem);
        }
    }
}
