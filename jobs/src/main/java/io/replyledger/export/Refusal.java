package io.replyledger.export;

/** A file that cannot be read at all: one line that says why. The other files go on. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    public Refusal(String reason) {
        super(reason, null, false, false);
    }
}
