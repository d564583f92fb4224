package io.replyledger.direct.sql;

/** An expression that gives no value for a row; the message says why, without the texts of the row. */
public final class SqlFailure extends Exception {
    private static final long serialVersionUID = 1L;

    SqlFailure(String reason) {
        super(reason);
    }
}
