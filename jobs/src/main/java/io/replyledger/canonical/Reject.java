package io.replyledger.canonical;

/** A row that is refused: the column of the export, its value, and why. Carries no stack trace; it is common. */
final class Reject extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    Reject(String column, String value, String reason) {
        super(reason, null, false, false);
        this.column = column;
        this.value = value;
    }

    String column() {
        return column;
    }

    String value() {
        return value;
    }
}
