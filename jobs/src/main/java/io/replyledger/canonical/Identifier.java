package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;
import java.util.Locale;

/**
 * What somebody is known by, in the one form of its kind.
 *
 * @param kind what it is
 * @param written without regard to width, spaces and ways of writing a number
 */
record Identifier(IdentifierKind kind, String written) {

    /** What is written, without regard to case either. */
    String normalised() {
        return written.toLowerCase(Locale.ROOT);
    }

    /** The text under which it is hashed and compared. */
    String text() {
        return kind.text() + "\0" + normalised();
    }

    @Override
    public String toString() {
        return "Identifier[" + kind.text() + "]";
    }
}
