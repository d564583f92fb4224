package io.replyledger.spec;

/** Wrong usage or configuration: one line that names file, key and value, and the next step. Ends with exit code 2. */
public final class UserMistake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UserMistake(String line) {
        super(line);
    }

    /** A mistake in a file of the user. */
    public static UserMistake in(String file, String key, String problem) {
        return new UserMistake(file + ": " + key + ": " + problem);
    }
}
