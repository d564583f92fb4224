package io.replyledger.canonical;

import io.replyledger.spec.IdentifierKind;

/**
 * What somebody is known by, in the one form of its kind.
 *
 * @param kind what it is
 * @param normalised without regard to width, case, spaces and ways of writing a number
 */
record Identifier(IdentifierKind kind, String normalised) {

    /** The text under which it is hashed and compared. */
    String text() {
        return kind.text() + "\0" + normalised;
    }

    @Override
    public String toString() {
        return "Identifier[" + kind.text() + "]";
    }
}
