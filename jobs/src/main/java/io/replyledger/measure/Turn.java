package io.replyledger.measure;

import java.io.Serializable;

/**
 * A run of messages of a client up to the answer of a person.
 *
 * @param month month at whose end it is open, or in which it was answered
 * @param first the first message of the run
 * @param answeredAt microseconds since 1970, null while it is open
 * @param provider provider that answers: that of the first message, or of the answer where that names none
 */
record Turn(String month, Message first, Long answeredAt, String provider) implements Serializable {
    private static final String UNASSIGNED = "unassigned";

    static Turn answered(Message first, Message answer) {
        boolean isUnassigned = first.provider().equals(UNASSIGNED);
        return new Turn(answer.month(), first, answer.at(), isUnassigned ? answer.provider() : first.provider());
    }

    static Turn open(Message first, String month) {
        return new Turn(month, first, null, first.provider());
    }

    boolean isOpen() {
        return answeredAt == null;
    }
}
