package io.replyledger.bench;

/** A benchmark that cannot be made; the message says why. */
final class NotComparable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotComparable(String message) {
        super(message);
    }
}
