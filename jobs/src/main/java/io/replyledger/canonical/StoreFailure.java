package io.replyledger.canonical;

/** The store cannot be written or read, or its accounts do not add up; the run fails and publishes nothing. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }

    public StoreFailure(String message) {
        super(message);
    }
}
