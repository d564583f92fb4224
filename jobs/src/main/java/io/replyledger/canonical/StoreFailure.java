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

    /** A file of the store in a folder is missing or damaged, by whatever cause, null for none. */
    public static StoreFailure damaged(String file, String folder, Throwable cause) {
        StoreFailure failure = new StoreFailure(file + " is missing or damaged; remove the store folder " + folder
                + ", it is rebuilt from the exports that are there");
        if (cause != null) {
            // Said in other words already; kept for who asks for the stack trace.
            failure.addSuppressed(cause);
        }
        return failure;
    }
}
